import { Navigate, useParams } from "react-router-dom"
import { decideMove } from "../../src/core/campaigns/campaign-status"
import { ErrorState, PageSkeleton } from "../kit"
import { CampaignEditor } from "./editor/campaign-editor"
import { formOf } from "./editor/campaign-form.schema"
import { useCampaign } from "./queries"

/** A draft to go on with. One that has begun cannot be edited and is shown instead. */
export default function CampaignEditPage() {
  const { id } = useParams()
  const { data, error, isFetchedAfterMount, refetch } = useCampaign(id)
  // What was read earlier may be somebody else's by now, and saving would be refused.
  if (!isFetchedAfterMount) return <PageSkeleton />
  if (!data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!decideMove(data.campaign.status, "edit").allowed) return <Navigate to={`/marketing/campaigns/${data.campaign.id}`} replace />
  return <CampaignEditor key={data.campaign.id} initial={formOf(data.campaign)} campaign={data.campaign} known={data.campaign.audience_segments} />
}
