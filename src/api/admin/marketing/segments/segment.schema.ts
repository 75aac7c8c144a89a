import { z } from "@medusajs/framework/zod"
import { readyMadeSegments } from "../../../../core/segments/ready-made"
import { segmentOrders } from "../../../../modules/marketing/queries/segments/list-segments"
import { memberOrders } from "../../../../modules/marketing/queries/segments/list-members"
import { listParameters } from "../../../list-query"

const name = z.string("Give the segment a name.").trim().min(1, "Give the segment a name.").max(200, "Use at most 200 characters.")
const description = z.string().trim().max(2_000, "Use at most 2,000 characters.").nullish()
const kind = z.enum(["dynamic", "static"], "A segment is dynamic, with a rule, or static, a list kept by hand.")
const handle = z.string().trim().max(100, "Use at most 100 characters.").regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and single hyphens, like big-spenders.").nullish()
const readyMade = z.string().refine((key) => readyMadeSegments.some((one) => one.key === key), "There is no ready-made segment of that key.").nullish()

/** What is asked of the rule stands in judge-rule.ts: it needs the shop's own attributes. */
export const createSegmentBody = z.object({ name, description, kind: kind.optional(), rule: z.unknown(), ready_made: readyMade }).superRefine(({ kind, rule }, context) => {
  if (kind === "static" && rule !== undefined && rule !== null)
    context.addIssue({ code: "custom", path: ["rule"], message: "A segment kept by hand has no rule. Leave the rule out." })
})
export const updateSegmentBody = z.object({ name: name.optional(), description, rule: z.unknown(), is_public: z.boolean().optional(), handle })
/** A rule being written may be wrong: the answer says how. */
export const previewBody = z.object({ rule: z.unknown(), segment_id: z.string().optional() })

const people = z.object({
  profile_ids: z.array(z.string().min(1)).max(10_000, "Name at most 10,000 people at once.").default([]),
  emails: z.array(z.string().min(1)).max(10_000, "Name at most 10,000 people at once.").default([]),
}).strict()
export const membersBody = z.object({ add: people.optional(), remove: people.optional() }).strict()
  .refine(({ add, remove }) => add || remove, "Say whom to add or to remove.")
export const mirrorBody = z.object({
  /** An existing group to take over; left out, one is made. */
  group_id: z.string().min(1).optional(),
  /** The new group's name; the segment's own when left out. */
  name: z.string().trim().min(1, "Give the group a name.").max(200, "Use at most 200 characters.").optional(),
}).strict()
export const overlapBody = z.object({
  ids: z.array(z.string().min(1)).min(2, "Choose two or three segments.").max(3, "Choose two or three segments.")
    .refine((ids) => new Set(ids).size === ids.length, "Choose different segments."),
}).strict()
export const whyBody = z.object({ profile_id: z.string("Say whom to explain.").min(1), segment_id: z.string().optional(), rule: z.unknown() })
  .refine(({ segment_id, rule }) => (segment_id === undefined) !== (rule === undefined), "Name either a segment or a rule.")

export type CreateSegmentBody = z.infer<typeof createSegmentBody>
export type UpdateSegmentBody = z.infer<typeof updateSegmentBody>
export type PreviewBody = z.infer<typeof previewBody>
export type MembersBody = z.infer<typeof membersBody>
export type MirrorBody = z.infer<typeof mirrorBody>
export type OverlapBody = z.infer<typeof overlapBody>
export type WhyBody = z.infer<typeof whyBody>

export const segmentListQuery = z.object({ ...listParameters(segmentOrders), kind: kind.optional(), group_id: z.string().optional() }).strict()
export const memberListQuery = z.object(listParameters(memberOrders)).strict()
export const unmirrorQuery = z.object({ delete_group: z.enum(["true", "false"]).default("false") }).strict()
