import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import type { Choice, Source } from "../../../src/core/segments/field"
import { useDebounced, useFormat } from "../../kit"
import { choiceSources } from "./choice-sources"
import { countriesIn } from "./countries"

const PAGE = 20

/**
 * What can be picked from a source: a searched, growing list, and always the chosen ones with their names.
 * A chosen id that no longer exists stays in the list under its id, so that it can be seen and removed.
 */
export function useChoices(source: Source | undefined, chosen: string[]) {
  const { locale } = useFormat()
  const [search, setSearch] = useState("")
  const q = useDebounced(search.trim(), 250)
  const ask = source && source !== "country" ? choiceSources[source] : undefined
  const found = useInfiniteQuery({
    queryKey: ["marketing", "choices", source, q],
    queryFn: ({ pageParam }) => ask!({ ...(q ? { q } : {}), offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.offset + last.limit < last.count ? last.offset + last.limit : undefined),
    placeholderData: keepPreviousData,
    enabled: Boolean(ask),
  })
  const named = useQuery({
    queryKey: ["marketing", "choices", source, "named", chosen],
    queryFn: () => ask!({ id: chosen, offset: 0, limit: chosen.length }),
    placeholderData: keepPreviousData,
    enabled: Boolean(ask) && chosen.length > 0,
  })
  const countries = useMemo(() => (source === "country" ? countriesIn(locale) : []), [source, locale])
  const options = useMemo(() => {
    const listed = source === "country" ? matching(countries, search) : found.data?.pages.flatMap((page) => page.choices) ?? []
    return withChosen(listed, chosen, source === "country" ? countries : named.data?.choices, named.isFetching)
  }, [source, countries, search, found.data, chosen, named.data, named.isFetching])
  return {
    options, search, setSearch,
    isLoading: Boolean(ask) && found.isLoading,
    fetchNextPage: () => void (found.hasNextPage && found.fetchNextPage()),
    isFetchingNextPage: found.isFetchingNextPage,
  }
}

const matching = (choices: Choice[], search: string) =>
  choices.filter((choice) => choice.label.toLowerCase().includes(search.trim().toLowerCase()))

function withChosen(listed: Choice[], chosen: string[], names: Choice[] | undefined, asking: boolean): Choice[] {
  const there = new Set(listed.map((choice) => choice.value))
  const missing = chosen.filter((value) => !there.has(value)).map((value) => {
    const label = names?.find((choice) => choice.value === value)?.label
    return { value, label: label ?? (asking ? "…" : value) }
  })
  return [...listed, ...missing]
}
