import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { SegmentCatalogueResponse } from "../../../src/core/http/segments"
import { createCatalogue } from "../../../src/core/segments/fields"
import { queryKeys, request } from "../../kit"

/** What this shop's rules may ask: every field, its own attributes and events, and the currency of amounts. Undefined until known. */
export function useCatalogue() {
  const { data, error, refetch } = useQuery({
    queryKey: [...queryKeys.segments.all, "catalogue"],
    queryFn: ({ signal }) => request<SegmentCatalogueResponse>("segments/catalogue", { signal }),
    staleTime: 60_000,
  })
  const known = useMemo(
    () => data && { catalogue: createCatalogue(data.attributes), customEvents: data.custom_events, currency: data.reporting_currency },
    [data]
  )
  return { known, error, refetch }
}
