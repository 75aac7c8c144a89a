import type { Group } from "../../../src/core/segments/rule.schema"

/** How many of a group's conditions must hold, in one word: its combinator and its "not" together. */
export type GroupWord = "all" | "any" | "none" | "not_all"

const meanings: Record<GroupWord, Pick<Group, "combinator" | "not">> = {
  all: { combinator: "and", not: false },
  any: { combinator: "or", not: false },
  none: { combinator: "or", not: true },
  not_all: { combinator: "and", not: true },
}

export const groupWords = Object.keys(meanings) as GroupWord[]

export const groupWord = ({ combinator, not }: Group): GroupWord =>
  combinator === "and" ? (not ? "not_all" : "all") : not ? "none" : "any"

/** The group with another word. */
export const withWord = (group: Group, word: GroupWord): Group => ({ ...group, ...meanings[word] })
