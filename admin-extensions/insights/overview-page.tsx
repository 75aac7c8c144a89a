import { useTranslation } from "react-i18next"
import { ErrorState, PageHeader, useFormat } from "../kit"
import { LargestSegments } from "./largest-segments"
import { LatestCampaigns } from "./latest-campaigns"
import { OverviewFigures } from "./overview-figures"
import { OverviewSkeleton } from "./overview-skeleton"
import { useOverview } from "./queries"
import { RevenueChart } from "./revenue-chart"
import { SenderNotice } from "./sender-notice"
import { SetupNotice } from "./setup-notice"

/** How marketing stands: is it set up, whom does it know, what did it bring, and what comes next. */
export default function OverviewPage() {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { data, error, isPending, refetch } = useOverview()
  if (isPending) return <OverviewSkeleton />
  if (!data) return <ErrorState error={error} retry={() => void refetch()} />

  const { overview } = data
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={t("overview.title")}
        subtitle={t("overview.subtitle")}
        actions={<span className="text-ui-fg-muted txt-compact-small">{t("overview.as_of", { time: format.dateTime(overview.as_of) })}</span>}
      />
      <SetupNotice setup={overview.setup} />
      <SenderNotice sender={overview.sender} />
      <OverviewFigures overview={overview} />
      <RevenueChart days={overview.revenue_by_day} currency={overview.reporting_currency} />
      <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-2">
        <LatestCampaigns campaigns={overview.campaigns} hasSegments={overview.segments.length > 0} />
        <LargestSegments segments={overview.segments} people={overview.profiles.total} />
      </div>
    </div>
  )
}
