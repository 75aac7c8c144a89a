import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MARKETING_MODULE } from "../modules/marketing"
import type { MarketingModuleService } from "../modules/marketing/service"

/** A customer came, changed, left or took over a cart; the pump looks. */
export default async function hintCustomer({ event, container }: SubscriberArgs<{ id: string; customer_id?: string }>): Promise<void> {
  const ref = event.data.customer_id ?? event.data.id
  await container.resolve<MarketingModuleService>(MARKETING_MODULE).profiles.receiveHint({ kind: "customer", ref })
}

export const config: SubscriberConfig = {
  event: ["customer.created", "customer.updated", "customer.deleted", "cart.customer_transferred"],
  context: { subscriberId: "marketing-customers" },
}
