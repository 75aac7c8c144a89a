import { useQuery } from "@tanstack/react-query"
import { useSearchParams } from "react-router-dom"
import type { SegmentDetailResponse } from "../../src/core/http"
import { PageSkeleton, queryKeys, request } from "../kit"
import { CampaignEditor } from "./editor/campaign-editor"
import { newCampaign } from "./editor/new-campaign"
import { useTemplate } from "./templates/queries"

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A new campaign; `?segment=<id>` has a segment chosen already, `?day=2026-12-01` the day it goes out, `?template=<id>` the message to begin with. */
export default function CampaignCreatePage() {
  const [params] = useSearchParams()
  const segmentId = params.get("segment")
  const { data, isLoading } = useQuery({
    queryKey: queryKeys.segments.detail(segmentId ?? ""),
    queryFn: ({ signal }) => request<SegmentDetailResponse>(`segments/${segmentId}`, { signal }),
    enabled: Boolean(segmentId),
  })
  const template = useTemplate(params.get("template"))
  if (isLoading || template.isLoading) return <PageSkeleton />
  const segment = data?.segment
  const day = params.get("day")
  return <CampaignEditor initial={newCampaign({ include: segment ? [segment.id] : [], day: day && DAY.test(day) ? day : undefined, message: template.data?.template.message })} known={segment ? [segment] : []} />
}
