import type { StorePreferencesResponse } from "../../../../core/http/subscriptions"
import type { Reader } from "../../../../modules/marketing/areas/subscriptions"
import type { MarketingModuleService } from "../../../../modules/marketing/service"

type Wish = { asked: unknown; accepted: string | undefined }

/** What somebody gets and allows, as the store API says it. */
export async function tellPreferences({ subscriptions }: MarketingModuleService, reader: Extract<Reader, { state: "known" }>, wish: Wish): Promise<StorePreferencesResponse> {
  const language = await subscriptions.language({ ...wish, locale: reader.subscriber.locale })
  const { email, consent, suppressed, topics, frequency, pausedUntil, tracking } = await subscriptions.view(reader, language)
  return { preferences: { email, state: consent, suppressed, topics: [...topics], frequency, paused_until: pausedUntil?.toISOString() ?? null, tracking, language } }
}
