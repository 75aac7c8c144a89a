import type { UIMatch } from "react-router-dom"
import { useCampaign } from "./queries"

function CampaignName({ id }: { id: string }) {
  const { data } = useCampaign(id)
  return <span>{data?.campaign.name ?? ""}</span>
}

/** The breadcrumb of a campaign's pages: its name. */
export const CampaignCrumb = ({ params }: UIMatch) => (params.id ? <CampaignName id={params.id} /> : null)
