import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MARKETING_MODULE } from "../modules/marketing"
import type { MarketingModuleService } from "../modules/marketing/service"

/** Money was taken or given back; the order it belongs to may count for less. */
export default async function hintOrderOfPayment({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await container.resolve<MarketingModuleService>(MARKETING_MODULE).profiles.receivePaymentHint(event.data.id)
}

export const config: SubscriberConfig = {
  event: ["payment.captured", "payment.refunded"],
  context: { subscriberId: "marketing-payments" },
}
