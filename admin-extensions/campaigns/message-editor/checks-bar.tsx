import { CheckCircleSolid, ChevronDownMini, ChevronUpMini, ExclamationCircleSolid } from "@medusajs/icons"
import { Text, clx } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { MessageCheck } from "./message-check"
import { MessageChecks } from "./message-checks"

/** One line that says how the message stands; opened, everything that was found. Problems open it by themselves. */
export function ChecksBar({ checks, onShowLine }: { checks: readonly MessageCheck[]; onShowLine: (line: number) => void }) {
  const { t } = useTranslation("marketing")
  const [chosen, setChosen] = useState<boolean>()
  const count = (level: MessageCheck["level"]) => checks.filter((check) => check.level === level).length
  const [problems, warnings] = [count("problem"), count("warning")]
  const open = chosen ?? problems > 0
  const sentence = problems ? t("messages.checks.problem", { count: problems }) : warnings ? t("messages.checks.warning", { count: warnings }) : t("campaigns.message.no_problems")
  return (
    <div className="bg-ui-bg-base border-t">
      <button type="button" aria-expanded={open} onClick={() => setChosen(!open)} className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex w-full items-center gap-x-2 px-4 py-2 text-start outline-none">
        {problems || warnings ? <ExclamationCircleSolid className={clx("shrink-0", problems ? "text-ui-tag-red-icon" : "text-ui-tag-orange-icon")} /> : <CheckCircleSolid className="text-ui-tag-green-icon shrink-0" />}
        <Text size="small" leading="compact" className="text-ui-fg-subtle min-w-0 flex-1 truncate" aria-live="polite">{sentence}</Text>
        {open ? <ChevronDownMini className="text-ui-fg-muted" /> : <ChevronUpMini className="text-ui-fg-muted" />}
      </button>
      {open && checks.length > 0 && <div className="max-h-44 overflow-y-auto px-4 pb-3"><MessageChecks checks={checks} onShowLine={onShowLine} /></div>}
    </div>
  )
}
