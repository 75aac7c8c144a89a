import { z } from "zod"

const MOST_TICKED = 10_000

const tag = z.string().trim().min(1, "Write a word, or leave the tag out.").max(60, "A tag may have 60 characters.")
const tags = z.array(tag).max(50, "A person may have 50 tags.").default([])

const target = z.union([
  z.object({ ids: z.array(z.string().min(1)).min(1, "Choose at least one person.").max(MOST_TICKED, `Choose at most ${MOST_TICKED} people, or say whom by a rule.`) }).strict(),
  z.object({ rule: z.unknown(), q: z.string().max(200).optional() }).strict(),
], { error: "target: say whom, by { ids } or by { rule, q }." })

/** POST bulk-jobs: long work on many people. */
export const bulkJobSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("tag"), target, add: tags, remove: tags }).strict()
    .refine(({ add, remove }) => add.length + remove.length > 0, { path: ["add"], message: "Name a tag to add or to remove." })
    .refine(({ add, remove }) => !add.some((word) => remove.some((other) => other.toLowerCase() === word.toLowerCase())), { path: ["remove"], message: "The same tag cannot be added and removed." }),
  z.object({ kind: z.literal("add_to_segment"), target, segment_id: z.string().min(1, "Choose a segment.") }).strict(),
  z.object({ kind: z.literal("export"), target, columns: z.array(z.string().min(1)).min(1, "Choose at least one column.").max(200).optional() }).strict(),
  z.object({ kind: z.literal("erase"), target, confirm: z.string({ error: "Confirm with the number of people who will be erased." }).trim() }).strict(),
], { error: "kind: one of tag, add_to_segment, export, erase." })

export type BulkJobStatement = z.infer<typeof bulkJobSchema>

/** POST imports/:id/start: what the uploaded file's columns become and what is done with its lines. */
export const importStartSchema = z.object({
  mapping: z.record(z.string(), z.string().nullable()),
  dry_run: z.boolean(),
  existing: z.enum(["replace", "keep"]).default("replace"),
  tags,
  consent: z.object({
    state: z.enum(["subscribed", "unsubscribed"]),
    source: z.string().trim().min(1, "Say how these people told you, for example “paper list at the counter”.").max(200),
    note: z.string().trim().max(2_000).optional(),
  }).strict().nullable().default(null),
  segment_id: z.string().min(1).optional(),
  date_order: z.enum(["day_first", "month_first"]).optional(),
}).strict()

export type ImportStartStatement = z.infer<typeof importStartSchema>

/** POST profiles/:id/erase. */
export const eraseSchema = z.object({
  confirm: z.string({ error: "Confirm with the person's e-mail address." }).trim().min(1, "Confirm with the person's e-mail address."),
  customer: z.boolean().default(false),
}).strict()

export type EraseStatement = z.infer<typeof eraseSchema>
