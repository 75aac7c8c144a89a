import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  BulkJobDetailResponse, BulkJobListResponse, BulkJobRequest, BulkJobResponse, BulkKind, ProfileEraseRequest, ProfileEraseResponse,
} from "../../../src/core/http/bulk"
import type { SegmentListResponse } from "../../../src/core/http/segments"
import { queryKeys, request } from "../../kit"

/** While work is under way, ask again this often (milliseconds); while none is, see now and then whether somebody started some. */
const POLL = 1_000
const LOOK = 15_000

export const isUnderWay = ({ status }: Pick<BulkJobResponse, "status">): boolean => status === "waiting" || status === "running"

/** Long work, newest first; asks again while some is under way. */
export const useBulkJobs = (query: { kind?: BulkKind[]; limit: number; offset?: number }) =>
  useQuery({
    queryKey: queryKeys.bulk.list(query),
    queryFn: ({ signal }) => request<BulkJobListResponse>("bulk-jobs", { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.jobs.some(isUnderWay) ? POLL : LOOK),
  })

function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([queryKeys.bulk.all, queryKeys.profiles.all].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

/** Starts long work on many people. */
export const useStartBulkJob = () => useChange((body: BulkJobRequest) => request<BulkJobDetailResponse>("bulk-jobs", { method: "POST", body }))

/** Ends long work where it stands. */
export const useCancelBulkJob = () => useChange((id: string) => request<BulkJobDetailResponse>(`bulk-jobs/${id}/cancel`, { method: "POST", body: {} }))

/** Erases one person. */
export const useErasePerson = (id: string) =>
  useChange((body: ProfileEraseRequest) => request<ProfileEraseResponse>(`profiles/${id}/erase`, { method: "POST", body }))

/** The segments whose people are chosen by hand. */
export const useStaticSegments = () =>
  useQuery({
    queryKey: queryKeys.segments.list({ limit: 200, order: "name", kind: "static" }),
    queryFn: async ({ signal }) => {
      const { segments } = await request<SegmentListResponse>("segments", { query: { limit: 200, order: "name", kind: "static" }, signal })
      return segments
    },
  })
