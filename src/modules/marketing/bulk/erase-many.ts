import type { MarketingContext } from "../context"
import type { BulkJobRow } from "../queries/bulk/job-row"
import { erasePeople } from "../memory/erase-people"
import { inHalves } from "./in-halves"
import { noOutcome, tell, type Outcome } from "./outcome"

/** Erases people for good; one who cannot be erased is told and left. */
export async function eraseMany({ db }: MarketingContext, _job: BulkJobRow, rows: unknown[]): Promise<Outcome> {
  const outcome = noOutcome()
  outcome.tally.changed = 0
  await inHalves(db, rows as number[], {
    work: async (keys) => {
      outcome.tally.changed! += await erasePeople(db, keys)
    },
    refuse: (key, reason) => tell(outcome, "failed", { line: null, reasons: [reason], cells: [`Profile number ${key}`] }),
  })
  return outcome
}
