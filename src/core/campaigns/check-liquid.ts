import type { Template } from "liquidjs"
import { nearestWord } from "../base/nearest-word"
import type { Problem } from "../base/problem"
import { liquidFor } from "./liquid-engines"
import { builtInTags, type MergeTag, type MergeTags } from "./merge-tags"

/** What a Liquid text says: its problems, and the merge tags it uses when there are none. */
export type LiquidReading = { problems: Problem[]; tags: MergeTag[] }

/** Reads a text that may hold Liquid: syntax, filters and merge tags, each problem with its line and what to write instead. */
export function checkLiquid(text: string, path: Problem["path"], known: MergeTags = builtInTags): LiquidReading {
  let templates: Template[]
  try {
    templates = liquidFor.text.parse(text)
  } catch (error) {
    return { problems: [{ path, message: explainSyntax(error, text) }], tags: [] }
  }
  const problems: Problem[] = []
  const tags = new Set<MergeTag>()
  for (const uses of Object.values(liquidFor.text.analyzeSync(templates, { partials: false }).globals)) {
    for (const { segments, location } of uses) {
      const written = segments.map(String).join(".")
      const found = known.find(written)
      if (found) tags.add(found)
      else problems.push({ path, message: `${place(text, location.row)}{{ ${written} }} is not a merge tag. ${suggestTag(written, known)}` })
    }
  }
  return { problems: unique(problems), tags: [...tags] }
}

function suggestTag(written: string, { all }: MergeTags): string {
  const nearest = nearestWord(written, all.map(({ tag }) => tag))
    ?? all.find(({ tag, label }) => tag.endsWith(`.${written.toLowerCase()}`) || label.toLowerCase() === written.toLowerCase().replaceAll("_", " "))?.tag
  return nearest ? `Did you mean {{ ${nearest} }}?` : "Choose one from the list of merge tags."
}

type SyntaxError = Error & { token?: { getPosition?: () => [number, number] }; originalError?: Error }

function explainSyntax(error: unknown, text: string): string {
  const { message, token, originalError } = error as SyntaxError
  const said = (originalError?.message ?? message).replace(/, line:\d+, col:\d+$/, "")
  return place(text, token?.getPosition?.()[0] ?? Number(/line:(\d+)/.exec(message)?.[1] ?? 1)) + reword(said)
}

function reword(said: string): string {
  const filter = /^undefined filter: (.+)$/.exec(said)?.[1]
  if (filter === "raw") return "The filter “raw” is not available, because it would let what customers wrote become part of the page. Take it out."
  if (filter) {
    const nearest = nearestWord(filter, Object.keys(liquidFor.text.filters))
    return `There is no filter “${filter}”. ${nearest ? `Did you mean “${nearest}”?` : "Take it out."}`
  }
  const tag = /^tag "(.+)" not found$/.exec(said)?.[1]
  if (tag) return `There is no Liquid tag {% ${tag} %}. Use if, unless, case, for, assign or comment.`
  const open = /^tag (\{%-?\s*(\w+)[\s\S]*) not closed$/.exec(said)
  if (open) return said.includes("%}") ? `${open[1]} is never closed. Write {% end${open[2]} %} where it ends.` : `${open[1]!.slice(0, 40)} lacks its closing %}.`
  const output = /^output "([\s\S]*)" not closed$/.exec(said)?.[1]
  if (output) return `${output.slice(0, 40).split("\n")[0]} lacks its closing }}.`
  return `This Liquid cannot be read: ${said}.`
}

/** "Line 3: " in a text of several lines, nothing in a text of one. */
function place(text: string, line: number): string {
  return text.includes("\n") ? `Line ${line}: ` : ""
}

function unique(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()]
}
