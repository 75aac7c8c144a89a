import { DateTime } from "luxon"
import type { CampaignPlan } from "../../../core/campaigns/plan.schema"
import type { SendingRules } from "../../../core/campaigns/sending-rules.schema"
import { minutesLeft } from "../../../core/campaigns/when-to-contact"
import { bestHour } from "../../../core/insights/statistics/best-hour"
import type { MarketingContext } from "../context"
import { takeHourChoice, type HourChoice } from "../queries/campaigns/take-hour-choice"
import { writeHours } from "../queries/campaigns/write-hours"

const BATCH = 2_000
const HOURS_A_DAY = 24

export type HoursToChoose = { occurrenceKey: number; campaignId: string; plan: Pick<CampaignPlan, "when">; rules: Pick<SendingRules, "quietHours" | "timeZone"> }

/** Chooses the best hour for the next people of an occurrence, outside the shop's quiet hours; says whether there were any. */
export async function chooseHours({ db }: Pick<MarketingContext, "db">, { occurrenceKey, campaignId, plan, rules }: HoursToChoose): Promise<boolean> {
  const { when } = plan
  if (when.kind !== "best_hour") return false
  return db.transaction(async (db) => {
    const batch = await takeHourChoice(db, { occurrenceKey, timeZone: rules.timeZone, limit: BATCH })
    if (!batch) return false
    const hours = allowedHours(when.day, rules.quietHours)
    const chosen = batch.people.map((person) => ({
      profileKey: person.profileKey,
      hour: bestHour({ person: weekOf(person), group: batch.group, hours, seed: campaignId, id: person.id })!.hour % HOURS_A_DAY,
    }))
    await writeHours(db, { occurrenceKey, day: when.day, timeZone: rules.timeZone, chosen })
    return batch.people.length > 0
  })
}

/** The hours of the week that belong to a day and are not quiet; all of that day when the quiet hours leave none. */
function allowedHours(day: string, quietHours: SendingRules["quietHours"]): number[] {
  const first = (DateTime.fromISO(day, { zone: "utc" }).weekday - 1) * HOURS_A_DAY
  const ofDay = Array.from({ length: HOURS_A_DAY }, (_, hour) => hour)
  const awake = ofDay.filter((hour) => !minutesLeft(hour * 60, quietHours))
  return (awake.length ? awake : ofDay).map((hour) => first + hour)
}

function weekOf({ hours }: HourChoice): number[] {
  const week = Array<number>(7 * HOURS_A_DAY).fill(0)
  for (const { hour, acts } of hours) week[hour] = acts
  return week
}
