import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AddSuppressions, ReleaseSuppression } from "../../src/core/campaigns/suppression.schema"
import type { SuppressionAddResponse, SuppressionDetailResponse, SuppressionListResponse } from "../../src/core/http/suppressions"
import { queryKeys, request, type Query } from "../kit"

/** While a list is being imported, look again this often (milliseconds). */
const LOOK = 3_000

/** A page of the suppression list. */
export const useSuppressions = (query: Query, importing: boolean) =>
  useQuery({
    queryKey: queryKeys.suppressions.list(query),
    queryFn: ({ signal }) => request<SuppressionListResponse>("suppressions", { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: importing ? LOOK : false,
  })

/** How one address stands and what happened to it; `id` is an address or a hash. */
export const useSuppression = (id: string) =>
  useQuery({
    queryKey: queryKeys.suppressions.detail(id),
    queryFn: ({ signal }) => request<SuppressionDetailResponse>(`suppressions/${encodeURIComponent(id)}`, { signal }),
  })

function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([queryKeys.suppressions.all, queryKeys.profiles.all].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

/** Puts addresses on the list. */
export const useAddSuppressions = () => useChange((body: AddSuppressions) => request<SuppressionAddResponse>("suppressions", { method: "POST", body }))

/** Takes an address off the list. */
export const useReleaseSuppression = (id: string) =>
  useChange((body: ReleaseSuppression) => request<SuppressionDetailResponse>(`suppressions/${id}/release`, { method: "POST", body }))
