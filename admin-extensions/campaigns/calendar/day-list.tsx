import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { EmptyState, useFormat } from "../../kit"
import { dayWords } from "../plan/plan-words"
import type { CalendarEntry } from "./entries-by-day"
import { EntryLink } from "./entry-link"

type DayListProps = { days: string[]; byDay: ReadonlyMap<string, CalendarEntry[]>; today: string }

/** The days of a month that have a campaign, and today, one below the other. */
export function DayList({ days, byDay, today }: DayListProps) {
  const { t } = useTranslation("marketing")
  const { locale } = useFormat()
  const shown = days.filter((day) => byDay.has(day) || day === today)
  if (shown.length === 0) return <EmptyState title={t("campaigns.calendar.empty")} />
  return (
    <ol className="divide-y">
      {shown.map((day) => (
        <li key={day} className="flex flex-col gap-y-2 px-6 py-3">
          <div className="flex items-center justify-between gap-x-4">
            <Text size="small" leading="compact" weight="plus">{day === today ? t("campaigns.calendar.today_is", { day: dayWords(day, locale) }) : dayWords(day, locale)}</Text>
            {day >= today && <Link to={`/marketing/campaigns/create?day=${day}`} className="txt-compact-small text-ui-fg-interactive">{t("campaigns.calendar.new")}</Link>}
          </div>
          {byDay.get(day)?.map((entry) => <EntryLink key={entry.id} entry={entry} />) ?? <Text size="small" className="text-ui-fg-muted">{t("campaigns.calendar.nothing")}</Text>}
        </li>
      ))}
    </ol>
  )
}
