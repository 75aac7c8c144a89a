import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  SegmentDeleteResponse, SegmentDetailResponse, SegmentListResponse, SegmentMembersResponse, SegmentPreviewResponse,
} from "../../src/core/http/segments"
import type { Rule } from "../../src/core/segments/rule.schema"
import { queryKeys, request, type TableQuery } from "../kit"

export type SegmentInput = { name: string; description: string | null; rule: Rule }

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

/** A page of the people in a segment as of `refreshedAt`. */
export const useMembers = (id: string, query: TableQuery, refreshedAt: string | null) =>
  useQuery({
    queryKey: queryKeys.segments.part(id, "members", { ...query, as_of: refreshedAt }),
    queryFn: ({ signal }) => request<SegmentMembersResponse>(`segments/${id}/members`, { query, signal }),
    placeholderData: keepPreviousData,
  })

/** Whom a rule holds for now. A newer rule cancels the question about the older one. */
export const usePreview = (rule: Rule) =>
  useQuery({
    queryKey: ["marketing", "preview", "segment", rule],
    queryFn: ({ signal }) => request<SegmentPreviewResponse>("segments/preview", { method: "POST", body: { rule }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    retry: false,
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
  useChange((body: SegmentInput) => request<SegmentDetailResponse>("segments", { method: "POST", body }))

export const useUpdateSegment = (id: string) =>
  useChange((body: SegmentInput) => request<SegmentDetailResponse>(`segments/${id}`, { method: "POST", body }))

export const useDuplicateSegment = () =>
  useChange((id: string) => request<SegmentDetailResponse>(`segments/${id}/duplicate`, { method: "POST", body: {} }))

export const useRefreshSegment = () =>
  useChange((id: string) => request<SegmentDetailResponse>(`segments/${id}/refresh`, { method: "POST", body: {} }))

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
