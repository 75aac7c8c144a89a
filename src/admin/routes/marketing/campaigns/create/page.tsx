import { crumb } from "../../../../../../admin-extensions/kit"

export const handle = { breadcrumb: crumb("campaigns.create_title") }
export { default } from "../../../../../../admin-extensions/campaigns/campaign-create-page"
