import { SegmentCrumb } from "../../../../../../admin-extensions/segments/segment-crumb"

export const handle = { breadcrumb: SegmentCrumb }
export { default } from "../../../../../../admin-extensions/segments/segment-page"
