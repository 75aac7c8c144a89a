import type { Problem } from "../base/problem"
import type { Audience } from "./audience.schema"

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
}

/** Everything that forbids sending a campaign, each with its place; empty when it may be sent. */
export function checkCampaign({ name, audience, segmentIds, senderReady, messageProblems }: CampaignFacts): Problem[] {
  return [
    ...checkName(name),
    ...checkAudience(audience, segmentIds),
    ...(senderReady ? [] : [{ path: ["sender"], message: "No mail server is set up. Add email.smtp to the plugin's options; until then campaigns can be written and previewed." }]),
    ...messageProblems.map(({ path, message }) => ({ path: ["message", ...path], message })),
  ]
}

function checkName(name: string): Problem[] {
  return name.trim() ? [] : [{ path: ["name"], message: "Give the campaign a name." }]
}

/** Problems of an audience: nothing included, segments that do not exist, one both included and excluded. */
export function checkAudience(audience: Audience, segmentIds: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = []
  if (!audience.include.length) problems.push({ path: ["audience", "include"], message: "Choose at least one segment to send to." })
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
