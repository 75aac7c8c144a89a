import { setTimeout as sleep } from "node:timers/promises"
import type { PumpContext } from "../pump/task"
import { beatWorker } from "../queries/campaigns/beat-worker"
import { claimSends } from "../queries/campaigns/claim-sends"
import { finishCampaign } from "../queries/campaigns/finish-campaign"
import { finishSends } from "../queries/campaigns/finish-sends"
import { moveCampaign } from "../queries/campaigns/move-campaign"
import { releaseUnheld } from "../queries/campaigns/release-unheld"
import type { DeliveryDesk } from "./delivery-desk"
import { deliverSlice, REFUSALS_IN_A_ROW, type SliceEnd, type Trouble } from "./deliver-slice"
import { prepareCampaign, type PreparedCampaign } from "./prepare-campaign"
import type { Sender } from "./sender"

/** No campaign keeps the others waiting for longer. */
const SLICE_MS = 10_000
/** Tries in a row without reaching the mail server before a campaign pauses itself. */
const MISSES = 3

type Delivery = { context: PumpContext; desk: DeliveryDesk; campaign: { key: number; id: string } }

/** Works on one campaign for a while; says whether it got anywhere. */
export async function deliverCampaign(delivery: Delivery): Promise<boolean> {
  const { context, desk, campaign } = delivery
  const sender = desk.sender()
  if (!sender) return pause(delivery, "No mail server is set up in the plugin's options. Set email.smtp, restart, then resume.")
  const prepared = await prepare(delivery)
  if ("problem" in prepared) return pause(delivery, prepared.problem)
  if (desk.misses) {
    const problem = await sender.verify()
    if (problem) return miss(delivery, problem)
  }
  await beatWorker(context.db, context.workerId)
  await releaseUnheld(context.db, context.workerId)
  const from = desk.cursors.get(campaign.key) ?? 0
  const end = await deliverSlice(slice(delivery, sender, prepared, from))
  return settle(delivery, end, from)
}

function slice({ context, campaign }: Delivery, sender: Sender, { occurrenceKey, facts, writeMail }: PreparedCampaign, from: number) {
  const { db, workerId, signal, options } = context
  const hand = { campaignKey: campaign.key, occurrenceKey, workerId }
  return {
    sender, writeMail, from, signal,
    lengthMs: SLICE_MS,
    retryMs: options.pump.idleMs,
    claim: (after: number, limit: number) => claimSends(db, { ...hand, facts, after, limit }),
    record: (outcomes: Parameters<typeof finishSends>[1]["outcomes"]) => finishSends(db, { ...hand, outcomes }),
  }
}

/** Draws the conclusion of a slice: go on, start over from the first row, call the campaign sent, or pause it. */
async function settle(delivery: Delivery, { cursor, claimed, accepted, trouble }: SliceEnd, from: number): Promise<boolean> {
  const { context, desk, campaign } = delivery
  if (accepted) desk.misses = 0
  if (trouble) {
    desk.cursors.delete(campaign.key)
    return trouble.kind === "unreachable" ? miss(delivery, trouble.detail) : pause(delivery, describeRefusals(trouble))
  }
  if (context.signal.aborted) return false
  if (claimed || cursor > from) {
    desk.cursors.set(campaign.key, cursor)
    return true
  }
  desk.cursors.delete(campaign.key)
  if (from > 0) return true
  if (await finishCampaign(context.db, campaign.key)) desk.forget(campaign.key)
  return false
}

async function prepare({ context, desk, campaign }: Delivery): Promise<PreparedCampaign | { problem: string }> {
  const known = desk.prepared.get(campaign.key)
  if (known) return known
  const prepared = await prepareCampaign(context, campaign.id)
  if (!("problem" in prepared)) desk.prepared.set(campaign.key, prepared)
  return prepared
}

/** Waits longer after each try that did not reach the server; after a few the campaign pauses itself and says why. */
async function miss(delivery: Delivery, detail: string): Promise<boolean> {
  const { context, desk } = delivery
  desk.misses += 1
  if (desk.misses >= MISSES) {
    desk.misses = 0
    return pause(delivery, `The mail server could not be reached: ${detail} Nobody was lost: those who wait get their mail when you resume.`)
  }
  await sleep(context.options.pump.idleMs * 2 ** desk.misses, undefined, { signal: context.signal }).catch(() => undefined)
  return true
}

async function pause({ context, desk, campaign }: Delivery, pausedReason: string): Promise<false> {
  desk.forget(campaign.key)
  if (await moveCampaign(context.db, campaign.id, { move: "pause", to: "paused", pausedReason })) {
    context.logger.warn(`marketing: campaign ${campaign.id} paused itself. ${pausedReason}`)
  }
  return false
}

const describeRefusals = ({ detail }: Trouble) =>
  `The mail server took none of the last mails (up to ${REFUSALS_IN_A_ROW} in a row). Its last answer: ${detail} Those who wait get their mail when you resume.`
