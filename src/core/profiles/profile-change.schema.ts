import { z } from "zod"
import { attributeValuesSchema } from "./attribute.schema"
import { tagsSchema } from "./tags.schema"

/** What a merchant changes of a person: `tags` replace the former ones, `attributes` are merged by key, null removes one. */
export const profileChangeSchema = tagsSchema.extend({ attributes: attributeValuesSchema }).partial().strict()
  .refine(({ tags, attributes }) => tags !== undefined || attributes !== undefined, "Give tags, attributes, or both.")

export type ProfileChange = z.output<typeof profileChangeSchema>
