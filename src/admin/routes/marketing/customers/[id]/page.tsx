import { ProfileCrumb } from "../../../../../../admin-extensions/profiles/profile-crumb"

export const handle = { breadcrumb: ProfileCrumb }
export { default } from "../../../../../../admin-extensions/profiles/profile-page"
