import { z } from "zod"
import { pageLanguageCodes } from "./languages"

export const frequencies = ["all", "weekly", "monthly"] as const

/** How often somebody wants to be written to at most. */
export type Frequency = (typeof frequencies)[number]

/** Days of a pause that can be chosen. */
export const pauses = [30, 60, 90] as const

/** What somebody changes about the mails they get; what is left out stays as it is. */
export const preferenceChangeSchema = z.object({
  /** By a topic's key. */
  topics: z.record(z.string().max(60), z.boolean()).optional(),
  frequency: z.enum(frequencies).optional(),
  /** Days from now; null ends a pause. */
  pause: z.union([z.literal(30), z.literal(60), z.literal(90)], "Choose 30, 60 or 90 days, or null to end the pause.").nullable().optional(),
  tracking: z.object({ open_tracking: z.boolean(), click_tracking: z.boolean(), profiling: z.boolean() }).partial().optional(),
  language: z.enum(pageLanguageCodes).optional(),
}).strict()

export type PreferenceChange = z.output<typeof preferenceChangeSchema>

/** What a posted preference page says; undefined when it is not one. */
export function readPreferenceForm(form: URLSearchParams): PreferenceChange | undefined {
  const chosen = new Set(form.getAll("topic"))
  const allowed = new Set(form.getAll("allow"))
  const pause = form.get("pause")
  const parsed = preferenceChangeSchema.safeParse({
    topics: Object.fromEntries(form.getAll("shown").map((key) => [key, chosen.has(key)])),
    frequency: form.get("frequency"),
    ...(pause === "keep" ? {} : { pause: pause === "none" ? null : Number(pause) }),
    tracking: Object.fromEntries((["open_tracking", "click_tracking", "profiling"] as const).map((purpose) => [purpose, allowed.has(purpose)])),
    language: form.get("language"),
  })
  return parsed.success ? parsed.data : undefined
}
