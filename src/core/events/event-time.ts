import { z } from "zod"

/** A time as events tell it: milliseconds since 1970, or ISO 8601 with a time zone. */
export const eventTime = z.union([z.number().int(), z.iso.datetime({ offset: true })], "must be milliseconds since 1970 or ISO 8601 with a time zone")
  .transform((given) => new Date(given))
  .refine((date) => !Number.isNaN(date.getTime()), "must be a time")
