import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { UpdateOffer } from "../../core/campaigns/offers/offer.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import type { Activity } from "../activity/record-activity"
import { keepPromotion } from "./keep-promotion"

export type UpdateOfferInput = { id: string; change: UpdateOffer; actor: Activity["actor"] }

/** Medusa's part goes first: what is stored here decides, so that a change which fails anywhere is undone by telling Medusa what is stored. */
const keepPromotionStep = createStep(
  "marketing-keep-promotion",
  async ({ id, change }: Pick<UpdateOfferInput, "id" | "change">, { container }) => {
    const { before, after, saved } = await container.resolve<MarketingModuleService>(MARKETING_MODULE).offers.planChange(id, change)
    try {
      await keepPromotion(container, after, saved)
    } catch (error) {
      await keepAsStored(container, id, saved)
      throw error
    }
    return new StepResponse(before.updated_at.getTime(), { id, saved })
  },
  async (kept, { container }) => {
    if (kept) await keepAsStored(container, kept.id, kept.saved)
  }
)

async function keepAsStored(container: MedusaContainer, id: string, saved: number): Promise<void> {
  await keepPromotion(container, await container.resolve<MarketingModuleService>(MARKETING_MODULE).offers.reach(id), saved)
}

const changeOfferStep = createStep("marketing-change-offer", async ({ id, change, actor, plannedAt }: UpdateOfferInput & { plannedAt: number }, { container }) => {
  await container.resolve<MarketingModuleService>(MARKETING_MODULE).offers.change(id, change, { actor, plannedAt })
  return new StepResponse(id)
})

/** Changes an offer, ends it (none of its codes works any more) or begins it again, here and in Medusa's promotions, and writes down who did. */
export const updateOfferWorkflow = createWorkflow("marketing-update-offer", (input: WorkflowData<UpdateOfferInput>) => {
  const plannedAt = keepPromotionStep(input)
  return new WorkflowResponse(changeOfferStep(transform({ input, plannedAt }, ({ input, plannedAt }) => ({ ...input, plannedAt }))))
})
