import { Button, Container } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import type { BulkKind } from "../../../src/core/http/bulk"
import { EmptyState, ErrorState, SectionSkeleton } from "../../kit"
import { BulkJobRow } from "./bulk-job-row"
import { useBulkJobs } from "./queries"

const PAGE = 20

type BulkJobsProps = { kind?: BulkKind[]; empty: { title: string; text: string; children?: ReactNode } }

/** Long work of these kinds, newest first, page by page. */
export function BulkJobs({ kind, empty }: BulkJobsProps) {
  const { t } = useTranslation("marketing")
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useBulkJobs({ kind, limit: PAGE, offset })
  if (error) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SectionSkeleton />
  return (
    <Container className="divide-y p-0">
      {data.count === 0 ? <EmptyState {...empty} /> : <ul className="divide-y">{data.jobs.map((job) => <BulkJobRow key={job.id} job={job} />)}</ul>}
      {data.count > PAGE && (
        <div className="flex justify-end gap-x-2 px-6 py-3">
          <Button size="small" variant="secondary" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>{t("bulk.newer")}</Button>
          <Button size="small" variant="secondary" disabled={offset + PAGE >= data.count} onClick={() => setOffset(offset + PAGE)}>{t("bulk.older")}</Button>
        </div>
      )}
    </Container>
  )
}
