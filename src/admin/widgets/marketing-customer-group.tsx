import { defineWidgetConfig } from "@medusajs/admin-sdk"

export const config = defineWidgetConfig({ zone: "customer_group.details", id: "marketing-customer-group" })
export { default } from "../../../admin-extensions/segments/group-widget"
