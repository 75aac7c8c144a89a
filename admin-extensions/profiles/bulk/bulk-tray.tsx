import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { HeaderRow } from "../../kit"
import { BulkJobRow } from "./bulk-job-row"
import { isUnderWay, useBulkJobs } from "./queries"

const SHOWN = 5
/** How long after its end work is still shown, in milliseconds. */
const LATELY = 15 * 60_000

/** Long work under way and what ended lately. Draws nothing when there is none. */
export function BulkTray() {
  const { t } = useTranslation("marketing")
  const { data } = useBulkJobs({ limit: SHOWN })
  const now = new Date().getTime()
  const jobs = data?.jobs.filter((job) => isUnderWay(job) || (job.finished_at !== null && now - new Date(job.finished_at).getTime() < LATELY)) ?? []
  if (!jobs.length) return null
  return (
    <Container className="divide-y p-0" aria-live="polite">
      <HeaderRow level="h2" title={t("bulk.tray")} />
      <ul className="divide-y">{jobs.map((job) => <BulkJobRow key={job.id} job={job} />)}</ul>
    </Container>
  )
}
