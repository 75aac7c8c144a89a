import { z } from "zod"

export const attributeTypes = ["text", "number", "boolean", "date", "list", "choice"] as const

const name = z.string().trim().min(1, "Give the attribute a name.").max(60, "A name may have 60 characters.")
const help = z.string().trim().max(300, "The help may have 300 characters.").nullable()
const metadataKey = z.string().trim().min(1, "Name the key of the customer's metadata, or leave it out.").max(100).nullable()
const choices = z.array(z.string().trim().min(1, "Write the choice, or take its line out.").max(100, "A choice may have 100 characters."))
  .max(100, "There may be 100 choices.")
  .refine((given) => new Set(given.map((choice) => choice.toLowerCase())).size === given.length, "Two choices are the same word.")

/** A new attribute. Its key, by which rules, mails and the API name it, and its type stay as they are. */
export const createAttributeSchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, "A key begins with a letter and has small letters, digits and _, up to 50: loyalty_tier."),
  name,
  type: z.enum(attributeTypes),
  help: help.default(null),
  choices: choices.default([]),
  metadata_key: metadataKey.default(null),
}).strict().refine(({ type, choices: given }) => type !== "choice" || given.length > 0, { path: ["choices"], error: "Name at least one choice." })
  .refine(({ type, choices: given }) => type === "choice" || given.length === 0, { path: ["choices"], error: "Only the type choice has choices." })

/** What may be changed of an attribute; what is left out stays. */
export const updateAttributeSchema = z.object({ name, help, choices, metadata_key: metadataKey }).partial().strict()

/** Values for one person by key; null removes one. */
export const attributeValuesSchema = z.record(z.string(), z.unknown()).refine((given) => Object.keys(given).length <= 100, "A person may be given 100 attributes at once.")

const row = z.object({
  email: z.string().optional(),
  customer_id: z.string().optional(),
  profile_id: z.string().optional(),
  attributes: attributeValuesSchema,
}).strict().refine(({ email, customer_id, profile_id }) => [email, customer_id, profile_id].filter(Boolean).length === 1, "Name the person by exactly one of email, customer_id and profile_id.")

/** Values for many people at once, each named in one way. */
export const manyValuesSchema = z.object({
  values: z.array(row).min(1, "Give at least one row.").max(1_000, "Give at most 1,000 rows at once; send the rest in further requests."),
}).strict()

export type CreateAttribute = z.output<typeof createAttributeSchema>
export type UpdateAttribute = z.output<typeof updateAttributeSchema>
export type ManyValues = z.output<typeof manyValuesSchema>["values"]
