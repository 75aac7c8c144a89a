import { Input, Text } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { createMergeTags } from "../../../src/core/campaigns/merge-tags"
import { useAttributes } from "../../profiles/attributes/queries"
import { useEscape } from "./use-escape"

/** Finds a merge tag by its name or what it prints; the shop's own attributes are among them. */
export function TagPicker({ onChoose, onClose }: { onChoose: (tag: string) => void; onClose: () => void }) {
  const { t } = useTranslation("marketing")
  const [search, setSearch] = useState("")
  useEscape(onClose)
  const { data } = useAttributes()
  const tags = useMemo(() => createMergeTags(data?.attributes ?? []), [data])
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = tags.all.filter(({ tag, label, help }) => words.every((word) => `${tag} ${label} ${help}`.toLowerCase().includes(word)))
  return (
    <div
      className="flex w-80 max-w-full flex-col gap-y-1 p-1"
      onKeyDown={(event) => {
        if (event.key === "Enter" && found[0] && event.target instanceof HTMLInputElement) { event.preventDefault(); onChoose(found[0].tag) }
      }}
    >
      <Input autoFocus size="small" type="search" aria-label={t("messages.tags.search")} placeholder={t("messages.tags.search")} value={search} onChange={(event) => setSearch(event.target.value)} />
      <ul className="max-h-64 overflow-y-auto">
        {found.map(({ tag, label, help, example }) => (
          <li key={tag}>
            <button type="button" title={help} onClick={() => onChoose(tag)} className="hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover flex w-full flex-col rounded-md px-2 py-1.5 text-start outline-none">
              <span className="txt-compact-small text-ui-fg-base">{label}</span>
              <span className="flex w-full min-w-0 justify-between gap-x-3">
                <Text asChild size="xsmall" className="text-ui-fg-subtle shrink-0 font-mono"><code>{`{{ ${tag} }}`}</code></Text>
                <Text asChild size="xsmall" className="text-ui-fg-muted truncate"><span>{example}</span></Text>
              </span>
            </button>
          </li>
        ))}
        {found.length === 0 && <li><Text size="small" className="text-ui-fg-muted p-2">{t("messages.tags.none")}</Text></li>}
      </ul>
    </div>
  )
}
