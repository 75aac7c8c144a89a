import { Text, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { SegmentMember, SegmentResponse } from "../../src/core/http/segments"
import { EmptyState, RelativeMoment, RowLink, ServerTable, StatusTag, isNarrowed, useFormat, useTableQuery } from "../kit"
import { Freshness } from "./freshness"
import { useMembers } from "./queries"

const PAGE_SIZE = 20
const column = createDataTableColumnHelper<SegmentMember>()

/** The people in a segment. */
export function MembersSection({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation("marketing")
  const query = useTableQuery({ pageSize: PAGE_SIZE })
  const { data, isLoading, error, refetch } = useMembers(segment.id, query, segment.refreshed_at)
  const waiting = segment.refreshed_at === null
  return (
    <ServerTable
      title={t("segments.members.title")}
      level="h2"
      rows={data?.members}
      count={data?.count}
      columns={useMemberColumns(data?.reporting_currency)}
      rowId={(member) => member.id}
      rowHref={(member) => `/marketing/customers/${member.id}`}
      pageSize={PAGE_SIZE}
      loading={isLoading}
      error={error}
      retry={() => void refetch()}
      narrowed={isNarrowed(query)}
      firstStep={
        <EmptyState
          icon={waiting ? <Freshness segment={segment} /> : undefined}
          title={t(waiting ? "segments.members.waiting" : "segments.members.empty")}
          text={t(waiting ? "segments.members.waiting_text" : "segments.members.empty_text")}
        />
      }
      empty={{ filtered: { heading: t("table.nothing_found"), description: t("table.nothing_found_text") } }}
    />
  )
}

function useMemberColumns(currency = "eur") {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return useMemo(() => {
    const sortable = (key: string, asc: string, desc: string) =>
      ({ enableSorting: true, sortLabel: t(`profiles.field.${key}`), sortAscLabel: t(`sort.${asc}`), sortDescLabel: t(`sort.${desc}`) })
    return [
      column.accessor("name", {
        header: t("profiles.field.person"),
        ...sortable("person", "a_to_z", "z_to_a"),
        truncateTooltip: false,
        cell: ({ row: { original: member } }) => (
          <RowLink to={`/marketing/customers/${member.id}`}>
            <span className="flex min-w-0 flex-col py-1.5">
              <Text size="small" leading="compact" weight="plus" className="truncate">{member.name || member.email}</Text>
              {member.name && member.name !== member.email && (
                <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">{member.email}</Text>
              )}
            </span>
          </RowLink>
        ),
      }),
      column.accessor("email_consent", {
        header: t("profiles.field.consent"),
        cell: ({ getValue }) => <StatusTag kind="consent" value={getValue()} />,
      }),
      column.accessor("orders", {
        header: t("profiles.field.orders"),
        ...sortable("orders", "ascending", "descending"),
        align: "right",
        cell: ({ getValue }) => <span className="tabular-nums">{format.number(getValue())}</span>,
      }),
      column.accessor("spent", {
        header: t("profiles.field.spent"),
        ...sortable("spent", "ascending", "descending"),
        align: "right",
        cell: ({ getValue }) => <span className="tabular-nums">{format.money(getValue(), currency)}</span>,
      }),
      column.accessor("last_order_at", {
        header: t("profiles.field.last_order"),
        ...sortable("last_order", "oldest", "newest"),
        cell: ({ getValue }) => <RelativeMoment at={getValue()} empty={t("profiles.never_ordered")} />,
      }),
      column.accessor("country_code", { header: t("profiles.field.country"), cell: ({ getValue }) => format.country(getValue()) }),
      column.accessor("joined_at", {
        header: t("segments.members.joined"),
        enableSorting: true,
        sortLabel: t("segments.members.joined"),
        sortAscLabel: t("sort.oldest"),
        sortDescLabel: t("sort.newest"),
        cell: ({ getValue }) => <RelativeMoment at={getValue()} />,
      }),
    ]
  }, [t, format, currency])
}
