import { foldSendCounts as fold } from "../queries/campaigns/fold-send-counts"
import type { PumpTask } from "./task"

const EVERY_MS = 60_000

/** Keeps the counts beside the ledger short: a campaign at ten mails a second adds forty rows a second to them. */
export const foldSendCounts: PumpTask = {
  name: "fold-send-counts",
  everyMs: () => EVERY_MS,
  run: async ({ db }) => {
    await fold(db)
    return { more: false }
  },
}
