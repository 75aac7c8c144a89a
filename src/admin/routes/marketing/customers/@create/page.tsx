export { default } from "../../../../../../admin-extensions/profiles/customer/customer-create-page"
