export { default } from "../../../../../../../admin-extensions/segments/segment-edit-page"
