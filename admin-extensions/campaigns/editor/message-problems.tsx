import { CheckCircleSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../../src/core/base/problem"
import { lineOfProblem } from "./line-of-problem"

/** What is wrong with the message; a problem that names a line leads there. */
export function MessageProblems({ problems, onShowLine }: { problems: Problem[]; onShowLine: (line: number) => void }) {
  const { t } = useTranslation("marketing")
  if (problems.length === 0) {
    return (
      <div className="text-ui-fg-subtle flex items-center gap-x-2">
        <CheckCircleSolid className="text-ui-tag-green-icon" />
        <Text size="small" leading="compact">{t("campaigns.message.no_problems")}</Text>
      </div>
    )
  }
  return (
    <ul aria-label={t("campaigns.message.problems")} aria-live="polite" className="flex flex-col gap-y-2">
      {problems.map((problem, index) => {
        const line = lineOfProblem(problem)
        return (
          <li key={index} className="flex items-start gap-x-2">
            <ExclamationCircleSolid className="text-ui-tag-red-icon mt-px shrink-0" />
            {line === undefined ? <Text size="small" className="text-ui-fg-base min-w-0 break-words">{problem.message}</Text> : (
              <button
                type="button"
                onClick={() => onShowLine(line)}
                className="txt-small text-ui-fg-base hover:text-ui-fg-interactive focus-visible:shadow-borders-focus min-w-0 break-words rounded text-start outline-none"
              >
                {problem.message}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
