import { defineWidgetConfig } from "@medusajs/admin-sdk"

export const config = defineWidgetConfig({ zone: "order.details.side", id: "marketing-order" })
export { default } from "../../../admin-extensions/attribution/order-widget"
