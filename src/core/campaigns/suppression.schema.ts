import { z } from "zod"

const note = z.string().trim().max(500, "A note may have 500 characters.")

/** POST suppressions: addresses, or SHA-256 hashes of addresses in hex, one each. */
export const addSuppressionsSchema = z.object({
  addresses: z.array(z.string()).min(1, "Write at least one address.").max(10_000, "At most 10,000 addresses at once. Import a file for more."),
  note: note.default(""),
  /** From then on mails may go out again; null is never. */
  expires_at: z.iso.datetime({ offset: true, error: "Choose a day." }).nullable().default(null),
}).strict()

/** POST suppressions/:id/release. */
export const releaseSuppressionSchema = z.object({
  note: note.min(3, "Say why mails may go to this address again."),
  confirm: z.string().optional(),
}).strict()

export type AddSuppressions = z.infer<typeof addSuppressionsSchema>
export type ReleaseSuppression = z.infer<typeof releaseSuppressionSchema>
