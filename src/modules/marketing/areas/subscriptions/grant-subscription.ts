import { recordConsents } from "../../memory/record-consents"
import type { Database } from "../../database"
import { liftResting } from "../../queries/subscriptions/lift-resting"
import { joinSubscriber } from "../../queries/subscriptions/join-subscriber"
import { writeChoices } from "../../queries/subscriptions/write-choices"

export type Grant = {
  subscriber: { key: number; email: string }
  source: string
  detail: Record<string, unknown>
  locale: string
  topics: readonly string[]
  at: Date
}

/** Somebody is subscribed now: the log with its proof, the profile, the suppression that an unsubscription, a rest or a former list left, and the topics. */
export async function grantSubscription(db: Database, { subscriber, source, detail, locale, topics, at }: Grant): Promise<void> {
  await recordConsents(db, [{ email: subscriber.email, purpose: "marketing", state: "subscribed", source, occurredAt: at, detail }])
  await liftResting(db, subscriber.key)
  await joinSubscriber(db, { profileKey: subscriber.key, locale })
  await writeChoices(db, subscriber.key, Object.fromEntries(topics.map((topic) => [topic, true])))
}
