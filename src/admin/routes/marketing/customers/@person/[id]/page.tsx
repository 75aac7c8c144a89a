export { default } from "../../../../../../../admin-extensions/profiles/person-drawer"
