import { createHash } from "node:crypto"
import { deletedSegment } from "../details"
import type { Person } from "../people"
import { during, type Window } from "./windows"

export function evaluateMembership(operator: string, value: unknown, person: Person, now: Date): boolean {
  const { ids, joined } = value as { ids: string[]; joined: Window }
  const mine = (person.details?.memberships ?? []).filter(({ segment, at }) => segment !== deletedSegment && during(at, joined, now)).map(({ segment }) => segment)
  if (operator === "is_in_all") return ids.every((id) => mine.includes(id))
  return ids.some((id) => mine.includes(id)) === (operator === "is_in_any")
}

/** Profiles of tests are called by the hash of their address. */
export function evaluateSample(operator: string, value: unknown, person: Person): boolean {
  const { percent, seed } = value as { percent: number; seed: string }
  const id = `mprof_${md5(person.email)}`
  const place = parseInt(md5(`${seed}:${id}`).slice(0, 7), 16)
  return (place < Math.round((percent / 100) * 2 ** 28)) === (operator === "in_sample")
}

const md5 = (text: string) => createHash("md5").update(text).digest("hex")
