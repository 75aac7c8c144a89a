import type { Problem } from "../../../src/core/base/problem"
import { checkPlan } from "../../../src/core/campaigns/check-plan"
import type { Message } from "../../../src/core/campaigns/message.schema"
import { campaignPlanSchema, type CampaignPlan } from "../../../src/core/campaigns/plan.schema"

/** Everything wrong with a plan as it is being written, each with its place: what the schema refuses, or else what forbids going out. */
export function planProblems(plan: CampaignPlan, message: Pick<Message, "subject" | "mjml">, now: Date): Problem[] {
  const read = campaignPlanSchema.safeParse(plan)
  if (read.success) return checkPlan(read.data, message, now)
  return read.error.issues.map(({ path, message }) => ({ path: path.map((step) => (typeof step === "symbol" ? String(step) : step)), message }))
}
