import { Text, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { ProfileListItem } from "../../src/core/http/profiles"
import { RelativeMoment, RowLink, StatusTag, useFormat } from "../kit"

const column = createDataTableColumnHelper<ProfileListItem>()

/** The columns of the list of customers. Sums are in each row's reporting currency. */
export function useProfileColumns() {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return useMemo(() => {
    const byText = { enableSorting: true, sortAscLabel: t("sort.a_to_z"), sortDescLabel: t("sort.z_to_a") }
    const byNumber = { enableSorting: true, sortAscLabel: t("sort.ascending"), sortDescLabel: t("sort.descending") }
    const byTime = { enableSorting: true, sortAscLabel: t("sort.oldest"), sortDescLabel: t("sort.newest") }
    return [
      column.accessor("name", {
        header: t("profiles.field.person"),
        sortLabel: t("profiles.field.person"),
        ...byText,
        truncateTooltip: false,
        minSize: 200,
        cell: ({ row }) => <Person profile={row.original} />,
      }),
      column.accessor("email_consent", {
        header: t("profiles.field.consent"),
        cell: ({ getValue }) => <StatusTag kind="consent" value={getValue()} />,
      }),
      column.accessor("orders", {
        header: t("profiles.field.orders"),
        sortLabel: t("profiles.field.orders"),
        align: "right",
        ...byNumber,
        cell: ({ getValue }) => <span className="tabular-nums">{format.number(getValue())}</span>,
      }),
      column.accessor("spent", {
        header: t("profiles.field.spent"),
        sortLabel: t("profiles.field.spent"),
        align: "right",
        ...byNumber,
        cell: ({ row: { original: profile } }) => (
          <span className="tabular-nums">{format.money(profile.spent, profile.reporting_currency)}</span>
        ),
      }),
      column.accessor("average_order", {
        header: t("profiles.field.average"),
        align: "right",
        cell: ({ row: { original: profile } }) => (
          <span className="text-ui-fg-subtle tabular-nums">
            {profile.orders > profile.unconverted_orders ? format.money(profile.average_order, profile.reporting_currency) : "–"}
          </span>
        ),
      }),
      column.accessor("last_order_at", {
        header: t("profiles.field.last_order"),
        sortLabel: t("profiles.field.last_order"),
        ...byTime,
        cell: ({ getValue }) => <RelativeMoment at={getValue()} empty={t("profiles.never_ordered")} />,
      }),
      column.accessor("country_code", {
        header: t("profiles.field.country"),
        cell: ({ getValue }) => format.country(getValue()),
      }),
    ]
  }, [t, format])
}

function Person({ profile }: { profile: ProfileListItem }) {
  return (
    <RowLink to={`/marketing/customers/${profile.id}`}>
      <span className="flex min-w-0 flex-col py-1.5">
        <Text size="small" leading="compact" weight="plus" className="truncate">{profile.name || profile.email}</Text>
        {profile.name && profile.name !== profile.email && (
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">{profile.email}</Text>
        )}
      </span>
    </RowLink>
  )
}
