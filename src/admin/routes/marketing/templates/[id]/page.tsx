import { TemplateCrumb } from "../../../../../../admin-extensions/campaigns/templates/template-crumb"

export const handle = { breadcrumb: TemplateCrumb }
export { default } from "../../../../../../admin-extensions/campaigns/templates/template-page"
