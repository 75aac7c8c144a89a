import type { z } from "zod"

/** One value of the shop's own, changed in the admin. `schema.parse({})` is the default. */
export type Setting<Schema extends z.ZodType = z.ZodType> = { name: string; label: string; schema: Schema }

export type ValueOf<One extends Setting> = z.output<One["schema"]>
