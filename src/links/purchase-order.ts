import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import MarketingModule from "../modules/marketing"

/** order.marketing_purchase in Medusa's query graph. */
export default defineLink(
  { linkable: OrderModule.linkable.order.id, field: "id" },
  { ...MarketingModule.linkable.marketingPurchase.id, primaryKey: "order_id" },
  { readOnly: true }
)
