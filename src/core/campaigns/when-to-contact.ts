import type { CampaignPlan } from "./plan.schema"
import type { SendReasonCode } from "./send-reasons"

/** The shop's rules for how often and at what hours people are written to, as a campaign applies them; null where one does not hold. */
export type ContactRules = {
  quietHours: { from: string; to: string; otherwise: "wait" | "skip" } | null
  smartSending: { hours: number; otherwise: "skip" | "postpone" } | null
  frequencyCap: { mails: number; days: number } | null
}

/** What must be known of a person at that moment. */
export type ContactFacts = {
  /** Minutes since midnight where the person lives; null where quiet hours do not count. */
  localMinute: number | null
  /** The latest marketing mail that went out or is in hand; null when none did within the days the rules ask about. */
  lastMailAt: Date | null
  /** Marketing mails within the cap's days. */
  mails: number
  /** More important mails that wait for the person within the cap's days, and when the next of them is due. */
  coming?: { mails: number; nextAt: Date | null }
}

export type ContactDecision = { now: true } | { now: false; skip: SendReasonCode } | { now: false; until: Date }

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/**
 * Whether a mail may go now, waits until a moment at which it is asked again, or is skipped. The cap comes first: waiting does not
 * help it. What is more important and on its way counts as if it had been sent.
 */
export function whenToContact({ localMinute, lastMailAt, mails, coming }: ContactFacts, { quietHours, smartSending, frequencyCap }: ContactRules, now: Date): ContactDecision {
  if (frequencyCap && mails >= frequencyCap.mails) return { now: false, skip: "frequency_cap" }
  if (frequencyCap && coming && mails + coming.mails >= frequencyCap.mails) return { now: false, skip: "gave_way" }
  if (smartSending && coming?.nextAt && coming.nextAt.getTime() - now.getTime() < smartSending.hours * HOUR_MS) {
    return smartSending.otherwise === "skip" ? { now: false, skip: "gave_way" } : { now: false, until: new Date(coming.nextAt.getTime() + smartSending.hours * HOUR_MS) }
  }
  if (smartSending && lastMailAt) {
    const until = new Date(lastMailAt.getTime() + smartSending.hours * HOUR_MS)
    if (until > now) return smartSending.otherwise === "skip" ? { now: false, skip: "smart_sending" } : { now: false, until }
  }
  if (quietHours && localMinute !== null) {
    const left = minutesLeft(localMinute, quietHours)
    if (left) return quietHours.otherwise === "skip" ? { now: false, skip: "quiet_hours" } : { now: false, until: new Date(now.getTime() + left * MINUTE_MS) }
  }
  return { now: true }
}

/** Minutes until quiet hours end, 0 outside them. They may span midnight; equal ends are no quiet hours. */
export function minutesLeft(localMinute: number, { from, to }: { from: string; to: string }): number {
  const [start, end] = [minuteOf(from), minuteOf(to)]
  if (start === end) return 0
  const quiet = start < end ? localMinute >= start && localMinute < end : localMinute >= start || localMinute < end
  return quiet ? (end - localMinute + 24 * 60) % (24 * 60) : 0
}

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** The shop's rules as one campaign's plan takes them. */
export function contactRules(plan: Pick<CampaignPlan, "quietHours" | "smartSending" | "frequencyCap">, shop: { quietHours: { from: string; to: string }; smartSendingHours: number; frequencyCap: { mails: number; days: number } }): ContactRules {
  return {
    quietHours: plan.quietHours === "ignore" ? null : { ...shop.quietHours, otherwise: plan.quietHours },
    smartSending: plan.smartSending === "ignore" || !shop.smartSendingHours ? null : { hours: shop.smartSendingHours, otherwise: plan.smartSending },
    frequencyCap: plan.frequencyCap && shop.frequencyCap.mails ? shop.frequencyCap : null,
  }
}
