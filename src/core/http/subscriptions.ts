import type { EmailConsent } from "../campaigns/may-send"
import type { PageLanguage } from "../campaigns/pages/languages"
import type { Frequency } from "../campaigns/pages/preference.schema"

/** The answer to everybody who subscribes, whoever they are and whatever came of it. */
export type SubscriptionResponse = { status: "received" }

/** What somebody gets and allows, in the language their storefront asked for. */
export type StorePreferencesResponse = {
  preferences: {
    email: string
    state: EmailConsent
    /** Mails came back for good or were reported as spam: subscribing needs the shop's help. */
    suppressed: boolean
    topics: { key: string; name: string; description: string; subscribed: boolean }[]
    frequency: Frequency
    /** ISO 8601, null without a pause. */
    paused_until: string | null
    tracking: { open_tracking: boolean; click_tracking: boolean; profiling: boolean }
    language: PageLanguage
  }
}

/** What mails can be about. Texts are by language; `people` have opted out of it. */
export type Topic = {
  id: string
  key: string
  names: Partial<Record<PageLanguage, string>>
  descriptions: Partial<Record<PageLanguage, string>>
  archived: boolean
  opted_out: number
  created_at: string
}
export type TopicListResponse = { topics: Topic[] }

/** How many people a statement of basis would subscribe now. */
export type BasisCountResponse = { people: number; asked_before: number; suppressed: number }
export type BasisResponse = { people: number }

/** A page behind a mail's links, drawn for looking at. */
export type PagePreviewResponse = { html: string }
