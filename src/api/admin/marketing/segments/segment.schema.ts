import { z } from "@medusajs/framework/zod"
import { checkRule } from "../../../../core/segments/check-rule"
import { segmentOrders } from "../../../../modules/marketing/queries/segments/list-segments"
import { memberOrders } from "../../../../modules/marketing/queries/segments/list-members"
import { listParameters } from "../../../list-query"

const name = z.string("Give the segment a name.").trim().min(1, "Give the segment a name.").max(200, "Use at most 200 characters.")
const description = z.string().trim().max(2_000, "Use at most 2,000 characters.").nullish()

/** A rule is judged by the catalogue; every problem keeps its place. */
const rule = z.unknown().superRefine((given, context) => {
  for (const { path, message } of checkRule(given)) context.addIssue({ code: "custom", path, message })
})

export const createSegmentBody = z.object({ name, description, rule })
export const updateSegmentBody = z.object({ name: name.optional(), description, rule: rule.optional() })
/** A rule being written may be wrong: the answer says how. */
export const previewBody = z.object({ rule: z.unknown() })

export type CreateSegmentBody = z.infer<typeof createSegmentBody>
export type UpdateSegmentBody = z.infer<typeof updateSegmentBody>
export type PreviewBody = z.infer<typeof previewBody>

export const segmentListQuery = z.object(listParameters(segmentOrders)).strict()
export const memberListQuery = z.object(listParameters(memberOrders)).strict()
