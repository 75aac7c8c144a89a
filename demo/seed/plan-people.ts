import { countries, type Country } from "./countries"
import type { Dice } from "./dice"

export type Address = { first_name: string; last_name: string; address_1: string; city: string; postal_code: string; country_code: string; province?: string; phone?: string }

/** One person of the plan; "both" ordered as a guest before opening an account with the same e-mail. */
export type Person = {
  index: number
  kind: "account" | "guest" | "both"
  email: string
  /** How the same address was typed at the guest checkout. */
  guestEmail: string
  firstName: string
  lastName: string
  company?: string
  country: Country
  address: Address
  groups: string[]
  /** How strongly this person buys: Pareto distributed. */
  appetite: number
  /** Multiplies basket sizes. */
  purse: number
  likes: string
}

/** Draws the shop's people. The same dice give the same people. */
export function planPeople(count: number, dice: Dice): Person[] {
  for (const [index, country] of countries.entries()) country.faker.seed(7_000 + index)
  return Array.from({ length: count }, (_, index) => planPerson(index, dice))
}

function planPerson(index: number, dice: Dice): Person {
  const country = dice.weighted(countries, ({ weight }) => weight)
  const { faker } = country
  const firstName = faker.person.firstName()
  const lastName = faker.person.lastName()
  const email = `${plain(firstName)}.${plain(lastName)}${index + 1}@${dice.one(["example.com", "example.com", "example.org", "example.net"])}`
  const kind = dice.weighted([{ kind: "account", weight: 62 }, { kind: "guest", weight: 28 }, { kind: "both", weight: 10 }] as const, ({ weight }) => weight).kind
  const company = dice.chance(0.07) ? faker.company.name() : undefined
  const appetite = dice.pareto(1.25)
  return {
    index, kind, email, firstName, lastName, country, appetite,
    guestEmail: dice.chance(0.4) ? email.replace(/^./, (letter) => letter.toUpperCase()) : email,
    ...(company ? { company } : {}),
    address: {
      first_name: firstName,
      last_name: lastName,
      address_1: faker.location.streetAddress(),
      city: faker.location.city(),
      postal_code: faker.location.zipCode(),
      country_code: country.code,
      ...(country.provinces ? { province: dice.one(country.provinces) } : {}),
      ...(dice.chance(0.45) ? { phone: faker.phone.number({ style: "international" }) } : {}),
    },
    groups: [
      ...(company ? ["Trade"] : []),
      ...(appetite > 6 ? ["Regulars"] : []),
      ...(dice.chance(0.18) ? ["Newsletter 2025"] : []),
      ...(dice.chance(0.02) ? ["Crew"] : []),
    ],
    purse: 0.6 + dice.pareto(2.4) * 0.5,
    likes: dice.weighted([{ name: "Coffee", weight: 4 }, { name: "Outdoor", weight: 3 }, { name: "Home", weight: 3 }], ({ weight }) => weight).name,
  }
}

const plain = (name: string) => name.normalize("NFD").replaceAll("ß", "ss").replaceAll(/[øØ]/g, "o").replaceAll(/[łŁ]/g, "l").replaceAll(/[æÆ]/g, "ae").replaceAll(/[^a-zA-Z]/g, "").toLowerCase()
