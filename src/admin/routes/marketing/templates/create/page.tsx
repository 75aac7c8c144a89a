import { crumb } from "../../../../../../admin-extensions/kit"

export const handle = { breadcrumb: crumb("templates.create_title") }
export { default } from "../../../../../../admin-extensions/campaigns/templates/template-create-page"
