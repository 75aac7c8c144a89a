import { readToken } from "../../../../core/base/signed-token"
import type { ConfirmPageState } from "../../../../core/campaigns/pages/confirm-page"
import { writeEvidence, type ConsentEvidence } from "../../../../core/profiles/consent-evidence"
import type { MarketingContext } from "../../context"
import type { Database } from "../../database"
import { lockMemory } from "../../queries/profiles/lock-memory"
import { findConfirmation, type Confirmation } from "../../queries/subscriptions/find-confirmation"
import { findSubscriber } from "../../queries/subscriptions/find-subscriber"
import { closeConfirmation } from "../../queries/subscriptions/close-confirmation"
import { grantSubscription } from "./grant-subscription"
import { sourceOf } from "./request-subscription"

/** The key of the request a token names; undefined for one that is not ours. */
export function readConfirmToken({ options }: MarketingContext, token: string): number | undefined {
  const keys = readToken(token, "confirm", options)
  return keys?.length === 1 ? keys[0] : undefined
}

/** How a request to subscribe stands. Changes nothing. */
export async function readConfirmState(context: MarketingContext, token: string): Promise<ConfirmPageState> {
  const key = readConfirmToken(context, token)
  const confirmation = key === undefined ? undefined : await findConfirmation(context.db, key)
  return present(context.db, confirmation, standing(confirmation, context.now()))
}

/** Subscribes whoever pressed the button, once: a second press, or one after the last day, changes nothing. */
export async function confirmSubscription(context: MarketingContext, token: string, evidence: ConsentEvidence): Promise<ConfirmPageState> {
  const key = readConfirmToken(context, token)
  if (key === undefined) return "unknown"
  const now = context.now()
  return context.db.transaction(async (db) => {
    await lockMemory(db)
    const confirmation = await findConfirmation(db, key, { lock: true })
    const state = standing(confirmation, now)
    if (!confirmation || state !== "waiting") return present(db, confirmation, state)
    const subscriber = await findSubscriber(db, { key: confirmation.profileKey }, { lock: true })
    if (!subscriber || subscriber.erased) return "unknown"
    await closeConfirmation(db, key, now)
    const { evidence: asked, requestedAt, topics, locale } = confirmation
    const { ip, user_agent } = writeEvidence(evidence)
    const detail = { ...asked, double_opt_in: true, requested_at: requestedAt.toISOString(), confirmed_at: now.toISOString(), ...(ip ? { confirmed_ip: ip } : {}), ...(user_agent ? { confirmed_user_agent: user_agent } : {}) }
    await grantSubscription(db, { subscriber, source: `${sourceOf(asked)}, confirmed by mail`, detail, locale, topics, at: now })
    return "confirmed"
  })
}

/** A link that was used says so only while its person is subscribed: whoever has left since is told that it is over. */
async function present(db: Database, confirmation: Confirmation | undefined, state: ConfirmPageState): Promise<ConfirmPageState> {
  if (!confirmation || state !== "confirmed") return state
  return (await findSubscriber(db, { key: confirmation.profileKey }))?.consent === "subscribed" ? "confirmed" : "expired"
}

function standing(confirmation: Confirmation | undefined, now: Date): ConfirmPageState {
  if (!confirmation) return "unknown"
  if (confirmation.confirmedAt) return "confirmed"
  return confirmation.expiresAt <= now ? "expired" : "waiting"
}
