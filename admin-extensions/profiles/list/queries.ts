import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { SegmentDetailResponse } from "../../../src/core/http/segments"
import type { ProfileQueryRequest, ProfileQueryResponse, SavedViewDetailResponse, SavedViewListResponse, ViewDefinition } from "../../../src/core/http/views"
import type { Rule } from "../../../src/core/segments/rule.schema"
import { queryKeys, request } from "../../kit"

/** People a rule and a search find. A newer question cancels the older one; the former page stays until the answer. */
export const usePeople = (body: ProfileQueryRequest, enabled = true) =>
  useQuery({
    queryKey: [...queryKeys.profiles.all, "query", body],
    queryFn: ({ signal }) => request<ProfileQueryResponse>("profiles/query", { method: "POST", body, signal }),
    placeholderData: keepPreviousData,
    retry: false,
    enabled,
  })

const viewsKey = [...queryKeys.profiles.all, "views"]

/** The views somebody saved. */
export const useViews = () =>
  useQuery({ queryKey: viewsKey, queryFn: ({ signal }) => request<SavedViewListResponse>("views", { signal }) })

function useViewChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: viewsKey }) })
}

type ViewInput = { name: string; definition: ViewDefinition }

export const useCreateView = () => useViewChange((body: ViewInput) => request<SavedViewDetailResponse>("views", { method: "POST", body }))

export const useUpdateView = () =>
  useViewChange(({ id, ...body }: { id: string } & Partial<ViewInput>) => request<SavedViewDetailResponse>(`views/${id}`, { method: "POST", body }))

export const useDeleteView = () => useViewChange((id: string) => request<unknown>(`views/${id}`, { method: "DELETE" }))

/** Makes a segment of a filter. */
export function useSaveAsSegment() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { name: string; description: null; rule: Rule }) => request<SegmentDetailResponse>("segments", { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.segments.all }),
  })
}
