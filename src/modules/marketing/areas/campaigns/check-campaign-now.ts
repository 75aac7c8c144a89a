import type { Problem } from "../../../../core/base/problem"
import type { CheckFinding } from "../../../../core/campaigns/checks/check"
import { checkCampaign } from "../../../../core/campaigns/check-campaign"
import { compileMessage } from "../../../../core/campaigns/compile-message"
import { messageOfVariant, variantNumbers } from "../../../../core/campaigns/message-of-variant"
import type { Message } from "../../../../core/campaigns/message.schema"
import { letter } from "../../../../core/campaigns/check-plan"
import type { CompiledMessage } from "../../../../core/campaigns/compiled-message"
import { checkOffers } from "../../blocks/check-offers"
import type { MarketingContext } from "../../context"
import { messageShop } from "../../delivery/message-frame"
import { senderOfMessage } from "../../delivery/sender-of"
import { transportProblem } from "../../delivery/transports"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import { findAudienceSegments, type AudienceSegment } from "../../queries/campaigns/find-audience-segments"
import { listTopics } from "../../queries/subscriptions/list-topics"
import { readMergeTags } from "../../memory/read-merge-tags"
import { livingIds } from "./audience-of"
import { planOf } from "./plan-of"
import { checkCompiled, problemsAmong } from "./run-checks"

type Materials = Parameters<typeof compileMessage>[1]

export type CheckedCampaign = { problems: Problem[]; checks: CheckFinding[]; segments: AudienceSegment[]; compiled: CompiledMessage | null }

/** What forbids sending this campaign now, with the segments it names and its message compiled. */
export async function checkCampaignNow(context: MarketingContext, campaign: Pick<CampaignRow, "name" | "status" | "audience" | "message" | "plan">): Promise<CheckedCampaign> {
  const { name, audience, message } = campaign
  const plan = planOf(campaign)
  const [segments, topics, materials] = await Promise.all([
    findAudienceSegments(context.db, audience),
    listTopics(context.db),
    Promise.all([messageShop(context), readMergeTags(context.db)]).then(([shop, tags]) => ({ shop, tags })),
  ])
  const own = await checkWords(context, message, materials)
  const variants = await Promise.all(variantNumbers(plan.test).map(async (number) => (plan.test && plan.test.vary !== "time" && number !== null ? beside(own, await checkWords(context, messageOfVariant(message, plan.test, number), materials), number) : nothing)))
  const found = [own, ...variants]
  const sender = await senderOfMessage(context, message)
  const gone: Problem[] = sender ? [] : [{ path: ["sender", "id"], message: "The chosen sender does not exist any more. Choose another." }]
  const problems = checkCampaign({
    name, audience, segmentIds: livingIds(segments), message, plan,
    senderReady: !sender || transportProblem(context.options, sender.transport) === null,
    messageProblems: [...gone, ...found.flatMap((words) => words.problems)],
    topicKeys: new Set(topics.filter(({ archived }) => !archived).map(({ key }) => key)),
    now: campaign.status === "scheduled" ? null : context.now(),
  })
  return { segments, compiled: own.compiled, checks: found.flatMap(({ checks }) => checks), problems }
}

type CheckedWords = { compiled: CompiledMessage | null; problems: Problem[]; checks: CheckFinding[] }

const nothing: CheckedWords = { compiled: null, problems: [], checks: [] }

/** What is wrong with one wording of a message: what keeps it from being drawn, what the checks say, what its coupons lack. */
async function checkWords(context: MarketingContext, message: Message, materials: Materials): Promise<CheckedWords> {
  const { compiled, problems } = await compileMessage(message, materials)
  if (!compiled) return { compiled, problems, checks: [] }
  const [checks, offers] = await Promise.all([
    senderOfMessage(context, message).then((sender) => checkCompiled(context, { message, compiled, sender })),
    checkOffers(context.db, compiled.blocks.offers, context.now()),
  ])
  return { compiled, problems: [...problems, ...problemsAmong(checks), ...offers], checks }
}

/** What is said of a variant and not of the message itself; its place is the variant's. */
function beside(own: CheckedWords, variant: CheckedWords, number: number): CheckedWords {
  const problems = new Set(own.problems.map(({ message }) => message))
  const checks = new Set(own.checks.map(({ message }) => message))
  const named = (said: string) => `Variant ${letter(number - 1)}: ${said}`
  return {
    compiled: variant.compiled,
    problems: variant.problems.filter(({ message }) => !problems.has(message)).map(({ path, message }) => ({ path: ["variants", number - 1, ...path], message: named(message) })),
    checks: variant.checks.filter(({ level, message }) => level !== "fine" && !checks.has(message)).map(({ level, name, message, remedy }) => ({ level, name, message: named(message), remedy })),
  }
}
