import { setTimeout as sleep } from "node:timers/promises"
import { endSentence } from "../../../core/base/end-sentence"
import type { SendingRules } from "../../../core/campaigns/sending-rules.schema"
import { contactRules } from "../../../core/campaigns/when-to-contact"
import { sendingSetting } from "../../../core/settings/sending"
import type { Database } from "../database"
import { readSettingOf } from "../memory/read-setting-of"
import type { PumpContext } from "../pump/task"
import { beatWorker } from "../queries/campaigns/beat-worker"
import { claimSends, type Claim } from "../queries/campaigns/claim-sends"
import { finishCampaign } from "../queries/campaigns/finish-campaign"
import { finishSends } from "../queries/campaigns/finish-sends"
import { putOffClaimed } from "../queries/campaigns/put-off-claimed"
import { releaseUnheld } from "../queries/campaigns/release-unheld"
import { recordSoftOptIns } from "../queries/campaigns/record-soft-opt-ins"
import { sleepCampaign } from "../queries/campaigns/sleep-campaign"
import { spendPace } from "../queries/campaigns/take-pace"
import { chooseHours } from "./choose-hours"
import { findOccurrenceSender } from "../queries/senders/find-occurrence-sender"
import { claimWithin } from "./claim-within"
import type { DeliveryDesk } from "./delivery-desk"
import { deliverSlice, REFUSALS_IN_A_ROW, type SliceEnd, type Trouble } from "./deliver-slice"
import { noticeFinish } from "./notice-finish"
import { pauseByItself } from "./pause-by-itself"
import { prepareCampaign, type PreparedCampaign } from "./prepare-campaign"
import type { Sender } from "./sender"
import { watchLateness } from "./watch-lateness"
import { transportProblem } from "./transports"

/** No campaign keeps the others waiting for longer. */
const SLICE_MS = 10_000
/** Tries in a row without reaching the mail server before a campaign pauses itself. */
const MISSES = 3

type Delivery = { context: PumpContext; desk: DeliveryDesk; campaign: { key: number; id: string } }

/** Works on one campaign for a while; says whether it got anywhere. */
export async function deliverCampaign(delivery: Delivery): Promise<boolean> {
  const { context, desk, campaign } = delivery
  if ((desk.rests.get(campaign.key) ?? 0) > context.now().getTime()) return false
  const prepared = await prepare(delivery)
  if ("problem" in prepared) return pause(delivery, prepared.problem)
  const { sender } = prepared
  if (sender.status === "paused") return false
  const way = desk.transport(sender.transport)
  if (!way) return pause(delivery, transportProblem(context.options, sender.transport)!)
  if (desk.misses.get(sender.transport)) {
    const problem = await way.verify()
    if (problem) return miss(delivery, sender.transport, problem)
  }
  await beatWorker(context.db, context.workerId)
  await releaseUnheld(context.db, context.workerId)
  const rules = await readSettingOf(context.db, sendingSetting, context.logger)
  await watchLateness(context, { campaign, occurrenceKey: prepared.occurrenceKey, plan: prepared.plan, rules })
  if (await chooseHours(context, { occurrenceKey: prepared.occurrenceKey, campaignId: campaign.id, plan: prepared.plan, rules })) return true
  const from = desk.cursors.get(campaign.key) ?? 0
  const pace: Pace = {}
  const { pacing, ...slice } = sliceOf(delivery, way, prepared, { from, rules, pace })
  const end = await deliverSlice(slice)
  const restUntil = pacing.restUntil()
  if (restUntil) desk.rests.set(campaign.key, restUntil)
  return settle(delivery, { ...end, from, pace, transport: sender.transport, resting: restUntil !== null })
}

/** Seconds until the campaign's limit an hour lets the next mail go, once it was reached. */
type Pace = { secondsToWait?: number }
type SliceWay = { from: number; rules: SendingRules; pace: Pace }

function sliceOf({ context, desk, campaign }: Delivery, way: Sender, { occurrenceKey, sender, plan, facts, enrich, writeMail }: PreparedCampaign, { from, rules, pace }: SliceWay) {
  const { db, workerId, signal, options } = context
  const hand = { campaignKey: campaign.key, occurrenceKey, workerId }
  const claimRules = { contact: contactRules(plan, rules), perHour: plan.perHour, timeZone: rules.timeZone, priority: plan.priority }
  const claim = async (inner: Database, after: number, limit: number) => {
    const claimed = await claimSends(inner, { ...hand, facts, topic: plan.topic, after, limit, rules: claimRules })
    pace.secondsToWait = claimed.secondsToWait
    return claimed
  }
  /** What a mail rests on is written down before it goes, and only for who gets one. */
  const noted = async (claimed: Claim): Promise<Claim> => {
    await recordSoftOptIns(db, { occurrenceKey, profileKeys: claimed.sends.filter(({ softOptIn }) => softOptIn).map(({ profileKey }) => profileKey) })
    return claimed
  }
  const pacing = claimWithin({ context, sender, limit: desk.rateLimit(sender), claim })
  return {
    sender: way, writeMail, from, signal, pacing,
    lengthMs: SLICE_MS,
    retryMs: options.pump.idleMs,
    retryMinutes: options.pump.retryMinutes,
    claim: async (after: number, limit: number): Promise<Claim> => {
      const claimed = await pacing.claim(after, limit)
      if (!enrich || !claimed.sends.length) return noted(claimed)
      const { sends, outcomes, postponed } = await enrich(claimed.sends)
      await finishSends(db, { ...hand, outcomes })
      await putOffClaimed(db, { ...hand, postponed })
      // Whoever leaves here got no mail: what the limit an hour allows is for others.
      if (plan.perHour) await spendPace(db, campaign.key, sends.length - claimed.sends.length)
      return noted({ ...claimed, sends })
    },
    record: (outcomes: Parameters<typeof finishSends>[1]["outcomes"]) => finishSends(db, { ...hand, outcomes }),
  }
}

type SettledSlice = SliceEnd & { from: number; pace: Pace; transport: string; resting: boolean }

/** Draws the conclusion of a slice: go on, start over from the first row, call the campaign sent, let it rest until somebody is due or may go, or pause it. */
async function settle(delivery: Delivery, { cursor, claimed, accepted, trouble, from, pace, transport, resting }: SettledSlice): Promise<boolean> {
  const { context, desk, campaign } = delivery
  if (accepted) desk.misses.delete(transport)
  if (trouble) {
    desk.cursors.delete(campaign.key)
    return trouble.kind === "unreachable" ? miss(delivery, transport, `The mail server could not be reached: ${trouble.detail}`) : pause(delivery, describeRefusals(trouble))
  }
  if (context.signal.aborted) return false
  if (pace.secondsToWait) {
    desk.cursors.set(campaign.key, cursor)
    await sleepCampaign(context.db, campaign.key, pace.secondsToWait)
    return false
  }
  if (claimed || cursor > from) {
    desk.cursors.set(campaign.key, cursor)
    return true
  }
  if (resting) return false
  desk.cursors.delete(campaign.key)
  if (from > 0) return true
  if (await finish(context.db, campaign)) desk.forget(campaign.key)
  else await sleepCampaign(context.db, campaign.key)
  return false
}

/** Calls the campaign sent if it is, and leaves word when not everybody got it. */
async function finish(db: Database, campaign: Delivery["campaign"]): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await finishCampaign(tx, campaign.key))) return false
    await noticeFinish(tx, campaign.id)
    return true
  })
}

/** The campaign compiled, with its sender as it stands now; compiled anew when the sender was changed. */
async function prepare({ context, desk, campaign }: Delivery): Promise<PreparedCampaign | { problem: string }> {
  const known = desk.prepared.get(campaign.key)
  if (known) {
    const sender = await findOccurrenceSender(context.db, known.occurrenceKey)
    if (sender && sender.updated_at.getTime() === known.sender.updated_at.getTime()) return { ...known, sender }
  }
  const prepared = await prepareCampaign(context, campaign.id)
  if (!("problem" in prepared)) desk.prepared.set(campaign.key, prepared)
  return prepared
}

/** Waits longer after each try that did not reach the server; after a few the campaign pauses itself and says why. */
async function miss(delivery: Delivery, transport: string, problem: string): Promise<boolean> {
  const { context, desk } = delivery
  const misses = (desk.misses.get(transport) ?? 0) + 1
  desk.misses.set(transport, misses)
  if (misses >= MISSES) {
    desk.misses.delete(transport)
    return pause(delivery, `${endSentence(problem)} Nobody was lost: those who wait get their mail when you resume.`)
  }
  await sleep(context.options.pump.idleMs * 2 ** misses, undefined, { signal: context.signal }).catch(() => undefined)
  return true
}

async function pause({ context, desk, campaign }: Delivery, pausedReason: string): Promise<false> {
  desk.forget(campaign.key)
  if (await pauseByItself(context.db, campaign.id, pausedReason)) {
    context.logger.warn(`marketing: campaign ${campaign.id} paused itself. ${pausedReason}`)
  }
  return false
}

const describeRefusals = ({ detail }: Trouble) =>
  `The mail server took none of the last mails (up to ${REFUSALS_IN_A_ROW} in a row). Its last answer: ${endSentence(detail)} Those who wait get their mail when you resume.`
