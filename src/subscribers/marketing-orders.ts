import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MARKETING_MODULE } from "../modules/marketing"
import type { MarketingModuleService } from "../modules/marketing/service"

/** Something that counts of an order may have changed; the pump looks. Events name the order as `id` or, where they are about a part of it, as `order_id`. */
export default async function hintOrder({ event, container }: SubscriberArgs<{ id?: string; order_id?: string }>): Promise<void> {
  const ref = event.data.order_id ?? event.data.id
  if (ref) await container.resolve<MarketingModuleService>(MARKETING_MODULE).profiles.receiveHint({ kind: "order", ref })
}

export const config: SubscriberConfig = {
  event: [
    "order.placed", "order.updated", "order.completed", "order.canceled", "order.archived",
    "order-edit.confirmed", "order.return_requested", "order.return_received", "order.claim_created", "order.exchange_created",
  ],
  context: { subscriberId: "marketing-orders" },
}
