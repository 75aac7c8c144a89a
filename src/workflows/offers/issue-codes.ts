import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createPromotionsWorkflow, updatePromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { ClaimedCode } from "../../modules/marketing/queries/offers/claim-wanted"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { promotionOf } from "./promotion-of"

const BATCH = 250
/** A job must be short: what is left after so long is for the next. */
const BUDGET_MS = 45_000

export type IssueOutcome = { issued: number; ended: number }

const issueCodesStep = createStep("marketing-make-codes", async (_: void, { container }) => {
  const { offers } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const until = Date.now() + BUDGET_MS
  const outcome: IssueOutcome = { issued: 0, ended: 0 }
  for (let ids = await offers.endCodes(BATCH); ids.length; ids = await offers.endCodes(BATCH)) {
    await updatePromotionsWorkflow(container).run({ input: { promotionsData: ids.map((id) => ({ id, status: "inactive" as const })) } })
    outcome.ended += ids.length
    if (Date.now() > until) break
  }
  for (let claimed = await offers.claimWanted(BATCH); claimed.length; claimed = await offers.claimWanted(BATCH)) {
    outcome.issued += await make(container, claimed)
    if (Date.now() > until) break
  }
  return new StepResponse(outcome)
})

/** Makes codes in Medusa, adopting those a former attempt made; one that cannot be made is found by halving and gets another word. */
async function make(container: MedusaContainer, claimed: readonly ClaimedCode[]): Promise<number> {
  const { offers, context } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  try {
    const there = await container.resolve(Modules.PROMOTION).listPromotions({ code: claimed.map(({ code }) => code) }, { select: ["id", "code", "campaign_id"], take: claimed.length })
    const known = new Map(there.map((promotion) => [promotion.code, promotion]))
    const missing = claimed.filter(({ code, offer }) => known.get(code)?.campaign_id !== offer.promotion_campaign_id)
    const { result: made } = missing.length
      ? await createPromotionsWorkflow(container).run({ input: { promotionsData: missing.map(({ code, offer, campaign }) => promotionOf(offer, code, campaign)) } })
      : { result: [] }
    const ids = new Map([...there, ...made].map(({ id, code }) => [code, id]))
    await offers.issued(claimed.map(({ codeKey, code }) => ({ codeKey, code, promotionId: ids.get(code)! })))
    return claimed.length
  } catch (error) {
    if (claimed.length > 1) {
      const middle = Math.ceil(claimed.length / 2)
      return await make(container, claimed.slice(0, middle)) + await make(container, claimed.slice(middle))
    }
    const [one] = claimed as [ClaimedCode]
    context.logger.warn(`marketing: a code of the offer ${one.offer.id} could not be made and is tried again: ${error instanceof Error ? error.message : String(error)}`)
    await offers.renew(one)
    return 0
  }
}

/** Makes the codes that wait in Medusa, in batches, and ends those whose time is over. Any number may run at once. */
export const issueCodesWorkflow = createWorkflow("marketing-issue-codes", () => new WorkflowResponse(issueCodesStep()))
