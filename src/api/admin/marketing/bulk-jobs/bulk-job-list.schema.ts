import { z } from "@medusajs/framework/zod"
import { severalOf } from "../../../list-query"

const kinds = z.array(z.enum(["import", "export", "tag", "add_to_segment", "erase", "suppress"], { error: "kind: one or several of import, export, tag, add_to_segment, erase, suppress." }))

/** What the list of long work may be asked. */
export const bulkJobListQuery = z.object({
  kind: severalOf.pipe(kinds.optional()),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
})

/** How a file is wished: `bom` for spreadsheets that take a file without one for another encoding. */
export const downloadQuery = z.object({ bom: z.enum(["true", "false"]).default("true").transform((given) => given === "true") })
