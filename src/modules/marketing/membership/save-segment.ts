import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { formatProblem } from "../../../core/base/problem"
import type { Catalogue } from "../../../core/segments/catalogue"
import { checkRule } from "../../../core/segments/check-rule"
import { movesWithTime } from "../../../core/segments/moves-with-time"
import { ruleIds } from "../../../core/segments/rule-ids"
import { type Rule, ruleSchema } from "../../../core/segments/rule.schema"
import type { Database } from "../database"
import { readCatalogue } from "../memory/read-catalogue"
import { insertSegment } from "../queries/segments/insert-segment"
import { lockDependencies } from "../queries/segments/lock-dependencies"
import type { SegmentRow } from "../queries/segments/segment-row"
import { updateSegment } from "../queries/segments/update-segment"
import { checkDependencies } from "./check-dependencies"
import { reachSegment } from "./reach-segment"

/** A dynamic segment needs a rule, a static one takes none. */
export type SegmentInput = { name: string; description?: string | null; kind?: SegmentRow["kind"]; rule?: unknown; ready_made?: string | null }
export type SegmentEdit = Partial<Pick<SegmentRow, "name" | "description" | "is_public" | "handle">> & { rule?: unknown }

/** What a static segment has where others have a rule. */
export const noRule: Rule = { version: 1, combinator: "and", rules: [] }

/** Stores a new segment; its id. The rule is checked, and so are the segments it names. */
export async function createSegment(db: Database, { name, description, kind = "dynamic", rule, ready_made, createdBy }: SegmentInput & { createdBy: string | null }): Promise<string> {
  if (kind === "static" && rule !== undefined && rule !== null) throw wrong("A segment kept by hand has no rule. Leave the rule out.")
  const id = generateEntityId(undefined, "mseg")
  await db.transaction(async (inner) => {
    const catalogue = await readCatalogue(inner)
    const read = kind === "static" ? stillRule : readRule(rule, catalogue)
    await checkDependencies(inner, { id, name, rule: read.rule, group_id: null }, catalogue)
    await insertSegment(inner, { id, name, description: description || null, kind, ...read, ready_made: ready_made ?? null, created_by: createdBy })
  })
  return id
}

/**
 * Changes what is given and leaves the rest, as it is when its turn comes. Who else changes which segments name which is waited
 * for before the segment is held, as everywhere.
 */
export async function editSegment(db: Database, id: string, edit: SegmentEdit): Promise<void> {
  await db.transaction(async (inner) => {
    if (edit.rule !== undefined) await lockDependencies(inner)
    const before = await reachSegment(inner, id, true)
    const after = { ...before, ...Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) }
    if (edit.rule !== undefined && before.kind === "static") throw wrong("A segment kept by hand has no rule. Change its members instead.")
    const handle = after.handle || (after.is_public ? handleOf(after.name) : null)
    const catalogue = await readCatalogue(inner)
    const { rule, depends_on, time_dependent } = edit.rule === undefined ? before : readRule(edit.rule, catalogue)
    if (edit.rule !== undefined) await checkDependencies(inner, { ...after, rule }, catalogue)
    await updateSegment(inner, { ...after, description: after.description || null, rule, depends_on, time_dependent, handle }).catch((error: unknown) => {
      if (error instanceof Error && "constraint" in error && error.constraint === "marketing_segment_handle")
        throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, `Another segment has the handle “${handle}” already. Choose another one.`)
      throw error
    })
  })
}

export type ReadRule = Pick<SegmentRow, "rule" | "depends_on" | "time_dependent">

/** The rule without anything that is none of ours, and what follows from it; throws when it is wrong. */
export function readRule(given: unknown, catalogue: Catalogue): ReadRule {
  const problems = checkRule(given, catalogue)
  if (problems.length) throw wrong(problems.map(formatProblem).join(" "))
  const rule = ruleSchema.parse(given)
  return { rule, depends_on: [...(ruleIds(rule, catalogue).get("segment") ?? [])], time_dependent: movesWithTime(rule, catalogue) }
}

export const stillRule: ReadRule = { rule: noRule, depends_on: [], time_dependent: false }

/** "Big spenders (2026)" → "big-spenders-2026". */
function handleOf(name: string): string {
  const handle = name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "")
  if (!handle) throw wrong("Give the segment a handle of letters and digits, by which the storefront knows it.")
  return handle
}

const wrong = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
