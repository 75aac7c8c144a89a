import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BulkJobResponse, BulkReason } from "../../../src/core/http/bulk"
import { Figure, Figures, HeaderRow, notify, ProgressBar, StatusTag, useFormat } from "../../kit"
import { downloadFile } from "../bulk/download-file"
import { isUnderWay } from "../bulk/queries"

/** How far an import is, or what came of it or would come of it, with every reason and the file that tells each line's. */
export function ImportResult({ job }: { job: BulkJobResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { created, updated, unchanged = 0, consented, dry_run, notes = [], problems = [] } = job.result
  const running = isUnderWay(job)
  const title = running ? t(dry_run ? "imports.result.trying" : "imports.result.running") : t(dry_run ? "imports.result.tried" : "imports.result.title")
  return (
    <Container className="divide-y p-0" aria-live="polite">
      <HeaderRow
        level="h2"
        title={title}
        status={<StatusTag kind="bulk" value={job.status} />}
        subtitle={`${t("bulk.progress", { done: format.number(job.done), total: format.number(job.total) })} · ${t("bulk.count.unchanged", { count: unchanged, shown: format.number(unchanged) })}`}
        actions={!running && job.has_errors && (
          <Button size="small" variant="secondary" onClick={() => void downloadFile(`bulk-jobs/${job.id}/errors`, `errors-${job.id}.csv`).catch(notify.failed)}>{t("bulk.errors")}</Button>
        )}
      />
      {running && <div className="px-6 py-4"><ProgressBar label={title} share={job.total ? job.done / job.total : 0} /></div>}
      {job.error && <Text size="small" role="alert" className="text-ui-fg-error break-words px-6 py-4">{job.error}</Text>}
      <Figures>
        <Figure label={t("imports.result.created")} value={format.number(created ?? 0)} />
        <Figure label={t("imports.result.updated")} value={format.number(updated ?? 0)} />
        <Figure label={t("imports.result.consented")} value={format.number(consented ?? 0)} />
        <Figure label={t("imports.result.failed")} value={format.number(job.failed)} />
      </Figures>
      <Reasons title={t("imports.result.problems")} reasons={problems} />
      <Reasons title={t("imports.result.notes")} reasons={notes} />
    </Container>
  )
}

function Reasons({ title, reasons }: { title: string; reasons: readonly BulkReason[] }) {
  const format = useFormat()
  if (!reasons.length) return null
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">{title}</Text>
      <ul className="flex flex-col gap-y-1">
        {reasons.map(({ reason, rows }) => (
          <li key={reason} className="flex items-start justify-between gap-x-4">
            <Text size="small" className="text-ui-fg-subtle min-w-0 break-words">{reason}</Text>
            <Text size="small" className="tabular-nums">{format.number(rows)}</Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
