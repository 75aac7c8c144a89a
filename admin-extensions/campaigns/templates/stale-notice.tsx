import { ExclamationCircleSolid } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Says that somebody else saved first, and offers to go on with theirs or to keep one's own beside it; `copy` is what the latter is called. */
export function StaleNotice({ text, copy, busy = false, onReload, onCopy }: { text: string; copy: string; busy?: boolean; onReload: () => void; onCopy: () => void }) {
  const { t } = useTranslation("marketing")
  return (
    <div role="alert" className="bg-ui-bg-component flex flex-wrap items-center justify-between gap-3 border-b px-4 py-3">
      <div className="flex min-w-0 flex-1 basis-60 items-start gap-x-2">
        <ExclamationCircleSolid className="text-ui-tag-orange-icon mt-0.5 shrink-0" />
        <Text size="small" className="min-w-0 break-words">{text}</Text>
      </div>
      <div className="flex items-center gap-2">
        <Button type="button" size="small" variant="secondary" disabled={busy} onClick={onCopy}>{copy}</Button>
        <Button type="button" size="small" variant="secondary" disabled={busy} onClick={onReload}>{t("templates.stale.reload")}</Button>
      </div>
    </div>
  )
}
