import type { Problem } from "../base/problem"
import type { ImportStartStatement } from "./bulk.schema"
import type { ImportTarget } from "./import-targets"

/** Everything wrong with how a file is to be imported, by the file's columns and what they can become. */
export function checkImport({ mapping, consent }: ImportStartStatement, columns: readonly string[], targets: readonly ImportTarget[]): Problem[] {
  const problems: Problem[] = []
  const takenBy = new Map<string, string>()
  for (const [column, target] of Object.entries(mapping)) {
    const path = ["mapping", column]
    if (!columns.includes(column)) problems.push({ path, message: `The file has no column “${column}”.` })
    if (target === null) continue
    if (!targets.some(({ value }) => value === target)) problems.push({ path, message: `A column cannot become “${target}”.` })
    const other = takenBy.get(target)
    if (other !== undefined) problems.push({ path, message: `“${other}” and “${column}” cannot both become the same. Leave one of them out.` })
    takenBy.set(target, column)
  }
  if (!takenBy.has("email")) problems.push({ path: ["mapping"], message: "Say which column holds the e-mail address." })
  if (takenBy.has("consent") && !consent && !takenBy.has("consent_source")) {
    problems.push({ path: ["consent"], message: "Say how these people agreed, or leave the column about consent out: consent without a source is not written." })
  }
  return problems
}
