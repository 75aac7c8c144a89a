import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { SegmentListResponse } from "../../../src/core/http"
import type { BasisCountResponse, BasisResponse, PagePreviewResponse, TopicListResponse } from "../../../src/core/http/subscriptions"
import type { PagePreview } from "../../../src/core/campaigns/pages/page-preview.schema"
import type { BasisStatement } from "../../../src/core/profiles/basis.schema"
import type { TopicStatement } from "../../../src/core/profiles/topic.schema"
import { queryKeys, request } from "../../kit"

/** What mails can be about, archived topics last. */
export const useTopics = () =>
  useQuery({ queryKey: queryKeys.settings.detail("topics"), queryFn: ({ signal }) => request<TopicListResponse>("topics", { signal }) })

export function useSaveTopics() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (topics: TopicStatement[]) => request<TopicListResponse>("topics", { method: "POST", body: { topics } }),
    onSuccess: (answer) => client.setQueryData(queryKeys.settings.detail("topics"), answer),
  })
}

/** A page behind a mail's links as it would look; the former picture stays until the new one is there. */
export const usePagePreview = (preview: PagePreview) =>
  useQuery({
    queryKey: queryKeys.settings.part("brand", "preview", { preview: JSON.stringify(preview) }),
    queryFn: ({ signal }) => request<PagePreviewResponse>("pages/preview", { method: "POST", body: preview, signal }),
    placeholderData: keepPreviousData,
  })

/** The segments a statement may be about. */
export const useBasisSegments = (enabled: boolean) =>
  useQuery({
    queryKey: queryKeys.segments.list({ limit: 100, order: "name" }),
    queryFn: ({ signal }) => request<SegmentListResponse>("segments", { query: { limit: 100, order: "name" }, signal }),
    enabled,
  })

/** How many people a statement would subscribe now. */
export const useBasisCount = (segmentId: string | null, enabled: boolean) =>
  useQuery({
    queryKey: queryKeys.profiles.list({ basis: segmentId ?? "everybody" }),
    queryFn: ({ signal }) => request<BasisCountResponse>("basis/count", { method: "POST", body: { segment_id: segmentId }, signal }),
    enabled,
    staleTime: 0,
  })

export function useStateBasis() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (statement: BasisStatement) => request<BasisResponse>("basis", { method: "POST", body: statement }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["marketing"] }),
  })
}
