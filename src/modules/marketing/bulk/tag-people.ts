import type { MarketingContext } from "../context"
import { changeTags } from "../queries/bulk/change-tags"
import type { BulkJobRow } from "../queries/bulk/job-row"
import { noOutcome, tell, type Outcome } from "./outcome"

const MOST_TAGS = 50

/** Adds and removes tags. Who has been deleted meanwhile, or would have too many, is told and left. */
export async function tagPeople({ db }: MarketingContext, { params }: BulkJobRow, rows: unknown[]): Promise<Outcome> {
  const { add = [], remove = [] } = params as { add?: string[]; remove?: string[] }
  const people = await changeTags(db, { keys: rows as number[], add, remove, most: MOST_TAGS })
  const outcome = noOutcome()
  outcome.tally.changed = people.filter((person) => person.outcome === "changed").length
  for (const { email, outcome: came } of people) {
    if (came === "too_many") tell(outcome, "failed", { line: null, reasons: [`A person may have ${MOST_TAGS} tags.`], cells: [email] })
  }
  for (let gone = people.length; gone < rows.length; gone += 1) tell(outcome, "failed", { line: null, reasons: ["The person was deleted before their turn came."], cells: [""] })
  return outcome
}
