import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { SegmentCatalogueResponse } from "../../src/core/http/segments"
import type { Catalogue } from "../../src/core/segments/catalogue"
import { createCatalogue } from "../../src/core/segments/fields"
import { request } from "./request"

/** All that is known of this shop's people: the fields every shop has and its own attributes; undefined until it is known. */
export function useCatalogue(): Catalogue | undefined {
  const { data } = useQuery({
    queryKey: ["marketing", "catalogue"],
    queryFn: ({ signal }) => request<SegmentCatalogueResponse>("segments/catalogue", { signal }),
    staleTime: 60_000,
  })
  return useMemo(() => data && createCatalogue(data.attributes), [data])
}
