import type { Problem } from "../../../../core/base/problem"
import { checkCampaign } from "../../../../core/campaigns/check-campaign"
import { compileMessage } from "../../../../core/campaigns/compile-message"
import type { CompiledMessage } from "../../../../core/campaigns/compiled-message"
import type { MarketingContext } from "../../context"
import { messageShop } from "../../delivery/message-frame"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import { findAudienceSegments, type AudienceSegment } from "../../queries/campaigns/find-audience-segments"
import { readMergeTags } from "../../memory/read-merge-tags"
import { livingIds } from "./audience-of"

export type CheckedCampaign = { problems: Problem[]; segments: AudienceSegment[]; compiled: CompiledMessage | null }

/** What forbids sending this campaign now, with the segments it names and its message compiled. */
export async function checkCampaignNow(context: MarketingContext, { name, audience, message }: Pick<CampaignRow, "name" | "audience" | "message">): Promise<CheckedCampaign> {
  const [segments, { compiled, problems: messageProblems }] = await Promise.all([
    findAudienceSegments(context.db, audience),
    Promise.all([messageShop(context), readMergeTags(context.db)]).then(([shop, tags]) => compileMessage(message, { shop, tags })),
  ])
  const senderReady = context.options.email.smtp !== undefined
  return { segments, compiled, problems: checkCampaign({ name, audience, segmentIds: livingIds(segments), senderReady, messageProblems }) }
}
