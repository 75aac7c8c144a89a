import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** One or several values of a query parameter, however they are written: `a=1`, `a[]=1&a[]=2`, `a=1,2`. */
export const severalOf = z.preprocess((given) => (typeof given === "string" ? given.split(",") : given), z.array(z.string().min(1)).min(1)).optional()

/** A yes or no in a query string. */
export const yesOrNo = z.enum(["true", "false"]).transform((given) => given === "true").optional()

/** The parameters every list takes; `order` is one of the names, with "-" before it for descending. */
export const listParameters = <Name extends string>(orders: readonly Name[], limit = 20) => ({
  q: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(limit),
  offset: z.coerce.number().int().min(0).default(0),
  fields: z.string().optional(),
  order: z.string().optional().transform((given, issue) => {
    if (!given) return undefined
    const by = orders.find((name) => name === given.replace(/^-/, ""))
    if (by) return { by, descending: given.startsWith("-") }
    issue.addIssue({ code: "custom", message: `can be one of ${orders.join(", ")}, with "-" before it for descending.` })
    return z.NEVER
  }),
})

/** Reads a query string by a schema; a wrong one is a 400 that names each parameter. */
export function readQuery<Schema extends z.ZodType>(schema: Schema, query: unknown): z.output<Schema> {
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  const text = parsed.error.issues.map((issue) => `${issue.path.join(".") || "query"}: ${issue.message}`).join(" ")
  throw new MedusaError(MedusaError.Types.INVALID_DATA, text)
}

/** Leaves of each thing what `fields=a,b` asks for, and its id; all of it when nothing is asked. */
export function pickFields<Thing extends { id: string }>(things: Thing[], fields: string | undefined): Thing[] {
  const wanted = fields?.split(",").map((field) => field.trim().replace(/^\+/, "")).filter((field) => field && !field.startsWith("-") && !field.startsWith("*"))
  if (!wanted?.length || fields?.startsWith("+")) return things
  const names = new Set(["id", ...wanted])
  return things.map((thing) => Object.fromEntries(Object.entries(thing).filter(([name]) => names.has(name))) as Thing)
}
