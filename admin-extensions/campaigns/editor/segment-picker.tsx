import { Combobox } from "@medusajs/dashboard/components"
import { useQuery } from "@tanstack/react-query"
import { useMemo, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { SegmentListResponse } from "../../../src/core/http"
import { queryKeys, request, useDebounced, useFormat } from "../../kit"

type SegmentPickerProps = {
  id: string
  value: string[]
  onChange: (ids: string[]) => void
  /** Segments whose names the first page of the list may lack. */
  known: readonly { id: string; name: string }[]
  /** Segments chosen in the other picker. */
  taken: readonly string[]
  placeholder: string
}

const FOUND = 50

/** Chooses any number of segments, searched on the server. */
export function SegmentPicker({ id, value, onChange, known, taken, placeholder }: SegmentPickerProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const [search, setSearch] = useState("")
  const q = useDebounced(search, 250)
  const { data } = useQuery({
    queryKey: queryKeys.segments.list({ q, limit: FOUND, order: "name" }),
    queryFn: ({ signal }) => request<SegmentListResponse>("segments", { query: { q, limit: FOUND, order: "name" }, signal }),
    placeholderData: (before) => before,
    staleTime: 0,
  })
  // A search leaves chosen segments out of the answer; their names must stay.
  const names = useRef(new Map<string, string>())
  const options = useMemo(() => {
    for (const segment of known) names.current.set(segment.id, segment.name)
    for (const segment of data?.segments ?? []) names.current.set(segment.id, segment.name)
    const found = (data?.segments ?? []).map((segment) => ({
      value: segment.id,
      label: `${segment.name} (${format.number(segment.member_count)})`,
      disabled: taken.includes(segment.id),
    }))
    const missing = value.filter((chosen) => !found.some((option) => option.value === chosen))
    return [...found, ...missing.map((chosen) => ({ value: chosen, label: names.current.get(chosen) ?? t("campaigns.audience.unknown_segment") }))]
  }, [data, value, known, taken, format, t])

  return (
    <Combobox
      id={id}
      value={value}
      onChange={(ids) => onChange(ids ?? [])}
      searchValue={search}
      onSearchValueChange={setSearch}
      options={options}
      displayMode="chips"
      placeholder={placeholder}
    />
  )
}
