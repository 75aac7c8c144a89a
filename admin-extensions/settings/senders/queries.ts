import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { SenderChange, SenderStatement } from "../../../src/core/campaigns/senders/sender.schema"
import type { TestSendResponse } from "../../../src/core/http/campaigns"
import type { SenderDeleteResponse, SenderDetailResponse, SenderListResponse } from "../../../src/core/http/senders"
import { queryKeys, request } from "../../kit"

/** Every sender, the default one first, and the ways out there are. */
export const useSenders = () =>
  useQuery({
    queryKey: queryKeys.settings.list({ of: "senders" }),
    queryFn: ({ signal }) => request<SenderListResponse>("senders", { signal }),
    staleTime: 15_000,
  })

/** Campaigns, checks and the overview show senders, so all that was read is read again. */
function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ["marketing"] }) })
}

export const useCreateSender = () => useChange((body: SenderStatement) => request<SenderDetailResponse>("senders", { method: "POST", body }))

export const useUpdateSender = () =>
  useChange(({ id, ...body }: SenderChange & { id: string }) => request<SenderDetailResponse>(`senders/${id}`, { method: "POST", body }))

export const useDeleteSender = () => useChange((id: string) => request<SenderDeleteResponse>(`senders/${id}`, { method: "DELETE" }))

export type SenderMove = "pause" | "resume" | "default" | "check"

export const useMoveSender = () =>
  useChange(({ id, move }: { id: string; move: SenderMove }) => request<SenderDetailResponse>(`senders/${id}/${move}`, { method: "POST", body: {} }))

export const useTestSender = () =>
  useMutation({ mutationFn: ({ id, to }: { id: string; to: string }) => request<TestSendResponse>(`senders/${id}/test`, { method: "POST", body: { to } }) })
