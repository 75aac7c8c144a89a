import { CheckCircleSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MessageCheck } from "./message-check"

const signs = {
  problem: <ExclamationCircleSolid className="text-ui-tag-red-icon mt-px shrink-0" />,
  warning: <ExclamationCircleSolid className="text-ui-tag-orange-icon mt-px shrink-0" />,
  fine: <CheckCircleSolid className="text-ui-tag-green-icon mt-px shrink-0" />,
}

/** Left out, nothing leads to a line: it is named. Folded warnings say how many they are. */
type ChecksProps = { onShowLine?: (line: number) => void; foldWarnings?: boolean }

/** What was found, by how much it matters, each with what to do; one that names a line leads there. */
export function MessageChecks({ checks, ...given }: ChecksProps & { checks: readonly MessageCheck[] }) {
  const { t } = useTranslation("marketing")
  const groups = (["problem", "warning", "fine"] as const).map((level) => ({ level, found: checks.filter((check) => check.level === level) })).filter(({ found }) => found.length)
  if (!groups.some(({ level }) => level !== "fine")) {
    return (
      <div className="flex flex-col gap-y-2">
        <div className="text-ui-fg-subtle flex items-center gap-x-2">
          <CheckCircleSolid className="text-ui-tag-green-icon" />
          <Text size="small" leading="compact">{t("campaigns.message.no_problems")}</Text>
        </div>
        {groups.map((group) => <Group key={group.level} {...group} {...given} />)}
      </div>
    )
  }
  return <div className="flex flex-col gap-y-3">{groups.map((group) => <Group key={group.level} {...group} {...given} />)}</div>
}

function Group({ level, found, onShowLine, foldWarnings = false }: ChecksProps & { level: MessageCheck["level"]; found: readonly MessageCheck[] }) {
  const { t } = useTranslation("marketing")
  const folded = level === "fine" || (level === "warning" && foldWarnings)
  return (
    <details open={!folded}>
      <summary className="txt-compact-small-plus text-ui-fg-subtle focus-visible:shadow-borders-focus cursor-pointer rounded outline-none">{level === "warning" && folded ? t("messages.checks.warning", { count: found.length }) : t(`messages.checks.group.${level}`)}</summary>
      <ul aria-label={level === "problem" ? t("campaigns.message.problems") : t(`messages.checks.group.${level}`)} aria-live="polite" className="flex flex-col gap-y-2 pt-2">
        {found.map(({ name, message, remedy, line }, index) => (
          <li key={`${name}-${index}`} className="flex items-start gap-x-2">
            {signs[level]}
            <div className="flex min-w-0 flex-col">
              {line === undefined || !onShowLine ? <Text size="small" className="text-ui-fg-base break-words">{message}</Text> : (
                <button
                  type="button"
                  title={t("messages.checks.show_line", { line })}
                  onClick={() => onShowLine(line)}
                  className="txt-small text-ui-fg-base hover:text-ui-fg-interactive focus-visible:shadow-borders-focus break-words rounded text-start outline-none"
                >
                  {message}
                </button>
              )}
              {(remedy || (line && !onShowLine)) && <Text size="xsmall" className="text-ui-fg-subtle break-words">{[remedy, line && !onShowLine && t("messages.checks.line", { line })].filter(Boolean).join(" ")}</Text>}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
