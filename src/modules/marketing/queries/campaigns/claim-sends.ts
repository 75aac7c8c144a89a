import { maySend } from "../../../../core/campaigns/may-send"
import type { CampaignPlan } from "../../../../core/campaigns/plan.schema"
import { whenToContact, type ContactRules } from "../../../../core/campaigns/when-to-contact"
import type { Database } from "../../database"
import { postponeSends } from "./postpone-sends"
import { recentMails, type RecentMails } from "./recent-mails"
import { recordOutcomes, type Outcome } from "./record-outcomes"
import { spendPace, takePace } from "./take-pace"
import { takeDueSends, type DueBatch, type TakenSend } from "./take-due-sends"

/** `last` is the greatest profile key seen, null when nothing was due; `secondsToWait` is set where the campaign's pace allows nothing now. */
export type Claim = { sends: TakenSend[]; last: number | null; secondsToWait?: number }

/** What a claim goes by beside consent: the shop's rules as the campaign takes them, its limit an hour, and what gives way to it. */
export type ClaimRules = { contact: ContactRules; perHour: number | null; timeZone: string; priority: CampaignPlan["priority"] }

/** Claims follow each other, so that of two campaigns at once that one person may get one of, one sees what the other took. */
const CONTACT_LOCK = 20_261_126
const DAY_HOURS = 24

/**
 * Claims a batch in one transaction: consent, suppression, the profile's life and the latest mails are read as the rows are
 * taken, and those who may not be mailed leave it as skipped, or wait. What is returned is this worker's to hand over.
 */
export async function claimSends(db: Database, batch: DueBatch & { rules?: ClaimRules }): Promise<Claim> {
  const { rules } = batch
  return db.transaction(async (db) => {
    const pace = rules?.perHour ? await takePace(db, batch.campaignKey, rules.perHour) : undefined
    if (pace && !pace.mails) return { sends: [], last: null, secondsToWait: pace.secondsToWait }
    // Also where this campaign asks for no rest: another one that does must see what it took.
    if (rules) await db.query(`select pg_advisory_xact_lock($1)`, [CONTACT_LOCK])
    const taken = await takeDueSends(db, { ...batch, limit: Math.min(batch.limit, pace?.mails ?? batch.limit), zone: rules?.contact.quietHours ? rules.timeZone : null })
    const sends = await sortOut(db, batch, taken)
    if (pace) await spendPace(db, batch.campaignKey, sends.length)
    return { sends, last: taken.at(-1)?.profileKey ?? null }
  })
}

/** Leaves those who may be mailed now; the others leave the hand with their reason, or until their time. */
async function sortOut(db: Database, { rules, ...batch }: DueBatch & { rules?: ClaimRules }, taken: readonly TakenSend[]): Promise<TakenSend[]> {
  const recent = rules && taken.length ? await readRecent(db, batch.occurrenceKey, rules, taken) : new Map<number, RecentMails>()
  const now = new Date()
  const sends: TakenSend[] = []
  const refused: Outcome[] = []
  const postponed: { profileKey: number; until: Date }[] = []
  for (const send of taken) {
    const { profileKey, localMinute } = send
    const decision = maySend(send)
    if (!decision.may) {
      refused.push({ profileKey, state: "skipped", reason: decision.reason, detail: null })
      continue
    }
    const mailed = recent.get(profileKey)
    const contact = rules ? whenToContact({ localMinute, lastMailAt: mailed?.lastMailAt ?? null, mails: mailed?.mails ?? 0, coming: mailed && { mails: mailed.coming, nextAt: mailed.nextAt } }, rules.contact, now) : { now: true as const }
    if (contact.now) sends.push(send)
    else if ("skip" in contact) refused.push({ profileKey, state: "skipped", reason: contact.skip, detail: null })
    else postponed.push({ profileKey, until: contact.until })
  }
  await recordOutcomes(db, { ...batch, outcomes: refused })
  await postponeSends(db, { ...batch, postponed })
  return sends
}

async function readRecent(db: Database, occurrenceKey: number, { contact: { smartSending, frequencyCap }, priority }: ClaimRules, taken: readonly TakenSend[]): Promise<Map<number, RecentMails>> {
  if (!smartSending && !frequencyCap) return new Map()
  const capHours = (frequencyCap?.days ?? 0) * DAY_HOURS
  const mails = await recentMails(db, { profileKeys: taken.map(({ profileKey }) => profileKey), occurrenceKey, hours: Math.max(capHours, smartSending?.hours ?? 0), capHours, priority })
  return new Map(mails.map((mail) => [mail.profileKey, mail]))
}
