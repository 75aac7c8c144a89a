export { default } from "../../../../../../../admin-extensions/profiles/customer/customer-edit-page"
