import { hashEmail } from "../../../../core/base/hash-email"
import { mailboxOf } from "../../../../core/base/mailbox-of"
import { normaliseEmail } from "../../../../core/base/normalise-email"
import { DAY_MS } from "../../../../core/base/utc-day"
import { languageOf } from "../../../../core/campaigns/pages/languages"
import { writeEvidence, type ConsentEvidence } from "../../../../core/profiles/consent-evidence"
import { brandSetting } from "../../../../core/settings/brand"
import { consentSetting } from "../../../../core/settings/consent"
import type { MarketingContext } from "../../context"
import type { Database } from "../../database"
import { readSettingOf } from "../../memory/read-setting-of"
import { recordConsents } from "../../memory/record-consents"
import { ensureProfiles } from "../../queries/profiles/ensure-profiles"
import { lockMemory } from "../../queries/profiles/lock-memory"
import { askConfirmation } from "../../queries/subscriptions/ask-confirmation"
import { findSubscriber, type Subscriber } from "../../queries/subscriptions/find-subscriber"
import { listChoices } from "../../queries/subscriptions/list-choices"
import { grantSubscription } from "./grant-subscription"

export type SubscriptionRequest = { email: string; topics: readonly string[]; locale: string | undefined; evidence: ConsentEvidence }

/** How a form is named in the log. */
export const sourceOf = ({ form_id }: ConsentEvidence) => (form_id ? `Form “${form_id}”` : "Newsletter form")

/**
 * Somebody wants news at an address. With double opt-in a mail asks its owner first; without, they are subscribed. Nothing
 * happens for an address that was erased, bounced for good, complained or was put on the list by hand, nor for one that has
 * what is asked already; without double opt-in, nor for one that rests or came with a former system's list.
 * Whoever asks is never told which it was.
 */
export async function requestSubscription(context: MarketingContext, { email: written, topics, locale, evidence }: SubscriptionRequest): Promise<void> {
  const email = normaliseEmail(written)
  const now = context.now()
  await context.db.transaction(async (db) => {
    await lockMemory(db)
    await ensureProfiles(db, [email])
    const subscriber = await findSubscriber(db, { email }, { lock: true })
    if (!subscriber || subscriber.erased || subscriber.barred) return
    const setting = await readSettingOf(db, consentSetting, context.logger)
    const shop = await readSettingOf(db, brandSetting, context.logger)
    const language = languageOf(locale ?? "") ?? languageOf(subscriber.locale ?? "") ?? shop.language
    const proof = writeEvidence({ locale: locale ?? language, ...evidence, form_text: evidence.form_text || setting.formText[language] })
    if (await hasItAlready(db, subscriber, topics)) return
    const source = sourceOf(evidence)
    if (!setting.doubleOptIn && subscriber.resting) return
    if (!setting.doubleOptIn) return grantSubscription(db, { subscriber, source, detail: proof, locale: language, topics, at: now })
    const expiresAt = new Date(now.getTime() + setting.confirmDays * DAY_MS)
    const perHour = context.options.subscriptions.confirmationsPerHour
    const mailboxHash = hashEmail(mailboxOf(email))
    const asked = await askConfirmation(db, { profileKey: subscriber.key, mailboxHash, locale: language, topics, evidence: proof, requestedAt: now, expiresAt, perHour })
    if (asked === "last") context.logger.warn(`marketing subscriptions, ${perHour} people were asked to confirm in this hour, and nobody is until the next: see who floods the form, or raise subscriptions.confirmationsPerHour`)
    // Whoever unsubscribed stays so until the mail is confirmed: a stranger's word must not hide that.
    if (asked !== "too often" && (subscriber.consent === "never_asked" || subscriber.consent === "pending")) {
      await recordConsents(db, [{ email, purpose: "marketing", state: "pending", source, occurredAt: now, detail: proof }])
    }
  })
}

/** A subscriber gains nothing by subscribing, except topics they had opted out of. */
async function hasItAlready(db: Database, { key, consent, gone }: Subscriber, topics: readonly string[]): Promise<boolean> {
  if (consent !== "subscribed" || gone) return false
  const choices = await listChoices(db, key)
  return !choices.some((choice) => topics.includes(choice.key) && !choice.subscribed)
}
