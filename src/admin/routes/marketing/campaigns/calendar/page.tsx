import { crumb } from "../../../../../../admin-extensions/kit"

export const handle = { breadcrumb: crumb("campaigns.calendar.title") }
export { default } from "../../../../../../admin-extensions/campaigns/calendar/calendar-page"
