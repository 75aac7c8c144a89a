import { Combobox } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { Source } from "../../../../src/core/segments/field"
import { useChoices } from "../use-choices"
import { ClosesOnEscape } from "./closes-on-escape"

type PickerProps = { source: Source | undefined; label: string; ids: string[]; onChange: (ids: string[]) => void; single?: boolean }

/** Products, categories, groups … found by name, kept by id. */
export function Picker({ source, label, ids, onChange, single = false }: PickerProps) {
  const { t } = useTranslation("marketing")
  const { options, search, setSearch, fetchNextPage, isFetchingNextPage, isLoading } = useChoices(source, ids)
  const shared = {
    "aria-label": t("segments.builder.value_of", { name: label }),
    placeholder: t(`segments.builder.find.${source}`, { defaultValue: t("segments.builder.choose") }),
    options,
    searchValue: search,
    onSearchValueChange: setSearch,
    fetchNextPage,
    isFetchingNextPage,
    noResultsPlaceholder: (
      <span className="txt-compact-small text-ui-fg-muted block px-2 py-1.5">{isLoading ? t("segments.builder.searching") : t("table.nothing_found")}</span>
    ),
  }
  return (
    <ClosesOnEscape>
      {single ? (
        <Combobox {...shared} value={ids[0] ?? ""} onChange={(id?: string) => onChange(id ? [id] : [])} />
      ) : (
        <Combobox {...shared} displayMode="chips" value={ids} onChange={(next?: string[]) => onChange(next ?? [])} />
      )}
    </ClosesOnEscape>
  )
}
