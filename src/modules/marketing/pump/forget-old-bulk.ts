import { forgetOldJobs } from "../queries/bulk/forget-old-jobs"
import type { PumpTask } from "./task"

/** Days a download or an errors file is kept, and an upload that nobody started. */
const KEPT = { keepDays: 30, draftDays: 2 }

/** Forgets files that nobody needs any longer: they are full of people. */
export const forgetOldBulk: PumpTask = {
  name: "forget-old-bulk",
  everyMs: () => 3_600_000,
  run: async ({ db }) => {
    await forgetOldJobs(db, KEPT)
    return { more: false }
  },
}
