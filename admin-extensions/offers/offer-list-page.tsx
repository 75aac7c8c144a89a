import { ReceiptPercent } from "@medusajs/icons"
import { Button, createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import type { OfferResponse } from "../../src/core/http/offers"
import { RelativeMoment, RowLink, ServerTable, StatusTag, useFormat, useTableQuery } from "../kit"
import { OfferDrawer } from "./offer-drawer"
import { OfferMenu } from "./offer-menu"
import { useOffers } from "./queries"

const PAGE_SIZE = 20
const column = createDataTableColumnHelper<OfferResponse>()
const filter = createDataTableFilterHelper<OfferResponse>()

/** All offers: what they take off, and what came of them. */
export default function OfferListPage() {
  const { t } = useTranslation("marketing")
  const query = useTableQuery({ pageSize: PAGE_SIZE, filters: ["status"] })
  const answer = useOffers(query)
  const [creating, setCreating] = useState(false)
  const columns = useColumns()
  const filters = useMemo(() => [
    filter.accessor("status", { type: "radio", label: t("offers.status"), options: (["active", "inactive"] as const).map((value) => ({ value, label: t(`status.offer.${value}`) })) }),
  ], [t])
  return (
    <>
      <ServerTable
        title={t("offers.title")}
        subtitle={t("offers.subtitle")}
        actions={<Button size="small" variant="secondary" onClick={() => setCreating(true)}>{t("action.create")}</Button>}
        query={query}
        answer={answer}
        rows={answer.data?.offers}
        columns={columns}
        filters={filters}
        rowId={({ id }) => id}
        rowHref={({ id }) => `/marketing/offers/${id}`}
        empty={{ icon: <ReceiptPercent />, title: t("offers.empty_title"), text: t("offers.empty_text"), action: <Button size="small" onClick={() => setCreating(true)}>{t("offers.empty_action")}</Button> }}
      />
      <OfferDrawer open={creating} close={() => setCreating(false)} />
    </>
  )
}

function useColumns() {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return useMemo(() => [
    column.accessor("name", {
      header: t("offers.name"),
      cell: ({ row: { original } }) => <RowLink to={`/marketing/offers/${original.id}`}><span className="block max-w-[260px] truncate">{original.name}</span></RowLink>,
    }),
    column.accessor("status", { header: t("offers.status"), cell: ({ getValue }) => <StatusTag kind="offer" value={getValue()} /> }),
    column.accessor("kind", { header: t("offers.kind_label"), cell: ({ row: { original } }) => (original.kind === "shared" ? <code className="txt-compact-small">{original.code}</code> : t("offers.kind.unique")) }),
    column.accessor("value_text", { header: t("offers.value"), align: "right", cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span> }),
    column.accessor("issued", { header: t("offers.issued"), align: "right", cell: ({ getValue }) => <span className="tabular-nums">{format.number(getValue())}</span> }),
    column.accessor("redeemed", {
      header: t("offers.redeemed"), align: "right",
      cell: ({ row: { original: { redeemed, issued } } }) => <span className="tabular-nums">{format.number(redeemed)} <span className="text-ui-fg-muted">({format.share(redeemed, issued)})</span></span>,
    }),
    column.accessor("discount", { header: t("offers.discount"), align: "right", cell: ({ row: { original } }) => <span className="tabular-nums">{format.money(original.discount, original.reporting_currency)}</span> }),
    column.accessor("created_at", { header: t("offers.created_at"), cell: ({ getValue }) => <RelativeMoment at={getValue()} /> }),
    column.display({ id: "menu", header: "", cell: ({ row: { original } }) => <OfferMenu offer={original} /> }),
  ], [t, format])
}
