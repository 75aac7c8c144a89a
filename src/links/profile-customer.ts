import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import MarketingModule from "../modules/marketing"

/** customer.marketing_profile in Medusa's query graph. */
export default defineLink(
  { linkable: CustomerModule.linkable.customer.id, field: "id" },
  { ...MarketingModule.linkable.marketingProfile.id, primaryKey: "customer_id" },
  { readOnly: true }
)
