import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { CreateOffer, UpdateOffer } from "../../src/core/campaigns/offers/offer.schema"
import type { OfferCodesResponse, OfferDeleteResponse, OfferDetailResponse, OfferListResponse } from "../../src/core/http/offers"
import { queryKeys, request, type Query } from "../kit"

const keys = queryKeys.offers

export const useOffers = (query: Query) =>
  useQuery({ queryKey: keys.list(query), queryFn: ({ signal }) => request<OfferListResponse>("offers", { query, signal }), placeholderData: keepPreviousData, staleTime: 0 })

export const useOffer = (id: string | undefined) =>
  useQuery({ queryKey: keys.detail(id ?? ""), queryFn: ({ signal }) => request<OfferDetailResponse>(`offers/${id}`, { signal }), enabled: Boolean(id), staleTime: 0 })

export const useOfferCodes = (id: string, query: Query) =>
  useQuery({ queryKey: keys.part(id, "codes", query), queryFn: ({ signal }) => request<OfferCodesResponse>(`offers/${id}/codes`, { query, signal }), placeholderData: keepPreviousData, staleTime: 0 })

function useChange<Input>(change: (input: Input) => Promise<OfferDetailResponse>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: keys.all }) })
}

export const useCreateOffer = () => useChange((body: CreateOffer) => request<OfferDetailResponse>("offers", { method: "POST", body }))
export const useUpdateOffer = () => useChange(({ id, ...body }: UpdateOffer & { id: string }) => request<OfferDetailResponse>(`offers/${id}`, { method: "POST", body }))

export function useDropOffer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<OfferDeleteResponse>(`offers/${id}`, { method: "DELETE" }),
    onSuccess: (_, id) => {
      client.removeQueries({ queryKey: keys.detail(id) })
      return client.invalidateQueries({ queryKey: [...keys.all, "list"] })
    },
  })
}
