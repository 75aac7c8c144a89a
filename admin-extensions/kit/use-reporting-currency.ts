import { useQuery } from "@tanstack/react-query"
import type { SegmentPreviewResponse } from "../../src/core/http/segments"
import { request } from "./request"

/** The currency that sums, and amounts in rules, are in; undefined until known. */
export function useReportingCurrency(): string | undefined {
  return useQuery({
    queryKey: ["marketing", "reporting-currency"],
    queryFn: async ({ signal }) => {
      const everyone = { version: 1, combinator: "and", rules: [] }
      const { preview } = await request<SegmentPreviewResponse>("segments/preview", { method: "POST", body: { rule: everyone }, signal })
      return preview.reporting_currency
    },
    staleTime: Number.POSITIVE_INFINITY,
  }).data
}
