import { ChevronLeft, ChevronRight } from "@medusajs/icons"
import { Button, Container, IconButton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { ErrorState, HeaderRow, SectionSkeleton, useFormat } from "../../kit"
import { localDay } from "../plan/local-moment"
import { useCampaignCalendar } from "../queries"
import { DayList } from "./day-list"
import { firstWeekday, monthGrid, shiftMonth } from "./month-grid"
import { MonthTable } from "./month-table"
import { entriesByDay } from "./entries-by-day"

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** What went out and what will, by the day: a month as a table, or as a list where there is no room. The month stands in the address. */
export default function CalendarPage() {
  const { t } = useTranslation("marketing")
  const { locale } = useFormat()
  const [params, setParams] = useSearchParams()
  const today = localDay(new Date())
  const asked = params.get("month") ?? ""
  const month = MONTH.test(asked) ? asked : today.slice(0, 7)
  const weeks = monthGrid(month, firstWeekday(locale))
  const [first, last] = [weeks[0]![0]!.day, weeks.at(-1)![6]!.day]
  const range = { from: new Date(`${first}T00:00`).toISOString(), to: new Date(new Date(`${last}T00:00`).getTime() + 86_400_000).toISOString() }
  const { data, error, isPending, refetch } = useCampaignCalendar(range)
  const title = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${month}-01T00:00:00Z`))
  const go = (to: string) => setParams(to === today.slice(0, 7) ? {} : { month: to })
  const byDay = entriesByDay(data?.entries ?? [])

  return (
    <Container className="divide-y overflow-hidden p-0">
      <HeaderRow
        title={t("campaigns.calendar.title")}
        subtitle={t("campaigns.calendar.subtitle", { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll("_", " ") })}
        actions={
          <>
            <Button size="small" variant="transparent" asChild><Link to="/marketing/campaigns">{t("campaigns.calendar.list")}</Link></Button>
            <Button size="small" variant="secondary" asChild><Link to="/marketing/campaigns/create">{t("action.create")}</Link></Button>
          </>
        }
      />
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
        <Text weight="plus" aria-live="polite">{title}</Text>
        <div className="flex items-center gap-x-1">
          <IconButton size="small" variant="transparent" aria-label={t("campaigns.calendar.before")} onClick={() => go(shiftMonth(month, -1))}><ChevronLeft /></IconButton>
          <Button size="small" variant="secondary" onClick={() => go(today.slice(0, 7))}>{t("campaigns.calendar.today")}</Button>
          <IconButton size="small" variant="transparent" aria-label={t("campaigns.calendar.after")} onClick={() => go(shiftMonth(month, 1))}><ChevronRight /></IconButton>
        </div>
      </div>
      {isPending ? <SectionSkeleton rows={5} /> : error && !data ? <ErrorState error={error} retry={() => void refetch()} framed={false} /> : (
        <>
          <div className="hidden md:block"><MonthTable weeks={weeks} byDay={byDay} today={today} title={title} /></div>
          <div className="md:hidden"><DayList days={weeks.flat().filter(({ outside }) => !outside).map(({ day }) => day)} byDay={byDay} today={today} /></div>
        </>
      )}
    </Container>
  )
}
