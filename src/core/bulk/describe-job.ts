import { joinWords } from "../base/join-words"
import type { BulkKind } from "../http/bulk"

/** What a job's sentence is made of. */
export type JobFacts = { kind: BulkKind; total: number; params: Record<string, unknown> }

/** What a job is, in words: "Tag 1,204 people with “vip”". */
export function describeJob({ kind, total, params }: JobFacts): string {
  const people = `${total.toLocaleString("en")} ${total === 1 ? "person" : "people"}`
  switch (kind) {
    case "tag": {
      const { add = [], remove = [] } = params as { add?: string[]; remove?: string[] }
      if (!remove.length) return `Tag ${people} with ${quoted(add)}`
      if (!add.length) return `Take ${quoted(remove)} off ${people}`
      return `Tag ${people} with ${quoted(add)} and take ${quoted(remove)} off`
    }
    case "add_to_segment":
      return `Add ${people} to “${String(params.segment_name)}”`
    case "export":
      return `Export ${people}`
    case "erase":
      return `Erase ${people}`
    case "import":
      return `Import ${total.toLocaleString("en")} ${total === 1 ? "line" : "lines"} of ${String(params.file)}`
    case "suppress":
      return `Put ${total.toLocaleString("en")} ${total === 1 ? "line" : "lines"} of ${String(params.file)} on the suppression list`
  }
}

const quoted = (words: readonly string[]) => joinWords(words.map((word) => `“${word}”`), "and")
