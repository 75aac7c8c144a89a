import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MARKETING_MODULE } from "../modules/marketing"
import type { MarketingModuleService } from "../modules/marketing/service"

/** Something was put into a cart or taken out, or it got an owner; the pump looks. */
export default async function hintCart({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await container.resolve<MarketingModuleService>(MARKETING_MODULE).profiles.receiveHint({ kind: "cart", ref: event.data.id })
}

export const config: SubscriberConfig = {
  event: ["cart.created", "cart.updated", "cart.customer_updated", "cart.region_updated", "cart.customer_transferred"],
  context: { subscriberId: "marketing-carts" },
}
