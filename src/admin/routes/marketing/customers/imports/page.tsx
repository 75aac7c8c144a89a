import { crumb } from "../../../../../../admin-extensions/kit"

export const handle = { breadcrumb: crumb("imports.crumb") }
export { default } from "../../../../../../admin-extensions/profiles/import/import-list-page"
