import type { PageLanguage } from "../../../../core/campaigns/pages/languages"
import type { PreferencesView } from "../../../../core/campaigns/pages/preferences-page"
import { consentSetting } from "../../../../core/settings/consent"
import type { MarketingContext } from "../../context"
import type { Database } from "../../database"
import { readSettingOf } from "../../memory/read-setting-of"
import type { Subscriber } from "../../queries/subscriptions/find-subscriber"
import { listChoices, type TopicChoice } from "../../queries/subscriptions/list-choices"

/** What somebody gets and allows, with topics named in their language. */
export async function showPreferences({ logger }: Pick<MarketingContext, "logger">, db: Database, subscriber: Subscriber, language: PageLanguage): Promise<PreferencesView> {
  const { clickTracking } = await readSettingOf(db, consentSetting, logger)
  const topics = await listChoices(db, subscriber.key)
  return {
    email: subscriber.email,
    consent: subscriber.consent,
    suppressed: subscriber.barred,
    topics: tellTopics(topics, language),
    frequency: subscriber.frequency,
    pausedUntil: subscriber.pausedUntil,
    tracking: {
      open_tracking: subscriber.openConsent === "subscribed",
      click_tracking: subscriber.clickConsent === "subscribed" || (subscriber.clickConsent !== "unsubscribed" && clickTracking),
      profiling: subscriber.profilingConsent !== "unsubscribed",
    },
  }
}

/** Topics with their texts in a language; one without a name is called by its key. */
export const tellTopics = (topics: readonly TopicChoice[], language: PageLanguage): PreferencesView["topics"] =>
  topics.map(({ key, names, descriptions, subscribed }) => ({ key, name: inLanguage(names, language) || key, description: inLanguage(descriptions, language), subscribed }))

/** A text in a language, else in English, else in whatever there is. */
const inLanguage = (texts: Record<string, string>, language: PageLanguage): string => texts[language] || texts.en || Object.values(texts).find(Boolean) || ""
