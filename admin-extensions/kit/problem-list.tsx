import { ExclamationCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { Problem } from "../../src/core/base/problem"

/** Problems as sentences, to stand beside the field concerned or above a form. The same sentence is said once. Draws nothing when there are none. */
export function ProblemList({ problems, id }: { problems: readonly Problem[]; id?: string }) {
  if (problems.length === 0) return null
  const messages = [...new Set(problems.map((problem) => problem.message))]
  return (
    <ul id={id} role="alert" className="flex flex-col gap-y-1">
      {messages.map((message) => (
        <li key={message} className="text-ui-fg-error flex items-start gap-x-1.5">
          <ExclamationCircleSolid className="mt-1 shrink-0" />
          <Text size="small" leading="compact" className="pt-0.5">{message}</Text>
        </li>
      ))}
    </ul>
  )
}
