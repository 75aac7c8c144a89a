import { ArrowDownTray, ArrowUpTray, StopCircleSolid } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useCallback, useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { notify, ServerTable, useTableQuery } from "../kit"
import { downloadFile } from "../profiles/bulk/download-file"
import { isUnderWay, useBulkJobs } from "../profiles/bulk/queries"
import { AddDrawer } from "./add-drawer"
import { ImportDrawer } from "./import-drawer"
import { LookUp } from "./look-up"
import { SuppressionDrawer } from "./suppression-drawer"
import { useSuppressions } from "./queries"
import { useSuppressionColumns } from "./use-suppression-columns"
import { useSuppressionFilters } from "./use-suppression-filters"

const PAGE_SIZE = 20

/** Every address that gets no mail, why, and what can be done about it. `?show=` opens one of them. */
export default function SuppressionListPage() {
  const { t } = useTranslation("marketing")
  const [params, setParams] = useSearchParams()
  const [open, setOpen] = useState<"add" | "import">()
  const show = useCallback((id: string | undefined) => setParams((former) => {
    const next = new URLSearchParams(former)
    if (id) next.set("show", id)
    else next.delete("show")
    return next
  }), [setParams])
  const query = useTableQuery({ pageSize: PAGE_SIZE, filters: ["reason"] })
  const [newest] = useBulkJobs({ kind: ["suppress"], limit: 1 }).data?.jobs ?? []
  const answer = useSuppressions(query, newest !== undefined && isUnderWay(newest))
  const { refetch } = answer
  const imported = newest && !isUnderWay(newest) ? newest.id : undefined
  // Its last lines are written between the last look and the end; a short list is done before anybody looked.
  useEffect(() => {
    if (imported) void refetch()
  }, [imported, refetch])
  const shown = params.get("show")
  const actions = (
    <>
      <Button size="small" variant="transparent" onClick={() => void downloadFile("suppressions/export?bom=true", "suppressions.csv").catch(notify.failed)}><ArrowDownTray />{t("suppressions.export")}</Button>
      <Button size="small" variant="transparent" onClick={() => setOpen("import")}><ArrowUpTray />{t("suppressions.import.open")}</Button>
      <Button size="small" variant="secondary" onClick={() => setOpen("add")}>{t("suppressions.add.open")}</Button>
    </>
  )
  const q = typeof query.q === "string" ? query.q : ""
  return (
    <div className="flex flex-col gap-y-3">
      <ServerTable
        title={t("suppressions.title")}
        subtitle={t("suppressions.subtitle")}
        actions={actions}
        query={query}
        answer={answer}
        rows={answer.data?.suppressions}
        columns={useSuppressionColumns(show)}
        filters={useSuppressionFilters()}
        rowId={({ id }) => id}
        empty={{ icon: <StopCircleSolid />, title: t("suppressions.empty.title"), text: t("suppressions.empty.text") }}
        nothingFound={{ heading: t("suppressions.not_found.title"), description: t("suppressions.not_found.text") }}
      />
      {answer.data?.count === 0 && <LookUp address={q} show={show} />}
      <AddDrawer open={open === "add"} close={() => setOpen(undefined)} />
      <ImportDrawer open={open === "import"} close={() => setOpen(undefined)} />
      {shown && <SuppressionDrawer id={shown} close={() => show(undefined)} />}
    </div>
  )
}
