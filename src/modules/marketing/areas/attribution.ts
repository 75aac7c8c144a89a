import type { OrderCreditsResponse } from "../../../core/http/attribution"
import type { MarketingContext } from "../context"
import { listOrderCredits } from "../queries/attribution/list-order-credits"
import { readPurchaseOfOrder } from "../queries/attribution/read-purchase-of-order"

export type Attribution = ReturnType<typeof createAttribution>

export function createAttribution({ db }: MarketingContext) {
  return {
    /** What an order earned for which campaign. An order nobody recorded has neither a purchase nor credits. */
    creditsOfOrder: async (orderId: string): Promise<OrderCreditsResponse> => ({
      purchase: await readPurchaseOfOrder(db, { orderId }),
      credits: await listOrderCredits(db, { orderId }),
    }),
  }
}
