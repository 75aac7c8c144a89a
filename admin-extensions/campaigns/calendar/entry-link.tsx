import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { CampaignStatus } from "../../../src/core/http"
import { useFormat } from "../../kit"
import type { CalendarEntry } from "./entries-by-day"

const dots: Record<CampaignStatus, string> = {
  draft: "bg-ui-tag-neutral-icon", scheduled: "bg-ui-tag-blue-icon", sending: "bg-ui-tag-blue-icon", paused: "bg-ui-tag-orange-icon", sent: "bg-ui-tag-green-icon", cancelled: "bg-ui-tag-red-icon",
}

/** One campaign on its day: its time, its name, and its status in a colour and for screen readers. */
export function EntryLink({ entry: { id, name, status, at } }: { entry: CalendarEntry }) {
  const { t } = useTranslation("marketing")
  const { locale } = useFormat()
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(new Date(at))
  const words = t(`status.campaign.${status}`)
  return (
    <Link to={`/marketing/campaigns/${id}`} title={`${time} ${name} (${words})`} className="txt-compact-xsmall bg-ui-bg-component hover:bg-ui-bg-component-hover focus-visible:shadow-borders-focus flex min-w-0 items-center gap-x-1.5 rounded px-1.5 py-1 outline-none">
      <span aria-hidden className={clx("size-2 shrink-0 rounded-full", dots[status])} />
      <span className="text-ui-fg-muted shrink-0 tabular-nums">{time}</span>
      <span className="text-ui-fg-base min-w-0 truncate">{name || t("campaigns.unnamed")}</span>
      <span className="sr-only">{words}</span>
    </Link>
  )
}
