import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import MarketingModule from "../modules/marketing"

/** marketing_purchase.order in Medusa's query graph. */
export default defineLink(
  { linkable: MarketingModule.linkable.marketingPurchase.id, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
