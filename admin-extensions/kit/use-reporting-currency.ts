import { useQuery } from "@tanstack/react-query"
import type { SegmentCatalogueResponse } from "../../src/core/http/segments"
import { queryKeys } from "./query-keys"
import { request } from "./request"

/** The currency that sums, and amounts in rules, are in; undefined until known. */
export function useReportingCurrency(): string | undefined {
  return useQuery({
    queryKey: [...queryKeys.segments.all, "catalogue"],
    queryFn: ({ signal }) => request<SegmentCatalogueResponse>("segments/catalogue", { signal }),
    select: ({ reporting_currency }) => reporting_currency,
    staleTime: 60_000,
  }).data
}
