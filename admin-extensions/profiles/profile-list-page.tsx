import { UserGroup } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { toMinor } from "../../src/core/base/money"
import { EmptyState, ServerTable, isNarrowed, useReportingCurrency, useTableQuery, type TableQuery } from "../kit"
import { useProfiles } from "./queries"
import { useProfileColumns } from "./use-profile-columns"
import { profileFilters, useProfileFilters } from "./use-profile-filters"

const PAGE_SIZE = 20

/** Everyone the shop knows. */
export default function ProfileListPage() {
  const { t } = useTranslation("marketing")
  const query = useTableQuery({ pageSize: PAGE_SIZE, filters: profileFilters, order: "-last_order_at" })
  const { data, isLoading, error, refetch } = useProfiles(inMinorUnits(query, useReportingCurrency()))
  return (
    <ServerTable
      title={t("profiles.title")}
      subtitle={t("profiles.subtitle")}
      rows={data?.profiles}
      count={data?.count}
      columns={useProfileColumns()}
      filters={useProfileFilters()}
      rowId={(profile) => profile.id}
      rowHref={(profile) => `/marketing/customers/${profile.id}`}
      pageSize={PAGE_SIZE}
      loading={isLoading}
      error={error}
      retry={() => void refetch()}
      narrowed={isNarrowed(query)}
      firstStep={<EmptyState icon={<UserGroup />} title={t("profiles.empty.title")} text={t("profiles.empty.text")} />}
      empty={{ filtered: { heading: t("table.nothing_found"), description: t("table.nothing_found_text") } }}
    />
  )
}

/** The filter is typed in whole currency units; the server compares minor units. */
function inMinorUnits(query: TableQuery, currency: string | undefined): TableQuery {
  const { min_spent: spent, ...rest } = query
  return typeof spent === "number" && currency ? { ...rest, min_spent: toMinor(spent, currency) } : rest
}
