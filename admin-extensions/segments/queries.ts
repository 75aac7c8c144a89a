import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  ReadyMadeListResponse, SegmentDeleteResponse, SegmentDetailResponse, SegmentHistoryResponse, SegmentInsightResponse, SegmentListResponse,
  SegmentMembersChangedResponse, SegmentMembersResponse, SegmentOverlapResponse, SegmentPreviewResponse, SegmentResponse, SegmentWhyResponse,
} from "../../src/core/http/segments"
import type { Rule } from "../../src/core/segments/rule.schema"
import { queryKeys, request, type TableQuery } from "../kit"

export type SegmentInput = { name: string; description: string | null; rule: Rule; kind?: SegmentResponse["kind"]; ready_made?: string }
/** What can be changed of a segment, each part alone. */
export type SegmentChange = Partial<Omit<SegmentInput, "kind" | "ready_made">> & { is_public?: boolean; handle?: string | null }
/** People of a static segment, by id or e-mail. */
export type People = { profile_ids?: string[]; emails?: string[] }

/** While a refresh is due or running, ask again this often (milliseconds). */
const POLL = 2_000

/** A page of segments; asks again while one of them is being refreshed. */
export const useSegments = (query: TableQuery) =>
  useQuery({
    queryKey: queryKeys.segments.list(query),
    queryFn: ({ signal }) => request<SegmentListResponse>("segments", { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.segments.some((segment) => segment.stale) ? POLL : false),
  })

/** One segment; asks again while it is being refreshed. */
export const useSegment = (id: string | undefined) =>
  useQuery({
    queryKey: queryKeys.segments.detail(id ?? ""),
    queryFn: ({ signal }) => request<SegmentDetailResponse>(`segments/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.segment.stale ? POLL : false),
    enabled: Boolean(id),
  })

/** A page of the people in a segment. */
export const useMembers = (id: string, query: TableQuery) =>
  useQuery({
    queryKey: queryKeys.segments.part(id, "members", query),
    queryFn: ({ signal }) => request<SegmentMembersResponse>(`segments/${id}/members`, { query, signal }),
    placeholderData: keepPreviousData,
  })

/** How many members a segment had each day; asks again while the days before it was made are being computed. */
export const useSegmentHistory = (id: string) =>
  useQuery({
    queryKey: queryKeys.segments.part(id, "history"),
    queryFn: ({ signal }) => request<SegmentHistoryResponse>(`segments/${id}/history`, { signal }),
    refetchInterval: ({ state }) => (state.data?.backwards === "pending" ? 3 * POLL : false),
  })

/** What the members are worth beside everybody. */
export const useSegmentInsight = (id: string) =>
  useQuery({
    queryKey: queryKeys.segments.part(id, "insight"),
    queryFn: ({ signal }) => request<SegmentInsightResponse>(`segments/${id}/insight`, { signal }),
  })

/** The segments a customer group mirrors: one, or none. */
export const useSegmentsOfGroup = (groupId: string) =>
  useQuery({
    queryKey: queryKeys.segments.list({ group_id: groupId }),
    queryFn: ({ signal }) => request<SegmentListResponse>("segments", { query: { group_id: groupId, limit: 1 }, signal }),
  })

/** How many people two or three segments share; not asked for fewer. */
export const useOverlap = (ids: string[]) =>
  useQuery({
    queryKey: [...queryKeys.segments.all, "overlap", ids],
    queryFn: ({ signal }) => request<SegmentOverlapResponse>("segments/overlap", { method: "POST", body: { ids }, signal }),
    enabled: ids.length > 1,
    placeholderData: keepPreviousData,
  })

/** Why one person is, or is not, in a segment; asked once a person is chosen. */
export const useWhy = (segmentId: string, profileId: string | undefined) =>
  useQuery({
    queryKey: queryKeys.segments.part(segmentId, "why", { profileId }),
    queryFn: ({ signal }) => request<SegmentWhyResponse>("segments/why", { method: "POST", body: { segment_id: segmentId, profile_id: profileId }, signal }),
    enabled: Boolean(profileId),
  })

/** The rules the product brings. */
export const useReadyMade = () =>
  useQuery({
    queryKey: [...queryKeys.segments.all, "ready-made"],
    queryFn: ({ signal }) => request<ReadyMadeListResponse>("segments/ready-made", { signal }),
    staleTime: 60_000,
  })

/** Whom a rule holds for now; beside the members of `segmentId`, if given. A newer rule cancels the question about the older one. */
export const usePreview = (rule: Rule, { segmentId, enabled = true }: { segmentId?: string; enabled?: boolean } = {}) =>
  useQuery({
    queryKey: ["marketing", "preview", "segment", segmentId ?? null, rule],
    queryFn: ({ signal }) => request<SegmentPreviewResponse>("segments/preview", { method: "POST", body: { rule, ...(segmentId ? { segment_id: segmentId } : {}) }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    retry: false,
    enabled,
  })

function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([queryKeys.segments.all, queryKeys.profiles.all, queryKeys.overview.all].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

export const useCreateSegment = () =>
  useChange(({ rule, ...body }: SegmentInput) =>
    request<SegmentDetailResponse>("segments", { method: "POST", body: body.kind === "static" ? { ...body, ready_made: undefined } : { ...body, rule } }))

export const useUpdateSegment = (id: string) =>
  useChange((body: SegmentChange) => request<SegmentDetailResponse>(`segments/${id}`, { method: "POST", body }))

export const useDuplicateSegment = () =>
  useChange((id: string) => request<SegmentDetailResponse>(`segments/${id}/duplicate`, { method: "POST", body: {} }))

export const useRefreshSegment = () =>
  useChange((id: string) => request<SegmentDetailResponse>(`segments/${id}/refresh`, { method: "POST", body: {} }))

/** Turns a segment into a list kept by hand, with the members it has now. */
export const useFreezeSegment = () =>
  useChange((id: string) => request<SegmentDetailResponse>(`segments/${id}/freeze`, { method: "POST", body: {} }))

/** Has a customer group follow a segment: a new one of that name, or one there is. */
export const useMirror = () =>
  useChange(({ id, ...body }: { id: string; name?: string; group_id?: string }) =>
    request<SegmentDetailResponse>(`segments/${id}/mirror`, { method: "POST", body }))

/** Ends that; the group stays as it is unless it is to be deleted. */
export const useEndMirror = () =>
  useChange(({ id, deleteGroup }: { id: string; deleteGroup: boolean }) =>
    request<SegmentDetailResponse>(`segments/${id}/mirror`, { method: "DELETE", query: { delete_group: deleteGroup } }))

/** Puts people into a static segment and takes people out. */
export const useChangeMembers = () =>
  useChange(({ id, ...body }: { id: string; add?: People; remove?: People }) =>
    request<SegmentMembersChangedResponse>(`segments/${id}/members`, { method: "POST", body }))

/** Not a `useChange`: what was deleted must not be asked for again while its page is still drawn. */
export function useDeleteSegment() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<SegmentDeleteResponse>(`segments/${id}`, { method: "DELETE" }),
    onSuccess: (_, id) => {
      client.removeQueries({ queryKey: queryKeys.segments.detail(id) })
      return client.invalidateQueries({ queryKey: [...queryKeys.segments.all, "list"] })
    },
  })
}
