import type { Dice } from "./dice"
import type { Person } from "./plan-people"

/** What a shop writes down of its customers beside their orders, as customer metadata. */
export type Details = { birthday?: string; gender?: string; time_zone: string; loyalty_tier?: string; loyalty_points?: number }

const zones: Record<string, string> = {
  de: "Europe/Berlin", at: "Europe/Vienna", nl: "Europe/Amsterdam", be: "Europe/Brussels", fr: "Europe/Paris", dk: "Europe/Copenhagen",
  se: "Europe/Stockholm", fi: "Europe/Helsinki", es: "Europe/Madrid", it: "Europe/Rome", pt: "Europe/Lisbon", pl: "Europe/Warsaw",
  ie: "Europe/Dublin", gb: "Europe/London", us: "America/New_York", ca: "America/Toronto",
}
const tiers = [{ least: 900, tier: "Gold" }, { least: 350, tier: "Silver" }, { least: 0, tier: "Bronze" }]

/** Draws the details of each person, in their order: two of five told their birthday, two of three accounts collect points. */
export function planDetails(people: readonly Person[], dice: Dice): Details[] {
  return people.map((person) => ({
    time_zone: zones[person.country.code]!,
    ...(dice.chance(0.4) ? { birthday: drawBirthday(dice) } : {}),
    ...(dice.chance(0.3) ? { gender: dice.weighted(["female", "male", "other"], (gender) => (gender === "other" ? 1 : 12)) } : {}),
    ...(person.kind !== "guest" && dice.chance(0.65) ? drawLoyalty(person, dice) : {}),
  }))
}

function drawBirthday(dice: Dice): string {
  const day = new Date(Date.UTC(dice.whole(1952, 2006), 0, dice.whole(1, 365)))
  return day.toISOString().slice(0, 10)
}

function drawLoyalty({ appetite }: Person, dice: Dice): Pick<Details, "loyalty_tier" | "loyalty_points"> {
  const loyalty_points = Math.round(Math.min(appetite, 12) * dice.between(40, 160))
  return { loyalty_points, loyalty_tier: tiers.find(({ least }) => loyalty_points >= least)!.tier }
}
