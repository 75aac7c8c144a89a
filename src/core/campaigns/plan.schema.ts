import { z } from "zod"

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time like 09:30.")
const day = z.iso.date("Write a day like 2026-12-01.")

/** When the mails of a campaign are due. Days and clock times without a zone are each recipient's own. */
export const sendTimeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("now") }),
  /** One moment for all, ISO 8601 with its zone. */
  z.object({ kind: z.literal("at"), at: z.iso.datetime({ offset: true, error: "Choose a day and a time." }) }),
  /** That clock time where the recipient lives; `past` says what becomes of those whose time is over when sending begins. */
  z.object({ kind: z.literal("local"), day, time: clock, past: z.enum(["send", "skip"]).default("send") }),
  /** On that day, at the hour the recipient is most likely to act. */
  z.object({ kind: z.literal("best_hour"), day }),
])

/** Words of one variant; what is left out is the message's own. */
export const variantSchema = z.object({
  name: z.string().trim().max(100).default(""),
  subject: z.string().max(500).optional(),
  preheader: z.string().max(500).optional(),
  sender: z.object({ name: z.string().max(200), email: z.union([z.literal(""), z.email()]) }).optional(),
  mjml: z.string().max(500_000).optional(),
  /** When this variant goes out, for tests of the time: the recipient's clock on the campaign's day. */
  time: clock.optional(),
})

/** Which mail gives way where the shop's rules leave room for one only; the later the more important. */
export const priorities = ["low", "normal", "high"] as const

export const testMetrics = ["orders", "revenue", "clicks"] as const
export const testSubjects = ["subject", "sender", "content", "time"] as const

export const abTestSchema = z.object({
  vary: z.enum(testSubjects),
  /** The first is the control. */
  variants: z.array(variantSchema).min(2, "A test needs two variants.").max(5, "A test has at most five variants."),
  /** Percent of the audience that takes part; 100 sends to all at once. The rest waits for the winner. */
  share: z.number().int().min(5).max(100).default(20),
  metric: z.enum(testMetrics).default("clicks"),
  /** Hours after sending began at which the winner is chosen for the rest. */
  decideAfterHours: z.number().int().min(1).max(168).default(24),
})

/** How a campaign goes out. Everything has a default, so that a plan may be left alone. */
export const campaignPlanSchema = z.object({
  version: z.literal(1).default(1),
  when: sendTimeSchema.prefault({ kind: "now" }),
  /** Whether the audience is fixed when the campaign is scheduled, or when it begins to be sent. */
  freeze: z.enum(["schedule", "send"]).default("send"),
  /** At most so many mails an hour; null is as fast as the sender allows. */
  perHour: z.number().int().min(1).max(10_000_000).nullable().default(null),
  /** What becomes of mails that are later than the shop's late limit: they wait for the same clock time of the next day, or are skipped. */
  late: z.enum(["wait", "skip"]).default("wait"),
  /** Whether the shop's quiet hours hold the mail back until they end, skip it, or do not count for this campaign. */
  quietHours: z.enum(["wait", "skip", "ignore"]).default("ignore"),
  /** What becomes of people who got a marketing mail within the shop's smart-sending hours. */
  smartSending: z.enum(["skip", "postpone", "ignore"]).default("skip"),
  /** Whether the shop's frequency cap holds for this campaign. */
  frequencyCap: z.boolean().default(true),
  /** Where the cap or smart sending leaves room for one mail, people get the more important of those that are waiting for them. */
  priority: z.enum(priorities).default("normal"),
  /** Percent of the audience that gets nothing, so that the campaign's effect can be measured. */
  holdout: z.number().int().min(0).max(50).default(0),
  /** Query parameters for links to the storefront; an empty one is left out, and a link's own are never replaced. */
  utm: z.object({
    source: z.string().trim().max(100).default("email"),
    medium: z.string().trim().max(100).default("email"),
    campaign: z.string().trim().max(100).default(""),
    content: z.string().trim().max(100).default(""),
    term: z.string().trim().max(100).default(""),
  }).nullable().default(null),
  test: abTestSchema.nullable().default(null),
  /** The key of the topic it is about; people who opted out of that are skipped. */
  topic: z.string().max(60).nullable().default(null),
})

/** The plan of a campaign that is being written: who leaves the quiet hours out lets them wait. Plans stored before there was this wish ignore them. */
export const newPlanSchema = campaignPlanSchema.extend({ quietHours: campaignPlanSchema.shape.quietHours.unwrap().default("wait") })

export type SendTime = z.infer<typeof sendTimeSchema>
export type Variant = z.infer<typeof variantSchema>
export type AbTest = z.infer<typeof abTestSchema>
export type CampaignPlan = z.infer<typeof campaignPlanSchema>
export type TestMetric = (typeof testMetrics)[number]
