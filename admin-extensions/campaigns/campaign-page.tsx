import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { ErrorState, PageSkeleton } from "../kit"
import { AudienceSummary } from "./details/audience-summary"
import { CampaignNotices } from "./details/campaign-notices"
import { FeedbackSection } from "./details/feedback-section"
import { FunnelSection } from "./details/funnel-section"
import { LinksSection } from "./details/links-section"
import { MessageSummary } from "./details/message-summary"
import { ProgressSection } from "./details/progress-section"
import { ReasonsSection } from "./details/reasons-section"
import { RecipientsSection } from "./details/recipients-section"
import { RevenueSection } from "./details/revenue-section"
import { TitleSection } from "./details/title-section"
import { isMoving } from "./progress-figures"
import { useCampaign, useCampaignReport } from "./queries"

/** One campaign: what it is, how far it is, whom it reached and what it earned. Other plugins may add widgets to it. */
export default function CampaignPage() {
  const { id } = useParams()
  const { data, error, isPending, refetch } = useCampaign(id)
  const campaign = data?.campaign
  const moving = campaign !== undefined && isMoving(campaign.status, campaign.progress)
  const begun = campaign !== undefined && campaign.started_at !== null
  const report = useCampaignReport(id!, begun, moving)
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
                <LayoutComposer.Entry id="marketing-campaign-progress"><ProgressSection campaign={campaign} report={report.data?.report} /></LayoutComposer.Entry>
                <LayoutComposer.Entry id="marketing-campaign-funnel"><FunnelSection report={report.data?.report} error={report.error} retry={() => void report.refetch()} /></LayoutComposer.Entry>
                <LayoutComposer.Entry id="marketing-campaign-recipients"><RecipientsSection campaignId={campaign.id} moving={moving} /></LayoutComposer.Entry>
              </>
            )}
            {!begun && <LayoutComposer.Entry id="marketing-campaign-message"><MessageSummary campaign={campaign} /></LayoutComposer.Entry>}
          </>
        ),
        side: (
          <>
            {begun && report.data && (
              <>
                <LayoutComposer.Entry id="marketing-campaign-revenue"><RevenueSection report={report.data.report} /></LayoutComposer.Entry>
                <LayoutComposer.Entry id="marketing-campaign-links"><LinksSection report={report.data.report} /></LayoutComposer.Entry>
                <LayoutComposer.Entry id="marketing-campaign-feedback"><FeedbackSection feedback={report.data.report.feedback} /></LayoutComposer.Entry>
                <LayoutComposer.Entry id="marketing-campaign-reasons"><ReasonsSection reasons={report.data.report.reasons} /></LayoutComposer.Entry>
              </>
            )}
            <LayoutComposer.Entry id="marketing-campaign-audience"><AudienceSummary campaign={campaign} /></LayoutComposer.Entry>
            {begun && <LayoutComposer.Entry id="marketing-campaign-message"><MessageSummary campaign={campaign} /></LayoutComposer.Entry>}
          </>
        ),
      }}
    />
  )
}
