import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import type { Problem } from "../../../src/core/base/problem"
import type { ImportDraftResponse, ImportMapping, ImportStartRequest } from "../../../src/core/http/bulk"
import { ErrorState, notify, PageHeader, PageSkeleton, RequestError, useConfirm, useFormat } from "../../kit"
import { isUnderWay } from "../bulk/queries"
import { DropZone } from "./drop-zone"
import { ImportOptions, noWish, type ImportWish } from "./import-options"
import { ImportResult } from "./import-result"
import { MappingTable } from "./mapping-table"
import { useImportDraft, useStartImport } from "./queries"

/** From a file to people: upload, say what its columns are, try it, import it. `?import=<id>` goes on with an upload. */
export default function ImportCreatePage() {
  const { t } = useTranslation("marketing")
  const [params, setParams] = useSearchParams()
  const id = params.get("import")
  const { data, error, refetch } = useImportDraft(id)
  if (!id) {
    return (
      <div className="flex flex-col gap-y-3">
        <PageHeader title={t("imports.create")} subtitle={t("imports.create_text")} />
        <DropZone onUploaded={(uploaded) => setParams({ import: uploaded })} />
      </div>
    )
  }
  if (error) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <PageSkeleton />
  return <ImportForm key={id} draft={data} />
}

function ImportForm({ draft }: { draft: ImportDraftResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const confirm = useConfirm()
  const [mapping, setMapping] = useState<ImportMapping>(() => Object.fromEntries(draft.columns.map(({ name, guess }) => [name, guess])))
  const [wish, setWish] = useState<ImportWish>(noWish)
  const [problems, setProblems] = useState<Problem[]>([])
  const start = useStartImport(draft.job.id)
  const { job, file } = draft
  const editable = job.status === "ready"
  const targets = Object.values(mapping)
  const consentByLine = targets.includes("consent")
  const held = start.isPending || (wish.toSegment && !wish.segmentId)

  const begin = async (dryRun: boolean) => {
    if (!dryRun && !(await confirm({ title: t("imports.confirm.title"), text: t("imports.confirm.text", { count: job.total, lines: format.number(job.total) }), confirm: t("imports.run") }))) return
    setProblems([])
    await start.mutateAsync(requestOf(mapping, wish, { consentByLine, dryRun })).catch((error: unknown) => {
      setProblems(error instanceof RequestError ? error.problems : [])
      notify.failed(error)
    })
  }
  const actions = editable ? (
    <>
      <Button size="small" variant="secondary" disabled={held} onClick={() => void begin(true)}>{t("imports.try")}</Button>
      <Button size="small" disabled={held} onClick={() => void begin(false)}>{t("imports.run")}</Button>
    </>
  ) : (
    <Button size="small" variant="secondary" asChild><Link to="/marketing/customers/imports">{t("imports.all")}</Link></Button>
  )
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={file.name}
        subtitle={t("imports.file", { count: job.total, lines: format.number(job.total), encoding: file.encoding === "utf-8" ? "UTF-8" : "Windows-1252", separator: t(`imports.separator.${names[file.separator] ?? "comma"}`) })}
        actions={actions}
      />
      {(isUnderWay(job) || job.result.dry_run || !editable) && <ImportResult job={job} />}
      {editable && (
        <>
          <MappingTable draft={draft} mapping={mapping} onChange={setMapping} problems={problems} disabled={start.isPending} />
          <ImportOptions
            wish={wish}
            onChange={setWish}
            consentByLine={consentByLine}
            hasDates={targets.some((target) => target === "birthday" || target === "consent_at" || target?.startsWith("attribute."))}
            problems={problems}
          />
        </>
      )}
    </div>
  )
}

const names: Record<string, string> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" }

function requestOf(mapping: ImportMapping, wish: ImportWish, { consentByLine, dryRun }: { consentByLine: boolean; dryRun: boolean }): ImportStartRequest {
  const state = consentByLine ? "subscribed" : wish.consent
  const asksConsent = state !== "none" && (!consentByLine || wish.source.trim() !== "")
  return {
    mapping,
    dry_run: dryRun,
    existing: wish.existing,
    tags: wish.tags,
    consent: asksConsent ? { state, source: wish.source.trim() } : null,
    ...(wish.toSegment && wish.segmentId ? { segment_id: wish.segmentId } : {}),
    ...(wish.dateOrder === "refuse" ? {} : { date_order: wish.dateOrder }),
  }
}
