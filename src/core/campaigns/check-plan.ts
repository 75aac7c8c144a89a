import type { Problem } from "../base/problem"
import { DAY_MS } from "../base/utc-day"
import { endOf } from "./plan-times"
import type { Message } from "./message.schema"
import type { AbTest, CampaignPlan } from "./plan.schema"

const LONGEST_WAIT_DAYS = 366

/** Everything that forbids going out as planned, each with its place inside the plan; empty when it may. Without `now` its time is not asked about. */
export function checkPlan(plan: CampaignPlan, message: Pick<Message, "subject" | "mjml">, now: Date | null): Problem[] {
  return [...(now ? checkTime(plan, now) : []), ...(plan.test ? checkTest(plan.test, plan, message) : [])]
}

function checkTime({ when }: CampaignPlan, now: Date): Problem[] {
  const end = endOf(when)
  if (!end || when.kind === "now") return []
  const field = when.kind === "at" ? "at" : "day"
  if (end <= now) return [{ path: ["when", field], message: "This moment is over. Choose a later one, or send now." }]
  if (end.getTime() - now.getTime() > LONGEST_WAIT_DAYS * DAY_MS) return [{ path: ["when", field], message: "This is more than a year away. Choose an earlier day." }]
  return []
}

function checkTest(test: AbTest, { when }: CampaignPlan, message: Pick<Message, "subject" | "mjml">): Problem[] {
  const problems: Problem[] = []
  if (test.vary === "time" && when.kind !== "local") {
    problems.push({ path: ["test", "vary"], message: "A test of the time needs a campaign that goes out by each recipient's own clock. Choose “at each recipient's local time”." })
  }
  if (test.share < 100 && (when.kind === "local" || when.kind === "best_hour")) {
    problems.push({ path: ["test", "share"], message: "With a time of each recipient's own, nobody can wait for a winner. Let everybody take part (100 %), or send at one moment for all." })
  }
  const seen = new Map<string, number>()
  test.variants.forEach((variant, index) => {
    const path = ["test", "variants", index]
    const said = wordsOf(variant, test, message)
    if (!said) return void problems.push({ path, message: missing[test.vary] })
    const twin = seen.get(said)
    if (twin !== undefined) problems.push({ path, message: `This variant says the same as ${letter(twin)}. Change it, or take it out.` })
    else seen.set(said, index)
  })
  return problems
}

const missing: Record<AbTest["vary"], string> = {
  subject: "Write this variant's subject.",
  sender: "Name this variant's sender.",
  content: "Write this variant's message.",
  time: "Choose this variant's time.",
}

/** What a variant puts to the test, as one text; the first may leave it to the message itself. */
function wordsOf(variant: AbTest["variants"][number], { vary, variants }: AbTest, message: Pick<Message, "subject" | "mjml">): string | undefined {
  const control = variant === variants[0]
  switch (vary) {
    case "subject":
      return variant.subject?.trim() || (control ? message.subject.trim() || undefined : undefined)
    case "sender":
      return variant.sender?.name || variant.sender?.email ? `${variant.sender.name} <${variant.sender.email}>` : control ? "the message's own" : undefined
    case "content":
      return variant.mjml?.trim() || (control ? message.mjml.trim() || undefined : undefined)
    case "time":
      return variant.time
  }
}

/** A, B, C … */
export const letter = (index: number) => String.fromCharCode(65 + index)
