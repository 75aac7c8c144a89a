import { LayoutComposer } from "@medusajs/dashboard/components"
import { useMemo } from "react"
import { useParams } from "react-router-dom"
import { ErrorState, PageSkeleton, SectionSkeleton } from "../kit"
import { ActivitySection } from "./details/activity-section"
import { AudienceSummary } from "./details/audience-summary"
import { CampaignNotices } from "./details/campaign-notices"
import { CouponsSection } from "./details/coupons-section"
import { DevicesSection } from "./details/devices-section"
import { DomainsSection } from "./details/domains-section"
import { FeedbackSection } from "./details/feedback-section"
import { MachinesSection } from "./details/machines-section"
import { FunnelSection } from "./details/funnel-section"
import { LinksSection } from "./details/links-section"
import { LossesSection } from "./details/losses-section"
import { MessageSummary } from "./details/message-summary"
import { BestHourSection } from "./details/best-hour-section"
import { HoldoutSection } from "./details/holdout-section"
import { PlanSummary } from "./details/plan-summary"
import { ProgressSection } from "./details/progress-section"
import { ReasonsSection } from "./details/reasons-section"
import { RecipientsSection } from "./details/recipients-section"
import { RevenueSection } from "./details/revenue-section"
import { RevenueTimeSection } from "./details/revenue-time-section"
import { TestSection } from "./details/test-section"
import { TitleSection } from "./details/title-section"
import { isAsleep, isMoving } from "./progress-figures"
import { useCampaign, useCampaignBreakdown, useCampaignReport } from "./queries"

/** One campaign: what it is, how far it is, whom it reached and what it earned. Other plugins may add widgets to it. */
export default function CampaignPage() {
  const { id } = useParams()
  const { data, error, isPending, refetch } = useCampaign(id)
  const campaign = data?.campaign
  const moving = campaign !== undefined && isMoving(campaign.status, campaign.progress, isAsleep(campaign.wake_at, new Date()))
  const begun = campaign !== undefined && campaign.started_at !== null
  const report = useCampaignReport(id!, begun, moving)
  const breakdown = useCampaignBreakdown(id!, begun, moving)
  const told = report.data?.report
  const parts = breakdown.data?.breakdown
  const reasons = useMemo(() => told?.reasons.map(({ reason }) => reason) ?? [], [told])
  if (isPending) return <PageSkeleton />
  if (!campaign) return <ErrorState error={error} retry={() => void refetch()} />

  return (
    <LayoutComposer
      widgetsZonePrefix="marketing_campaign.details"
      preferredLayoutId="core:two-column"
      data={campaign}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="marketing-campaign-title"><TitleSection campaign={campaign} /></LayoutComposer.Entry>
            <LayoutComposer.Entry id="marketing-campaign-notices"><CampaignNotices campaign={campaign} /></LayoutComposer.Entry>
            {begun && (
              <>
                <LayoutComposer.Entry id="marketing-campaign-progress"><ProgressSection campaign={campaign} report={told} /></LayoutComposer.Entry>
                <LayoutComposer.Entry id="marketing-campaign-funnel"><FunnelSection report={told} error={report.error} retry={() => void report.refetch()} /></LayoutComposer.Entry>
                {told?.test && <LayoutComposer.Entry id="marketing-campaign-test"><TestSection campaignId={campaign.id} test={told.test} currency={told.revenue.currency} /></LayoutComposer.Entry>}
                {told?.holdout && <LayoutComposer.Entry id="marketing-campaign-holdout"><HoldoutSection holdout={told.holdout} /></LayoutComposer.Entry>}
                {told?.best_hour && <LayoutComposer.Entry id="marketing-campaign-best-hour"><BestHourSection bestHour={told.best_hour} /></LayoutComposer.Entry>}
                {parts ? (
                  <>
                    <LayoutComposer.Entry id="marketing-campaign-revenue-time"><RevenueTimeSection revenue={parts.revenue} /></LayoutComposer.Entry>
                    <LayoutComposer.Entry id="marketing-campaign-domains"><DomainsSection domains={parts.domains} /></LayoutComposer.Entry>
                  </>
                ) : breakdown.error ? <ErrorState error={breakdown.error} retry={() => void breakdown.refetch()} /> : <SectionSkeleton rows={4} />}
                <LayoutComposer.Entry id="marketing-campaign-recipients"><RecipientsSection campaignId={campaign.id} moving={moving} reasons={reasons} /></LayoutComposer.Entry>
              </>
            )}
            {!begun && <LayoutComposer.Entry id="marketing-campaign-message"><MessageSummary campaign={campaign} /></LayoutComposer.Entry>}
          </>
        ),
        side: (
          <>
            {begun && told && (
              <>
                <LayoutComposer.Entry id="marketing-campaign-revenue"><RevenueSection report={told} /></LayoutComposer.Entry>
                <LayoutComposer.Entry id="marketing-campaign-coupons"><CouponsSection report={told} /></LayoutComposer.Entry>
                <LayoutComposer.Entry id="marketing-campaign-links"><LinksSection report={told} /></LayoutComposer.Entry>
                {parts && <LayoutComposer.Entry id="marketing-campaign-devices"><DevicesSection breakdown={parts} /></LayoutComposer.Entry>}
                {parts && <LayoutComposer.Entry id="marketing-campaign-losses"><LossesSection breakdown={parts} /></LayoutComposer.Entry>}
                <LayoutComposer.Entry id="marketing-campaign-feedback"><FeedbackSection feedback={told.feedback} /></LayoutComposer.Entry>
                <LayoutComposer.Entry id="marketing-campaign-machines"><MachinesSection machines={told.machines} clicks={told.clicks} /></LayoutComposer.Entry>
                <LayoutComposer.Entry id="marketing-campaign-reasons"><ReasonsSection reasons={told.reasons} /></LayoutComposer.Entry>
              </>
            )}
            <LayoutComposer.Entry id="marketing-campaign-audience"><AudienceSummary campaign={campaign} /></LayoutComposer.Entry>
            <LayoutComposer.Entry id="marketing-campaign-plan"><PlanSummary campaign={campaign} /></LayoutComposer.Entry>
            <LayoutComposer.Entry id="marketing-campaign-activity"><ActivitySection campaignId={campaign.id} /></LayoutComposer.Entry>
            {begun && <LayoutComposer.Entry id="marketing-campaign-message"><MessageSummary campaign={campaign} /></LayoutComposer.Entry>}
          </>
        ),
      }}
    />
  )
}
