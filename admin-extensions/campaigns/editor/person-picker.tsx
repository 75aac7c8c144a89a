import { Combobox } from "@medusajs/dashboard/components"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ProfileListResponse } from "../../../src/core/http"
import { queryKeys, request, useDebounced } from "../../kit"

export type ChosenPerson = { id: string; label: string }

/** Finds one person by name or address. Nobody chosen means the invented example person. */
export function PersonPicker({ value, onChange }: { value: ChosenPerson | undefined; onChange: (person: ChosenPerson | undefined) => void }) {
  const { t } = useTranslation("marketing")
  const [search, setSearch] = useState("")
  const q = useDebounced(search, 250)
  const query = { q, limit: 20, order: "-orders" }
  const { data } = useQuery({
    queryKey: queryKeys.profiles.list(query),
    queryFn: ({ signal }) => request<ProfileListResponse>("profiles", { query, signal }),
    placeholderData: (before) => before,
  })
  const found = (data?.profiles ?? []).map(({ id, name, email }) => ({ value: id, label: name ? `${name} · ${email}` : email }))
  const options = value && !found.some((option) => option.value === value.id) ? [{ value: value.id, label: value.label }, ...found] : found
  return (
    <Combobox
      id="campaign-preview-person"
      aria-label={t("campaigns.preview.as")}
      value={value?.id ?? ""}
      onChange={(id) => {
        const chosen = options.find((option) => option.value === id)
        onChange(chosen && { id: chosen.value, label: chosen.label })
      }}
      searchValue={search}
      onSearchValueChange={setSearch}
      options={options}
      allowClear
      placeholder={t("campaigns.preview.example_person")}
    />
  )
}
