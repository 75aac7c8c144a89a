import type { CampaignDTO, CreateCampaignBudgetDTO, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { updateCampaignsWorkflow, updatePromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { toMajor } from "../../core/base/money"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { OfferRow } from "../../modules/marketing/queries/offers/offer-row"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { promotionOf } from "./promotion-of"

/** What Medusa's Promotion module can do with budgets besides what its interface says: a campaign's own update knows no currency. */
type BudgetKeeper = {
  createCampaignBudgets(budget: CreateCampaignBudgetDTO & { campaign_id: string }): Promise<unknown>
  deleteCampaignBudgets(id: string): Promise<void>
}

/**
 * Brings the campaign in Medusa, and the promotion of a shared code, in step with what an offer says; saying it again changes
 * nothing. A cap that is taken away leaves the budget without a limit, so that Medusa goes on counting. `saved`, in minor
 * units, is what a new budget begins with.
 */
export async function keepPromotion(container: MedusaContainer, offer: OfferRow, saved: number): Promise<void> {
  const { promotion_campaign_id: id, promotion_id, name } = offer
  if (!id) return
  const [campaign] = await container.resolve(Modules.PROMOTION).listCampaigns({ id: [id] }, { relations: ["budget"] })
  if (!campaign) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `The campaign of “${name}” was deleted under Promotions: it can be changed no more. Create another offer.`)
  const counts = await keepBudget(container, campaign, offer, saved)
  await updateCampaignsWorkflow(container).run({ input: { campaignsData: [{
    id, name, ends_at: endOf(container, campaign, offer), ...(counts ? { budget: { limit: limitOf(offer) } } : {}),
  }] } })
  if (!promotion_id) return
  const { application_method } = promotionOf(offer, offer.code!, null)
  // A share has no currency: null takes away the one an amount had, though Medusa's type does not know it.
  const currency = offer.currency_code as string | undefined
  await updatePromotionsWorkflow(container).run({ input: { promotionsData: [{
    id: promotion_id,
    application_method: { ...application_method, currency_code: currency, allocation: application_method!.allocation ?? "across" },
  }] } })
}

/** Gives the campaign a budget in the offer's currency; one in another, by which nothing was saved, gives way. Whether it has one afterwards. */
async function keepBudget(container: MedusaContainer, { id, budget }: CampaignDTO, offer: OfferRow, saved: number): Promise<boolean> {
  if (offer.budget === null || budget?.currency_code === offer.budget_currency) return Boolean(budget)
  const budgets = container.resolve(Modules.PROMOTION) as unknown as BudgetKeeper
  if (budget) await budgets.deleteCampaignBudgets(budget.id)
  await budgets.createCampaignBudgets({ campaign_id: id, type: "spend", limit: limitOf(offer), currency_code: offer.budget_currency, used: toMajor(saved, offer.budget_currency!) })
  return true
}

const limitOf = ({ budget, budget_currency }: OfferRow) => (budget === null ? null : toMajor(budget, budget_currency!))

/** An offer that was ended keeps the moment it was. */
function endOf(container: MedusaContainer, { ends_at }: CampaignDTO, offer: OfferRow): Date | null {
  if (offer.status === "active") return offer.ends_at
  const now = container.resolve<MarketingModuleService>(MARKETING_MODULE).context.now()
  return ends_at && new Date(ends_at) <= now ? new Date(ends_at) : now
}
