import type { MedusaContainer } from "@medusajs/framework/types"
import type { Placed } from "./create-orders"
import type { Dice } from "./dice"
import type { Person } from "./plan-people"

type Consent = { email: string; purpose: "marketing" | "open_tracking"; state: "subscribed" | "unsubscribed" | "pending"; source: string; occurredAt: Date; detail: Record<string, unknown> }
type Profiles = { recordConsents(rows: Consent[]): Promise<unknown> }

const DAY = 86_400_000
const sources = ["checkout box", "footer form", "account page", "market stall list"]

/** Tells the marketing memory who agreed to what, and when: most said yes, some left again, some were never asked. */
export async function recordConsents({ container, people, orders, until, dice }: { container: MedusaContainer; people: Person[]; orders: Placed[]; until: Date; dice: Dice }): Promise<void> {
  const first = new Map<number, number>()
  for (const { person, placedAt } of orders) if (!first.has(person.index)) first.set(person.index, placedAt.getTime())
  const rows = people.flatMap((person) => consentsOf(person, first.get(person.index) ?? until.getTime() - dice.whole(1, 600) * DAY, until, dice))
  const { profiles } = container.resolve<{ profiles: Profiles }>("marketing")
  await profiles.recordConsents(rows)
}

function consentsOf({ email }: Person, asked: number, until: Date, dice: Dice): Consent[] {
  const later = (days: number) => new Date(Math.min(until.getTime(), asked + days * DAY))
  const answer = dice.weighted(["yes", "left", "no", "unasked"] as const, (kind) => ({ yes: 68, left: 7, no: 5, unasked: 20 })[kind])
  if (answer === "unasked") return []
  const said = (state: Consent["state"], source: string, occurredAt: Date, purpose: Consent["purpose"] = "marketing"): Consent => ({ email, purpose, state, source, occurredAt, detail: {} })
  if (answer === "no") return [said("unsubscribed", "checkout box", later(0))]
  return [
    said("subscribed", dice.one(sources), later(0)),
    ...(dice.chance(0.45) ? [said("subscribed", "account page", later(0), "open_tracking")] : []),
    ...(answer === "left" ? [said("unsubscribed", "unsubscribe link", later(dice.whole(20, 300)))] : []),
  ]
}
