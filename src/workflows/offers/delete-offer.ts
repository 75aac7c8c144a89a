import { createStep, createWorkflow, StepResponse, transform, when, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteCampaignsWorkflow, deletePromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import type { Activity } from "../activity/record-activity"

export type DeleteOfferInput = { id: string; actor: Activity["actor"] }

const findPromotionsStep = createStep("marketing-find-promotions-of-offer", async ({ id }: DeleteOfferInput, { container }) => {
  const { promotion_campaign_id, promotion_id } = await container.resolve<MarketingModuleService>(MARKETING_MODULE).offers.reachDeletable(id)
  return new StepResponse({ campaigns: promotion_campaign_id ? [promotion_campaign_id] : [], promotions: promotion_id ? [promotion_id] : [] })
})

const removeOfferStep = createStep("marketing-remove-offer", async ({ id, actor }: DeleteOfferInput, { container }) => {
  await container.resolve<MarketingModuleService>(MARKETING_MODULE).offers.remove(id, { actor })
  return new StepResponse(id)
})

/**
 * Deletes an offer with its campaign and its shared code in Medusa's promotions, and writes down who did; refused, in words, once
 * anything was given away of it, and while a message that may still go out names it.
 */
export const deleteOfferWorkflow = createWorkflow("marketing-delete-offer", (input: WorkflowData<DeleteOfferInput>) => {
  const found = findPromotionsStep(input)
  when("marketing-offer-has-shared-code", { found }, ({ found }) => found.promotions.length > 0).then(() => {
    deletePromotionsWorkflow.runAsStep({ input: { ids: transform({ found }, ({ found }) => found.promotions) } })
  })
  when("marketing-offer-has-campaign", { found }, ({ found }) => found.campaigns.length > 0).then(() => {
    deleteCampaignsWorkflow.runAsStep({ input: { ids: transform({ found }, ({ found }) => found.campaigns) } })
  })
  return new WorkflowResponse(removeOfferStep(input))
})
