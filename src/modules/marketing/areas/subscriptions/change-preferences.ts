import { DAY_MS } from "../../../../core/base/utc-day"
import type { PreferenceChange } from "../../../../core/campaigns/pages/preference.schema"
import { writeEvidence, type ConsentEvidence } from "../../../../core/profiles/consent-evidence"
import type { MarketingContext } from "../../context"
import type { Database } from "../../database"
import { recordConsents } from "../../memory/record-consents"
import type { ConsentRow } from "../../queries/profiles/append-consents"
import { lockConsent } from "../../queries/links/lock-consent"
import { withdrawConsent } from "../../queries/links/withdraw-consent"
import type { Subscriber } from "../../queries/subscriptions/find-subscriber"
import { writeChoices } from "../../queries/subscriptions/write-choices"
import { writePreference } from "../../queries/subscriptions/write-preference"
import { grantSubscription } from "./grant-subscription"
import { showPreferences } from "./show-preferences"

/** How it is known who speaks, as the log tells it. */
export type Speaker = { source: string; evidence: ConsentEvidence }

/** Keeps what somebody changed. Only what differs from before is written down as said. */
export async function changePreferences(context: MarketingContext, db: Database, subscriber: Subscriber, change: PreferenceChange, { source, evidence }: Speaker): Promise<void> {
  const now = context.now()
  const { tracking: before } = await showPreferences(context, db, subscriber, "en")
  const told = Object.entries(change.tracking ?? {}).flatMap(([purpose, allowed]): ConsentRow[] =>
    before[purpose as keyof typeof before] === allowed ? [] : [{
      email: subscriber.email, purpose: purpose as keyof typeof before, state: allowed ? "subscribed" : "unsubscribed", source, occurredAt: now, detail: writeEvidence(evidence),
    }])
  // The log comes first: it takes the memory's lock, which all others take before they hold people.
  if (told.length) await recordConsents(db, told)
  if (change.topics) await writeChoices(db, subscriber.key, change.topics)
  await writePreference(db, subscriber.key, {
    frequency: change.frequency,
    pausedUntil: change.pause === undefined ? undefined : change.pause === null ? null : new Date(now.getTime() + change.pause * DAY_MS),
    locale: change.language,
  })
}

/** Unsubscribes somebody from everything; `occurrenceKey` is the mailing they came from. */
export async function leave(db: Database, { key }: Subscriber, { source, evidence }: Speaker, occurrenceKey: number | null): Promise<void> {
  if (await lockConsent(db, key)) await withdrawConsent(db, { profileKey: key, occurrenceKey, source, evidence: writeEvidence(evidence) })
}

/** Subscribes somebody who holds the link of a mail to their own address, which proves that it is theirs. Not after a bounce for good, a complaint, or if the shop put it on its list. */
export async function comeBack({ now }: MarketingContext, db: Database, subscriber: Subscriber, { source, evidence }: Speaker): Promise<void> {
  if (subscriber.barred || subscriber.erased || subscriber.consent === "subscribed") return
  await grantSubscription(db, { subscriber, source, detail: writeEvidence(evidence), locale: subscriber.locale ?? "en", topics: [], at: now() })
}
