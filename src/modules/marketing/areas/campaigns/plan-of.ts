import { campaignPlanSchema, type CampaignPlan } from "../../../../core/campaigns/plan.schema"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"

/** How a campaign goes out, with every default filled in. */
export const planOf = ({ plan }: Pick<CampaignRow, "plan">): CampaignPlan => campaignPlanSchema.parse(plan ?? {})
