import { crumb } from "../../../../../../../admin-extensions/kit"

export const handle = { breadcrumb: crumb("imports.create") }
export { default } from "../../../../../../../admin-extensions/profiles/import/import-create-page"
