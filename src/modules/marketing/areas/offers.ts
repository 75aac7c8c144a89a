import { randomBytes } from "node:crypto"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { OfferCodesResponse, OfferDetailResponse, OfferListResponse, OfferResponse } from "../../../core/http/offers"
import { describeValue } from "../../../core/campaigns/offers/describe-value"
import { drawCode } from "../../../core/campaigns/offers/draw-code"
import type { CreateOffer } from "../../../core/campaigns/offers/offer.schema"
import type { MarketingContext } from "../context"
import { reportingCurrency } from "../memory/reporting-currency"
import { claimOver, type OverCode } from "../queries/offers/claim-over"
import { claimWanted, type ClaimedCode } from "../queries/offers/claim-wanted"
import { countWanted } from "../queries/offers/count-wanted"
import { endCodes } from "../queries/offers/end-codes"
import { finishCodes, type MadeCode } from "../queries/offers/finish-codes"
import { insertOffer } from "../queries/offers/insert-offer"
import { listCodes, type CodeListing } from "../queries/offers/list-codes"
import { listOffers, type OfferListing } from "../queries/offers/list-offers"
import type { OfferRow } from "../queries/offers/offer-row"
import { removeOffer } from "../queries/offers/remove-offer"
import { renewCode } from "../queries/offers/renew-code"
import { setPromotion } from "../queries/offers/set-promotion"
import { sumOffers, type OfferSums } from "../queries/offers/sum-offers"
import { changeOffers } from "./offers/change-offers"
import { columnsOf, termsOf } from "./offers/offer-terms"

export type Offers = ReturnType<typeof createOffers>

/** What the shop gives away in mails: offers, the codes issued of them, and what came of these. */
export function createOffers(context: Pick<MarketingContext, "db" | "options" | "now">) {
  const { db } = context
  const { factsOf, ...changing } = changeOffers(context)

  async function present(offers: readonly OfferRow[]): Promise<OfferResponse[]> {
    const [sums, currency] = await Promise.all([sumOffers(db, offers.map(({ key }) => key)), reportingCurrency(context)])
    return offers.map((offer) => tellOffer(offer, sums.find(({ key }) => key === offer.key), currency))
  }

  return {
    ...changing,
    /** One offer with what came of it, and what bounds its changes. */
    retrieve: async (id: string): Promise<OfferDetailResponse> => {
      const row = await changing.reach(id)
      const [[offer], facts] = await Promise.all([present([row]), factsOf(row)])
      return { offer: offer!, facts }
    },

    list: async (listing: OfferListing): Promise<OfferListResponse> => {
      const { offers, count } = await listOffers(db, listing)
      return { offers: await present(offers), count, offset: listing.offset, limit: listing.limit }
    },

    codes: async (id: string, listing: Omit<CodeListing, "offerKey">): Promise<OfferCodesResponse> => {
      const { codes, count } = await listCodes(db, { ...listing, offerKey: (await changing.reach(id)).key })
      return {
        codes: codes.map(({ campaign_id, campaign_name, issued_at, expires_at, redeemed_at, ...code }) => ({
          ...code, campaign: campaign_id ? { id: campaign_id, name: campaign_name! } : null,
          issued_at: issued_at?.toISOString() ?? null, expires_at: expires_at?.toISOString() ?? null, redeemed_at: redeemed_at?.toISOString() ?? null,
        })),
        count, offset: listing.offset, limit: listing.limit,
      }
    },

    /** Stores an offer; what belongs to it in Medusa is told later by `made`. */
    create: async (offer: CreateOffer, createdBy: string | null): Promise<string> => {
      const id = generateEntityId(undefined, "moffer")
      const stored = await insertOffer(db, { id, ...columnsOf(offer), created_by: createdBy })
      if (!stored) throw new MedusaError(MedusaError.Types.INVALID_DATA, `Another offer has the code ${offer.code} already. Choose another.`)
      return id
    },

    made: (id: string, made: Parameters<typeof setPromotion>[2]) => setPromotion(db, id, made),
    discard: (id: string) => removeOffer(db, id),

    /** Codes that wait to be made in Medusa, this caller's for two minutes. */
    claimWanted: (limit: number): Promise<ClaimedCode[]> => claimWanted(db, limit),
    countWanted: () => countWanted(db),
    issued: (made: readonly MadeCode[]) => finishCodes(db, made),
    /** Another word for a code that could not be made. */
    renew: (failed: ClaimedCode) => renewCode(db, failed, drawCode(failed.offer.prefix, randomBytes)),
    /** Codes whose time is over, and the promotions that are to end first, this caller's for two minutes. */
    claimOver: (limit: number): Promise<OverCode[]> => claimOver(db, limit),
    ended: (over: readonly OverCode[]) => endCodes(db, over.map(({ codeKey }) => codeKey)),
  }
}

function tellOffer(offer: OfferRow, sums: OfferSums | undefined, currency: string): OfferResponse {
  const { id, promotion_campaign_id, created_at, updated_at } = offer
  return {
    id, ...termsOf(offer), promotion_campaign_id,
    value_text: describeValue(offer),
    issued: sums?.issued ?? 0, redeemed: sums?.redeemed ?? 0, discount: sums?.discount ?? 0, reporting_currency: currency,
    created_at: created_at.toISOString(), updated_at: updated_at.toISOString(),
  }
}
