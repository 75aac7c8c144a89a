import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { BulkJobResponse } from "../../../src/core/http/bulk"
import { notify, ProgressBar, RelativeMoment, StatusTag, useConfirm, useFormat } from "../../kit"
import { downloadFile } from "./download-file"
import { isUnderWay, useCancelBulkJob } from "./queries"

/** One piece of long work: what it is, how far it is, what came of it, and what can be done with it. */
export function BulkJobRow({ job }: { job: BulkJobResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const running = isUnderWay(job)
  return (
    <li className="flex flex-col gap-y-2 px-6 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-52 flex-col gap-y-0.5">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Text size="small" leading="compact" weight="plus" className="min-w-0 break-words">{job.title}</Text>
            <StatusTag kind="bulk" value={job.status} />
          </div>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {running ? t("bulk.progress", { done: format.number(job.done), total: format.number(job.total) }) : <Ended job={job} />}
          </Text>
        </div>
        <Actions job={job} />
      </div>
      {running && <ProgressBar label={job.title} share={job.total ? job.done / job.total : 0} />}
      {job.error && <Text size="small" className="text-ui-fg-error break-words" role="alert">{job.error}</Text>}
    </li>
  )
}

/** What came of it, in a line. */
function Ended({ job }: { job: BulkJobResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { changed, created, updated, unchanged, consented, dry_run } = job.result
  const counts = { changed, created, updated, unchanged, consented, failed: job.failed || undefined }
  const told = Object.entries(counts).filter(([, count]) => count !== undefined)
    .map(([name, count]) => t(`bulk.count.${name}`, { count, shown: format.number(count) }))
  return (
    <>
      <RelativeMoment at={job.finished_at ?? job.created_at} />
      {dry_run && told.length > 0 && ` · ${t("bulk.tried")}`}
      {told.length > 0 && ` · ${told.join(" · ")}`}
    </>
  )
}

function Actions({ job }: { job: BulkJobResponse }) {
  const { t } = useTranslation("marketing")
  const confirm = useConfirm()
  const cancel = useCancelBulkJob()
  const stop = async () => {
    const agreed = await confirm({ title: t("bulk.cancel.title"), text: t("bulk.cancel.text", { title: job.title }), confirm: t("bulk.cancel.confirm"), danger: true })
    if (agreed) await cancel.mutateAsync(job.id).catch(notify.failed)
  }
  const save = (part: "download" | "errors") => void downloadFile(`bulk-jobs/${job.id}/${part}`, `${part === "errors" ? "errors" : "customers"}-${job.id}.csv`).catch(notify.failed)
  return (
    <div className="flex flex-wrap items-center gap-2">
      {job.has_download && <Button size="small" variant="secondary" onClick={() => save("download")}>{t("bulk.download")}</Button>}
      {job.has_errors && <Button size="small" variant="secondary" onClick={() => save("errors")}>{t("bulk.errors")}</Button>}
      {job.kind === "import" && job.status === "ready" && (
        <Button size="small" variant="secondary" asChild><Link to={`/marketing/customers/imports/create?import=${job.id}`}>{t("bulk.continue")}</Link></Button>
      )}
      {(isUnderWay(job) || job.status === "ready") && (
        <Button size="small" variant="transparent" isLoading={cancel.isPending} onClick={() => void stop()}>{t(job.status === "ready" ? "bulk.discard" : "action.cancel")}</Button>
      )}
    </div>
  )
}
