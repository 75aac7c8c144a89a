import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createPromotionsWorkflow, updatePromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { OverCode } from "../../modules/marketing/queries/offers/claim-over"
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
  for (let over = await offers.claimOver(BATCH); over.length; over = await offers.claimOver(BATCH)) {
    outcome.ended += await end(container, over)
    if (Date.now() > until) break
  }
  for (let claimed = await offers.claimWanted(BATCH); claimed.length; claimed = await offers.claimWanted(BATCH)) {
    outcome.issued += await make(container, claimed)
    if (Date.now() > until) break
  }
  return new StepResponse(outcome)
})

/** Ends codes' promotions in Medusa and calls them ended, in this order: what fails or breaks off is taken in hand again. One that was deleted there is over. */
async function end(container: MedusaContainer, over: readonly OverCode[]): Promise<number> {
  const { offers, context } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  return inHalves(over, {
    work: async (batch) => {
      const there = await container.resolve(Modules.PROMOTION).listPromotions({ id: batch.map(({ promotionId }) => promotionId) }, { select: ["id"], take: batch.length })
      if (there.length) await updatePromotionsWorkflow(container).run({ input: { promotionsData: there.map(({ id }) => ({ id, status: "inactive" as const })) } })
      await offers.ended(batch)
    },
    failed: async ({ promotionId }, reason) => context.logger.warn(`marketing: the promotion ${promotionId} of a code whose time is over could not be ended and is tried again: ${reason}`),
  })
}

/** Makes codes in Medusa, adopting those a former attempt made; one that cannot be made gets another word. */
async function make(container: MedusaContainer, claimed: readonly ClaimedCode[]): Promise<number> {
  const { offers, context } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  return inHalves(claimed, {
    work: async (batch) => {
      const there = await container.resolve(Modules.PROMOTION).listPromotions({ code: batch.map(({ code }) => code) }, { select: ["id", "code", "campaign_id"], take: batch.length })
      const known = new Map(there.map((promotion) => [promotion.code, promotion]))
      const missing = batch.filter(({ code, offer }) => known.get(code)?.campaign_id !== offer.promotion_campaign_id)
      const { result: made } = missing.length
        ? await createPromotionsWorkflow(container).run({ input: { promotionsData: missing.map(({ code, offer, campaign }) => promotionOf(offer, code, campaign)) } })
        : { result: [] }
      const ids = new Map([...there, ...made].map(({ id, code }) => [code, id]))
      await offers.issued(batch.map(({ codeKey, code }) => ({ codeKey, code, promotionId: ids.get(code)! })))
    },
    failed: async (one, reason) => {
      context.logger.warn(`marketing: a code of the offer ${one.offer.id} could not be made and is tried again: ${reason}`)
      await offers.renew(one)
    },
  })
}

type Deed<One> = { work: (batch: readonly One[]) => Promise<void>; failed: (one: One, reason: string) => Promise<void> }

/** Does a batch; those at fault are found by halving, and do not keep the others from it. How many were done. */
async function inHalves<One>(batch: readonly One[], { work, failed }: Deed<One>): Promise<number> {
  try {
    await work(batch)
    return batch.length
  } catch (error) {
    if (batch.length > 1) {
      const middle = Math.ceil(batch.length / 2)
      return await inHalves(batch.slice(0, middle), { work, failed }) + await inHalves(batch.slice(middle), { work, failed })
    }
    await failed(batch[0]!, error instanceof Error ? error.message : String(error))
    return 0
  }
}

/** Makes the codes that wait in Medusa, in batches, and ends those whose time is over. Any number may run at once. */
export const issueCodesWorkflow = createWorkflow("marketing-issue-codes", () => new WorkflowResponse(issueCodesStep()))
