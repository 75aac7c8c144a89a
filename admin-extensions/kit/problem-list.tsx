import { ExclamationCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { Problem } from "../../src/core/base/problem"

/** Problems as sentences, to stand beside the field concerned or above a form. Draws nothing when there are none. */
export function ProblemList({ problems, id }: { problems: readonly Problem[]; id?: string }) {
  if (problems.length === 0) return null
  return (
    <ul id={id} role="alert" className="flex flex-col gap-y-1">
      {problems.map((problem, index) => (
        <li key={index} className="text-ui-fg-error flex items-start gap-x-1.5">
          <ExclamationCircleSolid className="mt-0.5 shrink-0" />
          <Text size="small" leading="compact" className="pt-0.5">{problem.message}</Text>
        </li>
      ))}
    </ul>
  )
}
