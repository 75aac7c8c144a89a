import { z } from "zod"

/** Whom a statement of basis is about: everybody who said neither yes nor no, or those of them in one segment. */
export const basisScopeSchema = z.object({ segment_id: z.string().max(60).nullable().default(null) }).strict()

/** What a merchant states about people who said neither yes nor no here: on what they may be mailed, and what proves it. */
export const basisSchema = basisScopeSchema.extend({
  basis: z.string().trim().min(20, "Say in at least 20 characters on what basis these people may be mailed.").max(2_000, "Use at most 2,000 characters."),
  told: z.string().trim().min(10, "Say what these people were told when they agreed.").max(5_000, "Use at most 5,000 characters."),
  source: z.string().trim().min(3, "Say where they agreed, for example “Newsletter form of the former shop”.").max(200, "Use at most 200 characters."),
  /** The day they agreed, or the last day they did. */
  given_on: z.iso.date("Write a day like 2026-03-14."),
  /** How many people it is about, typed once more. */
  confirm: z.string().trim().max(20),
}).strict()

export type BasisStatement = z.output<typeof basisSchema>
