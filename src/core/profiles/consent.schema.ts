import { z } from "zod"

export const consentChannels = ["email", "sms"] as const
export const consentPurposes = ["marketing", "open_tracking", "click_tracking", "profiling"] as const

/** By what way the person may be reached or watched. */
export type ConsentChannel = (typeof consentChannels)[number]
/** What the person allows: advertising, counting opens, counting clicks, or drawing conclusions about them. */
export type ConsentPurpose = (typeof consentPurposes)[number]

/** What a merchant writes down about what a person said; `source` tells how they said it, the rest is the proof there is. */
export const consentSchema = z.object({
  channel: z.enum(consentChannels).default("email"),
  purpose: z.enum(consentPurposes),
  state: z.enum(["subscribed", "unsubscribed"]),
  source: z.string().trim().min(1, "Say how the person told you, for example \"asked at the till\".").max(200),
  note: z.string().trim().max(2000).optional(),
  /** The words the person agreed to, as the form showed them. */
  form_text: z.string().trim().max(5000).optional(),
  /** The address of the network the person spoke from. */
  ip: z.union([z.ipv4(), z.ipv6()], "Write an IPv4 or IPv6 address, or leave it out.").optional(),
  /** The language the form was in: en, de-AT. */
  locale: z.string().trim().max(35).optional(),
  /** The address of the page the form stood on. */
  page: z.string().trim().max(1_000).optional(),
  /** What the person's browser called itself. */
  user_agent: z.string().trim().max(300).optional(),
}).strict().refine(({ channel, purpose }) => channel === "email" || purpose === "marketing", {
  path: ["channel"], error: "By text message only marketing can be agreed to. Leave the channel out, or choose the purpose marketing.",
})

/** A statement as it is given: the channel may be left out and is then e-mail. */
export type ConsentStatement = z.input<typeof consentSchema>
