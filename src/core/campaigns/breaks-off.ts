import { BreakTag, ContinueTag, ForTag, type Template } from "liquidjs"
import { branchesOf } from "./tags-for-everyone"

/** Whether a message may end where it says {% break %} or {% continue %}: outside every loop, Liquid draws nothing of what follows. */
export function breaksOff(templates: readonly Template[]): boolean {
  return templates.some((template) => {
    if (template instanceof BreakTag || template instanceof ContinueTag) return true
    const branches = template instanceof ForTag ? [template.elseTemplates ?? []] : branchesOf(template)
    return branches?.some(breaksOff) ?? false
  })
}
