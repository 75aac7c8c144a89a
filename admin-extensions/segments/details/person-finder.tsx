import { Combobox } from "@medusajs/dashboard/components"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ProfileListResponse } from "../../../src/core/http/profiles"
import { queryKeys, request, useDebounced } from "../../kit"

export type FoundPerson = { id: string; label: string }

type PersonFinderProps = { chosen: readonly FoundPerson[]; onChange: (people: FoundPerson[]) => void; label: string; several?: boolean }

/** Finds people by name or address. Nobody is asked for before something was typed. */
export function PersonFinder({ chosen, onChange, label, several = false }: PersonFinderProps) {
  const { t } = useTranslation("marketing")
  const [search, setSearch] = useState("")
  const q = useDebounced(search.trim(), 250)
  const query = { q, limit: 20 }
  const { data, isFetching } = useQuery({
    queryKey: queryKeys.profiles.list(query),
    queryFn: ({ signal }) => request<ProfileListResponse>("profiles", { query, signal }),
    placeholderData: keepPreviousData,
    enabled: q !== "",
  })
  const found = q ? (data?.profiles ?? []).map(({ id, name, email }) => ({ value: id, label: name && name !== email ? `${name} · ${email}` : email })) : []
  const options = [...found, ...chosen.filter(({ id }) => !found.some(({ value }) => value === id)).map(({ id, label: title }) => ({ value: id, label: title }))]
  const choose = (ids: string[]) => onChange(ids.flatMap((id) => options.filter(({ value }) => value === id).map(({ value, label: title }) => ({ id: value, label: title }))))
  const shared = {
    "aria-label": label,
    placeholder: label,
    options,
    searchValue: search,
    onSearchValueChange: setSearch,
    noResultsPlaceholder: (
      <span className="txt-compact-small text-ui-fg-muted block px-2 py-1.5">
        {t(!q ? "segments.people.type" : isFetching ? "segments.builder.searching" : "table.nothing_found")}
      </span>
    ),
  }
  return several
    ? <Combobox {...shared} displayMode="chips" value={chosen.map(({ id }) => id)} onChange={(ids?: string[]) => choose(ids ?? [])} />
    : <Combobox {...shared} allowClear value={chosen[0]?.id ?? ""} onChange={(id?: string) => choose(id ? [id] : [])} />
}
