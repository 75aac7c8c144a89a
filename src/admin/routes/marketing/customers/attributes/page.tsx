import { crumb } from "../../../../../../admin-extensions/kit"

export const handle = { breadcrumb: crumb("attributes.title") }
export { default } from "../../../../../../admin-extensions/profiles/attributes/attribute-list-page"
