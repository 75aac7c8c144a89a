import { compileMessage } from "../../../core/campaigns/compile-message"
import type { CompiledMessage } from "../../../core/campaigns/compiled-message"
import type { Message } from "../../../core/campaigns/message.schema"
import type { CampaignPlan } from "../../../core/campaigns/plan.schema"
import { tagLink } from "../../../core/campaigns/tag-link"
import type { MarketingContext } from "../context"
import { readMergeTags } from "../memory/read-merge-tags"
import { messageShop } from "./message-frame"

/** Each variant numbers its links from a place of its own. */
const LINKS_A_VARIANT = 10_000

export type CompiledForSending = { compiled: CompiledMessage; links: { position: number; url: string }[]; firstPosition: number }

/** A message, or one variant of it, with the links as they are stored: numbered apart from other variants' and with their UTM parameters. */
export async function compileForSending(context: Pick<MarketingContext, "db" | "options">, { message, plan, number }: { message: Message; plan: Pick<CampaignPlan, "utm">; number: number | null }): Promise<CompiledForSending | { problem: string }> {
  const { compiled, problems } = await compileMessage(message, { shop: await messageShop(context), tags: await readMergeTags(context.db) })
  if (!compiled) return { problem: problems.map((problem) => problem.message).join(" ") }
  const firstPosition = (number ?? 0) * LINKS_A_VARIANT
  const { storefrontUrl } = context.options
  return { compiled, firstPosition, links: compiled.links.map(({ position, url }) => ({ position: firstPosition + position, url: tagLink(url, plan.utm, storefrontUrl) })) }
}
