import { DateTime } from "luxon"
import type { CampaignPlan, SendTime } from "./plan.schema"

/** The zones in which a day begins first and ends last (IANA). */
const FIRST_ZONE = "Pacific/Kiritimati"
const LAST_ZONE = "Etc/GMT+12"

/** When sending begins: the first moment at which anybody's mail is due. Null is at once. */
export function beginningOf({ when, test }: Pick<CampaignPlan, "when" | "test">): Date | null {
  switch (when.kind) {
    case "now":
      return null
    case "at":
      return new Date(when.at)
    case "local":
      return moment(when.day, test?.vary === "time" ? earliest(test.variants.map(({ time }) => time ?? when.time)) : when.time, FIRST_ZONE)
    case "best_hour":
      return moment(when.day, "00:00", FIRST_ZONE)
  }
}

/** After this moment nobody's mail can be due any more as planned; null where there is no such moment. */
export function endOf(when: SendTime): Date | null {
  switch (when.kind) {
    case "now":
      return null
    case "at":
      return new Date(when.at)
    case "local":
      return moment(when.day, when.time, LAST_ZONE)
    case "best_hour":
      return moment(when.day, "23:59", LAST_ZONE)
  }
}

/** A clock time that a zone skips (daylight saving) is the hour after it, one it has twice is the first. */
const moment = (day: string, time: string, zone: string) => DateTime.fromISO(`${day}T${time}`, { zone }).toJSDate()

const earliest = (times: readonly string[]) => [...times].sort()[0]!
