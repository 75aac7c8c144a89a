import type { Database } from "../database"
import { findSegments } from "../queries/segments/find-segments"
import { lockSegments } from "../queries/segments/lock-segments"
import { setKind } from "../queries/segments/set-kind"
import { readCatalogue } from "../memory/read-catalogue"
import { readRule, stillRule } from "./save-segment"

/** Makes a list kept by hand of a segment, with the members it has. One that is static already stays as it is. */
export async function freezeSegment(db: Database, key: number): Promise<void> {
  await db.transaction(async (inner) => {
    await lockSegments(inner, [key], "alone")
    const [segment] = await findSegments(inner, { keys: [key] })
    if (segment?.kind === "dynamic") await setKind(inner, { key, kind: "static", ...stillRule })
  })
}

/** Gives a frozen segment its rule again. */
export async function thawSegment(db: Database, key: number, rule: unknown): Promise<void> {
  await setKind(db, { key, kind: "dynamic", ...readRule(rule, await readCatalogue(db)) })
}
