import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { ErrorState, PageHeader, PageSkeleton, StatusTag } from "../kit"
import { ConsentSection } from "./consent-section"
import { CurrencySection } from "./currency-section"
import { FactsSection } from "./facts-section"
import { ProfileFigures } from "./profile-figures"
import { SegmentsSection } from "./segments-section"
import { TimelineSection } from "./timeline-section"
import { useProfile } from "./queries"

/** Everything known about one person. */
export default function ProfilePage() {
  const { id } = useParams()
  const { data, error, refetch } = useProfile(id)
  if (error) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <PageSkeleton />
  const { profile } = data
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={profile.name || profile.email}
        subtitle={profile.name && profile.name !== profile.email ? profile.email : undefined}
        status={<StatusTag kind="consent" value={profile.email_consent} />}
      />
      <ProfileFigures profile={profile} />
      <LayoutComposer
        widgetsZonePrefix="marketing_customer.details"
        preferredLayoutId="core:two-column"
        data={profile}
        sections={{
          main: (
            <>
              <LayoutComposer.Entry id="MarketingTimeline"><TimelineSection profileId={profile.id} /></LayoutComposer.Entry>
              <LayoutComposer.Entry id="MarketingCurrencies"><CurrencySection profile={profile} /></LayoutComposer.Entry>
            </>
          ),
          side: (
            <>
              <LayoutComposer.Entry id="MarketingConsent"><ConsentSection profile={profile} /></LayoutComposer.Entry>
              <LayoutComposer.Entry id="MarketingSegments"><SegmentsSection profile={profile} /></LayoutComposer.Entry>
              <LayoutComposer.Entry id="MarketingFacts"><FactsSection profile={profile} /></LayoutComposer.Entry>
            </>
          ),
        }}
      />
    </div>
  )
}
