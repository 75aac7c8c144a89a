import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import MarketingModule from "../modules/marketing"

/** marketing_profile.customer in Medusa's query graph. */
export default defineLink(
  { linkable: MarketingModule.linkable.marketingProfile.id, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
