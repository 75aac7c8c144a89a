import type { CampaignCalendarResponse } from "../../../src/core/http"
import { localDay } from "../plan/local-moment"

export type CalendarEntry = CampaignCalendarResponse["entries"][number]

/** Campaigns by the day they begin on where the browser is, each day's in their order. */
export function entriesByDay(entries: readonly CalendarEntry[]): ReadonlyMap<string, CalendarEntry[]> {
  const byDay = new Map<string, CalendarEntry[]>()
  for (const entry of entries) {
    const day = localDay(new Date(entry.at))
    byDay.set(day, [...(byDay.get(day) ?? []), entry])
  }
  return byDay
}
