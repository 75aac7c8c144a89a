import { useQuery } from "@tanstack/react-query"
import type { OverviewResponse } from "../../src/core/http"
import { queryKeys, request } from "../kit"

/** While the shop is being read for the first time the page asks again this often; otherwise once a minute. */
const FILLING_MS = 1_500
const RESTING_MS = 60_000

export function useOverview() {
  return useQuery({
    queryKey: queryKeys.overview.detail("all"),
    queryFn: ({ signal }) => request<OverviewResponse>("overview", { signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => {
      const status = state.data?.overview.setup.status
      return status === "waiting" || status === "running" ? FILLING_MS : RESTING_MS
    },
  })
}
