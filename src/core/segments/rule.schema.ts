import { z } from "zod"

/** The deepest a rule may be nested; the root group is depth 1. */
export const MAX_RULE_DEPTH = 6

/** One condition, in the shape query builders share. What `operator` and `value` may be is the field's own word in the catalogue. */
export const conditionSchema = z.object({
  id: z.string().optional(),
  field: z.string(),
  operator: z.string(),
  value: z.unknown(),
})

/** A group of conditions and groups, in the shape query builders share. An empty group holds for everyone. */
export const groupSchema = z.object({
  id: z.string().optional(),
  combinator: z.enum(["and", "or"]),
  not: z.boolean().optional(),
  get rules(): z.ZodArray<z.ZodUnion<[typeof groupSchema, typeof conditionSchema]>> {
    return z.array(z.union([groupSchema, conditionSchema]))
  },
})

/** Language 1, WHO: the stored and edited form of a segment's rule. */
export const ruleSchema = z.object({ version: z.literal(1), ...groupSchema.shape })

export type Condition = z.infer<typeof conditionSchema>
export type Group = { id?: string; combinator: "and" | "or"; not?: boolean; rules: (Group | Condition)[] }
export type Rule = Group & { version: 1 }

export const isGroup = (node: Group | Condition): node is Group => "rules" in node
