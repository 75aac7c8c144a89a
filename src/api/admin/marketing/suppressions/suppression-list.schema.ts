import { z } from "@medusajs/framework/zod"
import { listParameters, severalOf, yesOrNo } from "../../../list-query"

/** What the suppression list may be asked. `q` is an address, a hash, or part of a person's name or address. */
export const suppressionListQuery = z.object({ ...listParameters(["since"]), reason: severalOf }).strict()

/** `bom` is what spreadsheets need to read the file as UTF-8. */
export const suppressionExportQuery = z.object({ reason: severalOf, bom: yesOrNo }).strict()

/** What goes with an uploaded list. */
export const suppressionImportQuery = z.object({
  name: z.string().trim().min(1).max(200).default("suppressions.csv"),
  note: z.string().trim().max(500).default(""),
}).strict()
