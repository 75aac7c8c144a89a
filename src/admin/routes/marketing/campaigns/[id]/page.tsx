import { CampaignCrumb } from "../../../../../../admin-extensions/campaigns/campaign-crumb"

export const handle = { breadcrumb: CampaignCrumb }
export { default } from "../../../../../../admin-extensions/campaigns/campaign-page"
