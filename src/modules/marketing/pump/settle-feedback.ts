import type { MarketingContext } from "../context"
import { recordConsents } from "../memory/record-consents"
import { claimProviderEvents, type ClaimedProviderEvent } from "../queries/campaigns/claim-provider-events"
import { expireSuppressions } from "../queries/campaigns/expire-suppressions"
import { findTroubledCampaigns } from "../queries/campaigns/find-troubled-campaigns"
import { moveCampaign } from "../queries/campaigns/move-campaign"
import { settleProviderEvents } from "../queries/campaigns/settle-provider-events"
import type { PumpTask } from "./task"

const BATCH = 500

/** Makes of what providers told what it means: mails, addresses, consents, and campaigns that had better stop. */
export const settleFeedback: PumpTask = {
  name: "settle-feedback",
  everyMs: () => 1_000,
  run: async (context) => {
    const settled = await settleFeedbackBatch(context, BATCH)
    if (settled < BATCH) await expireSuppressions(context.db)
    return { more: settled === BATCH }
  },
}

/** Settles up to `limit` tellings in one transaction; how many there were. */
export async function settleFeedbackBatch({ db, options, logger }: Pick<MarketingContext, "db" | "options" | "logger">, limit: number): Promise<number> {
  return db.transaction(async (tx) => {
    const events = await claimProviderEvents(tx, limit)
    if (!events.length) return 0
    await settleProviderEvents(tx, events.map(({ key }) => key))
    await recordConsents(tx, events.flatMap(withdrawal))
    const occurrences = [...new Set(events.flatMap(({ kind, occurrenceKey }) => (occurrenceKey && (kind === "bounced" || kind === "complained") ? [occurrenceKey] : [])))]
    for (const { id, name, accepted, hardBounces, complaints } of await findTroubledCampaigns(tx, occurrences, options.email.pauseAt)) {
      const why = `Of ${accepted} mails ${hardBounces} came back for good and ${complaints} were reported as spam. Look at where these addresses come from before you go on.`
      if (await moveCampaign(tx, id, { move: "pause", to: "paused", pausedReason: why })) logger.warn(`marketing: the campaign “${name}” was paused. ${why}`)
    }
    return events.length
  })
}

/** Who reports a mail as spam, or unsubscribes at the provider, has said so to the shop. */
function withdrawal({ kind, email, provider, occurredAt }: ClaimedProviderEvent) {
  if (!email || (kind !== "complained" && kind !== "unsubscribed")) return []
  const source = kind === "complained" ? `spam report, told by ${provider}` : `unsubscribed at ${provider}`
  return [{ email, purpose: "marketing" as const, state: "unsubscribed" as const, source, occurredAt }]
}
