import { defineWidgetConfig } from "@medusajs/admin-sdk"

export const config = defineWidgetConfig({ zone: "customer.details.side", id: "marketing-customer" })
export { default } from "../../../admin-extensions/profiles/customer-widget"
