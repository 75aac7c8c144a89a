import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { BulkJobDetailResponse, ImportDraftResponse, ImportStartRequest } from "../../../src/core/http/bulk"
import { queryKeys, request } from "../../kit"
import { isUnderWay } from "../bulk/queries"

const POLL = 1_000

/** An uploaded file and how far its import is; asks again while it runs. */
export const useImportDraft = (id: string | null) =>
  useQuery({
    queryKey: queryKeys.bulk.part(id ?? "", "draft"),
    queryFn: ({ signal }) => request<ImportDraftResponse>(`imports/${id}`, { signal }),
    enabled: Boolean(id),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.job) ? POLL : false),
  })

/** Has an uploaded file tried or imported. */
export function useStartImport(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ImportStartRequest) => request<BulkJobDetailResponse>(`imports/${id}/start`, { method: "POST", body }),
    onSuccess: () => Promise.all([queryKeys.bulk.all, queryKeys.profiles.all].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
