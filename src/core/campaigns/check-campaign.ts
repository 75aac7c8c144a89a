import type { Problem } from "../base/problem"
import type { Audience } from "./audience.schema"
import { checkPlan } from "./check-plan"
import type { Message } from "./message.schema"
import type { CampaignPlan } from "./plan.schema"

/** What a campaign is checked against: what it says, and what the shop has. */
export type CampaignFacts = {
  name: string
  audience: Audience
  /** The segments that exist, deleted ones left out. */
  segmentIds: ReadonlySet<string>
  /** A mail server is set up in the plugin's options. */
  senderReady: boolean
  /** What `checkMessage` found; their paths start inside the message. */
  messageProblems: readonly Problem[]
  message: Pick<Message, "subject" | "mjml">
  plan: CampaignPlan
  /** The keys of the topics that mails may be about, archived ones left out. */
  topicKeys: ReadonlySet<string>
  /** Null where the plan's time is not asked about, because it has come. */
  now: Date | null
}

/** Everything that forbids sending a campaign, each with its place; empty when it may be sent. */
export function checkCampaign({ name, audience, segmentIds, senderReady, messageProblems, message, plan, topicKeys, now }: CampaignFacts): Problem[] {
  return [
    ...checkName(name),
    ...checkAudience(audience, segmentIds),
    ...(senderReady ? [] : [{ path: ["sender"], message: "No mail server is set up. Add email.smtp to the plugin's options; until then campaigns can be written and previewed." }]),
    ...checkPlan(plan, message, now).map(({ path, message }) => ({ path: ["plan", ...path], message })),
    ...checkTopic(plan.topic, topicKeys),
    ...messageProblems.map(({ path, message }) => ({ path: ["message", ...path], message })),
  ]
}

function checkName(name: string): Problem[] {
  return name.trim() ? [] : [{ path: ["name"], message: "Give the campaign a name." }]
}

function checkTopic(topic: string | null, topicKeys: ReadonlySet<string>): Problem[] {
  if (topic === null || topicKeys.has(topic)) return []
  return [{ path: ["plan", "topic"], message: `The topic “${topic}” is archived or does not exist, so nobody can say no to it. Choose another, or none.` }]
}

/** Problems of an audience: nothing included, segments that do not exist, one both included and excluded. */
export function checkAudience(audience: Audience, segmentIds: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = []
  if (!audience.include.length && !audience.resend) problems.push({ path: ["audience", "include"], message: "Choose at least one segment to send to." })
  for (const role of ["include", "exclude"] as const) {
    audience[role].forEach((id, index) => {
      if (!segmentIds.has(id)) problems.push({ path: ["audience", role, index], message: "This segment does not exist any more. Choose another." })
    })
  }
  audience.exclude.forEach((id, index) => {
    if (audience.include.includes(id)) problems.push({ path: ["audience", "exclude", index], message: "This segment is both included and excluded, so nobody of it would be mailed." })
  })
  return problems
}
