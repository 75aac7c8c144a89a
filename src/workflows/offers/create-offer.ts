import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createCampaignsWorkflow, createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { toMajor } from "../../core/base/money"
import type { CreateOffer } from "../../core/campaigns/offers/offer.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"
import { promotionOf } from "./promotion-of"

export type CreateOfferInput = { offer: CreateOffer; actor: Activity["actor"] }

const storeOfferStep = createStep(
  "marketing-store-offer",
  async ({ offer, actor }: CreateOfferInput, { container }) => {
    const id = await container.resolve<MarketingModuleService>(MARKETING_MODULE).offers.create(offer, actor.id)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<MarketingModuleService>(MARKETING_MODULE).offers.discard(id)
  }
)

/** The campaign in Medusa that holds an offer's promotions: with its cap and its end, and for a shared code the promotion itself. */
const makePromotionStep = createStep(
  "marketing-make-promotion",
  async (id: string, { container }) => {
    const { offers } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const offer = await offers.reach(id)
    const { result: [campaign] } = await createCampaignsWorkflow(container).run({ input: { campaignsData: [{
      name: offer.name, campaign_identifier: id, ends_at: offer.ends_at,
      ...(offer.budget !== null ? { budget: { type: "spend", limit: toMajor(offer.budget, offer.budget_currency!), currency_code: offer.budget_currency! } } : {}),
    }] } })
    try {
      const promotion = offer.code ? (await createPromotionsWorkflow(container).run({ input: { promotionsData: [promotionOf({ ...offer, promotion_campaign_id: campaign!.id }, offer.code, null)] } })).result[0]! : null
      await offers.made(id, { campaignId: campaign!.id, promotionId: promotion?.id ?? null })
    } catch (error) {
      await container.resolve(Modules.PROMOTION).deleteCampaigns([campaign!.id])
      throw error
    }
    return new StepResponse(campaign!.id, campaign!.id)
  },
  async (campaignId, { container }) => {
    if (campaignId) await container.resolve(Modules.PROMOTION).deleteCampaigns([campaignId])
  }
)

/** Sets up an offer, here and as a campaign of Medusa's promotions; its id. */
export const createOfferWorkflow = createWorkflow("marketing-create-offer", (input: WorkflowData<CreateOfferInput>) => {
  const id = storeOfferStep(input)
  makePromotionStep(id)
  recordActivityStep(transform({ input, id }, ({ input, id }): Activity =>
    ({ actor: input.actor, action: "created an offer", area: "campaigns", subjectId: id, detail: { name: input.offer.name } })))
  return new WorkflowResponse(id)
})
