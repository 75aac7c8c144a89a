import type { CreatePromotionDTO } from "@medusajs/framework/types"
import { toMajor } from "../../core/base/money"
import type { OfferRow } from "../../modules/marketing/queries/offers/offer-row"

/** A code of an offer as Medusa is told it. A unique one can be used once; its metadata says where it went. */
export function promotionOf(offer: OfferRow, code: string, campaign: string | null): CreatePromotionDTO {
  const { percent, amount, currency_code, target, kind, id, promotion_campaign_id } = offer
  return {
    code, type: "standard", status: "active", is_automatic: false,
    campaign_id: promotion_campaign_id!,
    ...(kind === "unique" ? { limit: 1 } : {}),
    application_method: {
      type: percent !== null ? "percentage" : "fixed",
      target_type: target,
      ...(target === "items" ? { allocation: "each" as const, max_quantity: 100_000 } : percent === null ? { allocation: "across" as const } : {}),
      value: percent ?? toMajor(amount!, currency_code!),
      ...(currency_code ? { currency_code } : {}),
    },
    metadata: { marketing_offer: id, ...(campaign ? { marketing_campaign: campaign } : {}) },
  }
}
