import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AttributeDeleteResponse, AttributeDetailResponse, AttributeListResponse } from "../../../src/core/http/attributes"
import type { CreateAttribute, UpdateAttribute } from "../../../src/core/profiles/attribute.schema"
import { queryKeys, request } from "../../kit"

/** Every attribute of the shop's own, with who has a value and who uses it. */
export const useAttributes = () =>
  useQuery({
    queryKey: queryKeys.attributes.list(),
    queryFn: ({ signal }) => request<AttributeListResponse>("attributes", { signal }),
    staleTime: 15_000,
  })

/** Attributes stand in rules, tables, people and mails, so all that was read is read again. */
function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ["marketing"] }) })
}

export const useCreateAttribute = () =>
  useChange((body: CreateAttribute) => request<AttributeDetailResponse>("attributes", { method: "POST", body }))

export const useUpdateAttribute = () =>
  useChange(({ id, ...body }: UpdateAttribute & { id: string }) => request<AttributeDetailResponse>(`attributes/${id}`, { method: "POST", body }))

export const useDeleteAttribute = () =>
  useChange((id: string) => request<AttributeDeleteResponse>(`attributes/${id}`, { method: "DELETE" }))
