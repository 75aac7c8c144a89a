import { Plus } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useRef, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useFormat } from "../../kit"
import { dayWords } from "../plan/plan-words"
import type { CalendarEntry } from "./entries-by-day"
import { EntryLink } from "./entry-link"
import type { GridDay } from "./month-grid"

type MonthTableProps = { weeks: GridDay[][]; byDay: ReadonlyMap<string, CalendarEntry[]>; today: string; title: string }

/** How far an arrow moves among the days, which stand in one row after another. */
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** A month as a table. The arrow keys go from day to day, Tab to the campaigns of a day and to "new on this day". */
export function MonthTable({ weeks, byDay, today, title }: MonthTableProps) {
  const { t } = useTranslation("marketing")
  const { locale } = useFormat()
  const table = useRef<HTMLTableElement>(null)
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" })
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const days = [...(table.current?.querySelectorAll<HTMLElement>("[data-new]") ?? [])]
    const here = days.findIndex((day) => day.closest("td")?.contains(document.activeElement))
    if (step === undefined || here < 0) return
    event.preventDefault()
    days[here + step]?.focus()
  }
  return (
    <table ref={table} aria-label={title} onKeyDown={walk} className="w-full table-fixed border-collapse">
      <thead>
        <tr>{weeks[0]!.map(({ day }) => <th key={day} scope="col" className="txt-compact-xsmall-plus text-ui-fg-muted border-b px-2 py-2 text-start">{weekday.format(new Date(`${day}T00:00:00Z`))}</th>)}</tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]!.day}>
            {week.map(({ day, outside }) => (
              <td key={day} className={clx("group h-28 border-b border-e p-1.5 align-top last:border-e-0", outside && "bg-ui-bg-subtle")}>
                <div className="flex items-center justify-between pb-1">
                  <span aria-current={day === today ? "date" : undefined} className={clx("txt-compact-xsmall-plus flex size-6 items-center justify-center rounded-full tabular-nums", day === today ? "bg-ui-bg-interactive text-ui-fg-on-color" : outside ? "text-ui-fg-disabled" : "text-ui-fg-subtle")}>{Number(day.slice(8))}</span>
                  <Link
                    data-new to={`/marketing/campaigns/create?day=${day}`} aria-label={t("campaigns.calendar.new_on", { day: dayWords(day, locale) })} title={t("campaigns.calendar.new_on", { day: dayWords(day, locale) })}
                    className={clx("text-ui-fg-muted hover:text-ui-fg-base focus-visible:shadow-borders-focus rounded p-0.5 opacity-0 outline-none focus-visible:opacity-100 group-hover:opacity-100", day < today && "pointer-events-none invisible")}
                  ><Plus /></Link>
                </div>
                <div className="flex flex-col gap-y-1">{byDay.get(day)?.map((entry) => <EntryLink key={entry.id} entry={entry} />)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
