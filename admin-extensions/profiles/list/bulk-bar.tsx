import { ArrowDownTray, Tag, Trash, UserGroup, XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BulkTarget } from "../../../src/core/http/bulk"
import type { BulkWork } from "../bulk"
import { useFormat } from "../../kit"

export type BulkAction = BulkWork["kind"]

/** Whom an action is about: people ticked, or everybody found. */
export type Selection = { target: BulkTarget; count: number; exact: boolean }

type BulkBarProps = {
  selection: Selection
  /** Offers to take everybody found instead of those ticked. */
  everyone: { count: number; exact: boolean; take: () => void } | null
  start: (action: BulkAction) => void
  clear: () => void
}

/** What can be done with the people ticked. */
export function BulkBar({ selection, everyone, start, clear }: BulkBarProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const about = (count: number, exact: boolean) => ({ count, formatted: `${exact ? "" : "≈ "}${format.number(count)}` })
  return (
    <div role="region" aria-label={t("profiles.bulk.title")} className="bg-ui-bg-subtle flex flex-wrap items-center gap-2 border-t px-6 py-2">
      <Text size="small" leading="compact" weight="plus" aria-live="polite">{t("profiles.bulk.selected", about(selection.count, selection.exact))}</Text>
      {everyone && (
        <Button size="small" variant="transparent" className="text-ui-fg-interactive" onClick={everyone.take}>
          {t("profiles.bulk.everyone", about(everyone.count, everyone.exact))}
        </Button>
      )}
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <Button size="small" variant="secondary" onClick={() => start("tag")}><Tag /> {t("profiles.bulk.tag")}</Button>
        <Button size="small" variant="secondary" onClick={() => start("add_to_segment")}><UserGroup /> {t("profiles.bulk.segment")}</Button>
        <Button size="small" variant="secondary" onClick={() => start("export")}><ArrowDownTray /> {t("profiles.bulk.export")}</Button>
        <Tooltip content={selection.exact ? t("profiles.bulk.erase") : t("profiles.bulk.erase_many")}>
          <span><Button size="small" variant="danger" disabled={!selection.exact} onClick={() => start("erase")}><Trash /> {t("profiles.bulk.erase")}</Button></span>
        </Tooltip>
        <IconButton size="small" variant="transparent" aria-label={t("profiles.bulk.clear")} onClick={clear}><XMarkMini /></IconButton>
      </div>
    </div>
  )
}
