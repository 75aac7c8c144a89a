import type { MarketingContext } from "../context"
import type { Database } from "../database"
import { pauseByItself } from "../delivery/pause-by-itself"
import { recordConsents } from "../memory/record-consents"
import { claimProviderEvents, type ClaimedProviderEvent } from "../queries/campaigns/claim-provider-events"
import { expireSuppressions } from "../queries/campaigns/expire-suppressions"
import { hasProviderEvents } from "../queries/campaigns/has-provider-events"
import { findTroubledCampaigns } from "../queries/campaigns/find-troubled-campaigns"
import { settleProviderEvents } from "../queries/campaigns/settle-provider-events"
import { leaveNotice } from "../queries/notices/leave-notice"
import { lockMemory } from "../queries/profiles/lock-memory"
import { findTroubledSenders } from "../queries/senders/find-troubled-senders"
import { pauseSender } from "../queries/senders/pause-sender"
import type { PumpTask } from "./task"

const BATCH = 500

/** Makes of what providers told, and the mail server at the door, what it means: mails, addresses, consents, and campaigns that had better stop. */
export const settleFeedback: PumpTask = {
  name: "settle-feedback",
  everyMs: () => 1_000,
  run: async (context) => {
    const settled = await settleFeedbackBatch(context, BATCH)
    if (settled < BATCH) await expireSuppressions(context.db)
    return { more: settled === BATCH }
  },
}

/**
 * Settles up to `limit` tellings in one transaction; how many there were. Locks come in the order all others take them: the
 * memory, people, suppressions, senders, campaigns; so nobody who unsubscribes at this moment is turned away, and no mail of
 * a sender in its warm-up is. While nothing waits, nobody else waits for the memory.
 */
export async function settleFeedbackBatch({ db, options, logger }: Pick<MarketingContext, "db" | "options" | "logger">, limit: number): Promise<number> {
  if (!(await hasProviderEvents(db))) return 0
  return db.transaction(async (tx) => {
    await lockMemory(tx)
    const events = await claimProviderEvents(tx, limit)
    if (!events.length) return 0
    await recordConsents(tx, events.flatMap(withdrawal))
    await settleProviderEvents(tx, events.map(({ key }) => key))
    const occurrences = [...new Set(events.flatMap(({ kind, occurrenceKey }) => (occurrenceKey && (kind === "bounced" || kind === "complained") ? [occurrenceKey] : [])))]
    await pauseTroubledSenders(tx, { options, logger }, occurrences)
    for (const { id, name, mails, hardBounces, complaints } of await findTroubledCampaigns(tx, occurrences, options.email.pauseAt)) {
      const why = `Of ${mails} mails ${hardBounces} came back for good and ${complaints} were reported as spam. Look at where these addresses come from before you go on.`
      if (await pauseByItself(tx, id, why)) logger.warn(`marketing: the campaign “${name}” was paused. ${why}`)
    }
    return events.length
  })
}

/** Stops the senders whose mails of the last days come back or are reported too often, and leaves word of it. */
async function pauseTroubledSenders(tx: Database, { options, logger }: Pick<MarketingContext, "options" | "logger">, occurrences: readonly number[]): Promise<void> {
  if (!occurrences.length) return
  for (const { id, name, mails, hardBounces, complaints } of await findTroubledSenders(tx, occurrences, options.email.pauseAt)) {
    const why = `Of ${mails} mails of the last days ${hardBounces} came back for good and ${complaints} were reported as spam.`
    if (!(await pauseSender(tx, id, why))) continue
    await leaveNotice(tx, { kind: "sender_paused", title: `The sender “${name}” was paused`, description: `${why} Its campaigns wait. Look at where these addresses come from, then resume the sender in the settings.` })
    logger.warn(`marketing: the sender “${name}” was paused. ${why}`)
  }
}

/** Who reports a mail as spam, or unsubscribes at the provider, has said so to the shop. */
function withdrawal({ kind, email, provider, occurredAt }: ClaimedProviderEvent) {
  if (!email || (kind !== "complained" && kind !== "unsubscribed")) return []
  const source = kind === "complained" ? `spam report, told by ${provider}` : `unsubscribed at ${provider}`
  return [{ email, purpose: "marketing" as const, state: "unsubscribed" as const, source, occurredAt }]
}
