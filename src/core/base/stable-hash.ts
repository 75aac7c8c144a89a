import { createHash } from "node:crypto"

/** Everybody has a place from 0 to 268,435,455, which a seed and the person's id alone decide: the first 28 bits of an MD5. */
export const PLACES = 2 ** 28

/** Somebody's place, the same at every call and in SQL. */
export function stablePlace(seed: string, id: string): number {
  return Number.parseInt(createHash("md5").update(`${seed}:${id}`).digest("hex").slice(0, 7), 16)
}

/** The same place as an SQL expression; `seed` and `id` are expressions of type text. */
export const stablePlaceSql = (seed: string, id: string): string => `('x' || left(md5(${seed} || ':' || ${id}), 7))::bit(28)::integer`
