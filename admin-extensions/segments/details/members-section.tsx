import { XMarkMini } from "@medusajs/icons"
import { Button, Text, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import type { SegmentMember, SegmentResponse } from "../../../src/core/http/segments"
import { RelativeMoment, RowLink, ServerTable, StatusTag, useFormat, useTableQuery } from "../../kit"
import { Freshness } from "../freshness"
import { useMembers } from "../queries"
import { AddPeopleDialog } from "./add-people-dialog"
import { useRemovePerson } from "./use-remove-person"

export const MEMBERS_PAGE = 10
const column = createDataTableColumnHelper<SegmentMember>()

/** The people in a segment; on a list kept by hand they are added and taken off here. */
export function MembersSection({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation("marketing")
  const query = useTableQuery({ pageSize: MEMBERS_PAGE })
  const answer = useMembers(segment.id, query)
  const [adding, setAdding] = useState(false)
  const byHand = segment.kind === "static"
  const waiting = !byHand && segment.refreshed_at === null
  const add = byHand && <Button size="small" variant="secondary" onClick={() => setAdding(true)}>{t("segments.static.add")}</Button>
  return (
    <>
      <ServerTable
        title={t("segments.members.title")}
        actions={add}
        level="h2"
        query={query}
        answer={answer}
        rows={answer.data?.members}
        columns={useMemberColumns(segment, answer.data?.reporting_currency)}
        rowId={(member) => member.id}
        rowHref={(member) => `/marketing/customers/${member.id}`}
        empty={{
          icon: waiting ? <Freshness segment={segment} /> : undefined,
          title: t(byHand ? "segments.static.empty" : waiting ? "segments.members.waiting" : "segments.members.empty"),
          text: t(byHand ? "segments.static.empty_text" : waiting ? "segments.members.waiting_text" : "segments.members.empty_text"),
          action: add,
        }}
      />
      {adding && <AddPeopleDialog segment={segment} onClose={() => setAdding(false)} />}
    </>
  )
}

function useMemberColumns(segment: SegmentResponse, currency = "eur") {
  const remove = useRemovePerson(segment)
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
      ...(segment.kind === "static"
        ? [column.action({ actions: ({ row }) => [{ icon: <XMarkMini />, label: t("segments.static.remove"), onClick: () => void remove(row.original) }] })]
        : []),
    ]
  }, [t, format, currency, segment.kind, remove])
}
