export { default } from "../../../../../../admin-extensions/segments/segment-create-page"
