import { useQuery } from "@tanstack/react-query"
import { useSearchParams } from "react-router-dom"
import type { SegmentDetailResponse } from "../../src/core/http"
import { PageSkeleton, queryKeys, request } from "../kit"
import { CampaignEditor } from "./editor/campaign-editor"
import { newCampaign } from "./editor/new-campaign"

/** A new campaign; `?segment=<id>` has a segment chosen already. */
export default function CampaignCreatePage() {
  const [params] = useSearchParams()
  const segmentId = params.get("segment")
  const { data, isLoading } = useQuery({
    queryKey: queryKeys.segments.detail(segmentId ?? ""),
    queryFn: ({ signal }) => request<SegmentDetailResponse>(`segments/${segmentId}`, { signal }),
    enabled: Boolean(segmentId),
  })
  if (isLoading) return <PageSkeleton />
  const segment = data?.segment
  return <CampaignEditor initial={newCampaign(segment ? [segment.id] : [])} known={segment ? [segment] : []} />
}
