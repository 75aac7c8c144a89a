import { useQuery } from "@tanstack/react-query"
import type { OrderCreditsResponse } from "../../src/core/http"
import { queryKeys, request } from "../kit"

export function useOrderCredits(orderId: string) {
  return useQuery({
    queryKey: queryKeys.attribution.detail(orderId),
    queryFn: ({ signal }) => request<OrderCreditsResponse>(`orders/${orderId}/credits`, { signal }),
    staleTime: 0,
    // An order is recorded within seconds of being placed.
    refetchInterval: ({ state }) => (state.data && !state.data.purchase ? 5_000 : false),
  })
}
