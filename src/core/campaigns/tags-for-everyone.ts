import { CaptureTag, CaseTag, ForTag, IfTag, LiquidTag, TablerowTag, UnlessTag, type Template } from "liquidjs"
import { liquidFor } from "./liquid-engines"

/** The merge tags that are printed whoever the mail is for: those outside conditions and loops, and those in every branch of a condition with an else. */
export function tagsForEveryone(templates: readonly Template[]): Set<string> {
  return new Set(templates.flatMap((template) => {
    const [first, ...others] = branchesOf(template)?.map(tagsForEveryone) ?? [tagsOf(template)]
    return [...(first ?? [])].filter((tag) => others.every((branch) => branch.has(tag)))
  }))
}

/** Of what a template prints, the parts of which one is drawn; undefined when it has none. A loop may draw nothing at all. */
export function branchesOf(template: Template): Template[][] | undefined {
  if (template instanceof IfTag || template instanceof UnlessTag || template instanceof CaseTag) return [...template.branches.map(({ templates }) => templates), template.elseTemplates ?? []]
  if (template instanceof ForTag || template instanceof TablerowTag) return []
  if (template instanceof CaptureTag || template instanceof LiquidTag) return [template.templates]
  return undefined
}

function tagsOf(template: Template): Set<string> {
  const { globals } = liquidFor.text.analyzeSync([template], { partials: false })
  return new Set(Object.values(globals).flat().map(({ segments }) => segments.map(String).join(".")))
}
