import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { ErrorState, PageHeader, PageSkeleton, StatusTag } from "../kit"
import { ConsentSection } from "./consent-section"
import { CurrencySection } from "./currency-section"
import { AboutSection } from "./detail/about-section"
import { AttributesSection } from "./detail/attributes-section"
import { FactGroups } from "./detail/fact-groups"
import { PersonActions } from "./detail/person-actions"
import { ScoresSection } from "./detail/scores-section"
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
        actions={<PersonActions profile={profile} />}
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
              <LayoutComposer.Entry id="MarketingFactGroups"><FactGroups profileId={profile.id} /></LayoutComposer.Entry>
              <LayoutComposer.Entry id="MarketingCurrencies"><CurrencySection profile={profile} /></LayoutComposer.Entry>
            </>
          ),
          side: (
            <>
              <LayoutComposer.Entry id="MarketingFacts"><AboutSection profile={profile} /></LayoutComposer.Entry>
              <LayoutComposer.Entry id="MarketingAttributes"><AttributesSection profile={profile} /></LayoutComposer.Entry>
              <LayoutComposer.Entry id="MarketingScores"><ScoresSection profile={profile} /></LayoutComposer.Entry>
              <LayoutComposer.Entry id="MarketingConsent"><ConsentSection profile={profile} /></LayoutComposer.Entry>
              <LayoutComposer.Entry id="MarketingSegments"><SegmentsSection profile={profile} /></LayoutComposer.Entry>
            </>
          ),
        }}
      />
    </div>
  )
}
