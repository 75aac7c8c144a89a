import type { CampaignPlan } from "../../../src/core/campaigns/plan.schema"
import type { SendingRules } from "../../../src/core/campaigns/sending-rules.schema"
import { minutesLeft } from "../../../src/core/campaigns/when-to-contact"

/** Whether a campaign that keeps quiet hours begins in those of the shop's own zone; where each recipient has a time of their own, nobody can say. */
export function beginsInQuietHours({ when, quietHours }: Pick<CampaignPlan, "when" | "quietHours">, rules: Pick<SendingRules, "quietHours" | "timeZone">, now: Date): boolean {
  if (quietHours === "ignore" || when.kind === "local" || when.kind === "best_hour") return false
  const begins = when.kind === "at" ? new Date(when.at) : now
  return !Number.isNaN(begins.getTime()) && minutesLeft(localMinute(begins, rules.timeZone), rules.quietHours) > 0
}

/** Minutes since midnight in that zone. */
function localMinute(moment: Date, timeZone: string): number {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(moment)
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}
