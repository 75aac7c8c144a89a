import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { Outlet, useParams } from "react-router-dom"
import type { SegmentDetailResponse } from "../../src/core/http/segments"
import { ErrorState, PageSkeleton, queryKeys, useTableQuery } from "../kit"
import { BulkTray } from "../profiles/bulk"
import { HistorySection } from "./details/history-section"
import { InsightSection } from "./details/insight-section"
import { MEMBERS_PAGE, MembersSection } from "./details/members-section"
import { MirrorSection } from "./details/mirror-section"
import { OverlapSection } from "./details/overlap-section"
import { PublicSection } from "./details/public-section"
import { SegmentFacts } from "./details/segment-facts"
import { SegmentHeader } from "./details/segment-header"
import { UsedBySection } from "./details/used-by-section"
import { WhySection } from "./details/why-section"
import { useMembers, useSegment, useSegmentHistory, useSegmentInsight } from "./queries"

/** One segment: what it says, who is in it and what they are worth, where it is used. The edit modal is drawn above it. */
export default function SegmentPage() {
  const { id = "" } = useParams()
  const { data, error, refetch } = useSegment(id)
  // Asked for at once and not one after the other: the sections find their answers under the same keys.
  useMembers(id, useTableQuery({ pageSize: MEMBERS_PAGE }))
  useSegmentHistory(id)
  useSegmentInsight(id)
  useFollow(data?.segment)
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <PageSkeleton />
  const { segment } = data
  return (
    <div className="flex flex-col gap-y-3">
      <SegmentHeader segment={segment} />
      <SegmentFacts segment={segment} />
      <BulkTray />
      <div className="flex flex-col gap-3 xl:flex-row xl:items-start">
        <div className="flex min-w-0 flex-1 flex-col gap-y-3">
          <HistorySection id={segment.id} />
          <MembersSection segment={segment} />
          <InsightSection id={segment.id} />
          <OverlapSection segment={segment} />
        </div>
        <div className="flex w-full flex-col gap-y-3 xl:max-w-[400px]">
          {segment.kind === "dynamic" && <WhySection segment={segment} />}
          <UsedBySection segment={segment} />
          <MirrorSection segment={segment} />
          <PublicSection key={segment.handle} segment={segment} />
        </div>
      </div>
      <Outlet />
    </div>
  )
}

/** Asks for members, history and insight again once a refresh has ended. */
function useFollow(segment: SegmentDetailResponse["segment"] | undefined) {
  const client = useQueryClient()
  const known = useRef<{ id: string; at: string | null }>(undefined)
  const id = segment?.id
  const at = segment?.refreshed_at ?? null
  useEffect(() => {
    if (!id) return
    if (known.current?.id === id && known.current.at !== at) {
      for (const part of ["members", "history", "insight", "why"]) void client.invalidateQueries({ queryKey: [...queryKeys.segments.detail(id), part] })
    }
    known.current = { id, at }
  }, [client, id, at])
}
