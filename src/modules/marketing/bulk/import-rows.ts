import { judgeConsent, type ConsentWish } from "../../../core/bulk/judge-consent"
import { mergePerson, type MergedPerson } from "../../../core/bulk/merge-person"
import { type ImportedPerson, readImportRow } from "../../../core/bulk/read-import-row"
import type { MarketingContext } from "../context"
import type { Database } from "../database"
import { recordConsents } from "../memory/record-consents"
import { addMembers } from "../queries/bulk/add-members"
import { findKnown, findSuppressed, type KnownRow } from "../queries/bulk/find-known"
import type { BulkJobRow } from "../queries/bulk/job-row"
import { listAttributes } from "../queries/bulk/list-attributes"
import { readChunk } from "../queries/bulk/read-chunk"
import { writeImported } from "../queries/bulk/write-imported"
import type { ConsentRow } from "../queries/profiles/append-consents"
import { lockMemory } from "../queries/profiles/lock-memory"
import { lockSegments } from "../queries/segments/lock-segments"
import type { ImportParams } from "./import-params"
import { inHalves } from "./in-halves"
import { joinTallies, noOutcome, tell, type Outcome } from "./outcome"
import { staticSegment } from "./static-segment"

type Line = { line: number; cells: string[]; person: ImportedPerson }
type Start = NonNullable<ImportParams["start"]>

export const importNotes = {
  double: "A later line has the same e-mail address; that one counts.",
  erased: "The person was erased and is not brought back by an import.",
  vanished: "The line was removed because its person was erased.",
}

/** Works off a chunk of an uploaded file: reads its lines, joins them with what is known, and writes what is new, unless it is only tried. */
export async function importRows({ db }: MarketingContext, job: BulkJobRow, rows: unknown[]): Promise<Outcome> {
  const params = job.params as ImportParams
  const start = params.start!
  const outcome = noOutcome()
  // Locks come in the order all others take them: segments, then the memory, then people.
  const segment = start.segment_id ? await staticSegment(db, start.segment_id) : undefined
  if (segment) await lockSegments(db, [segment.key], "shared")
  await lockMemory(db)
  const lines = await readLines(db, { job, start, params, rows }, outcome)
  await inHalves(db, lines, {
    work: async (part) => {
      const came = await importLines(db, part, { start, segmentKey: segment?.key })
      outcome.tally = joinTallies(outcome.tally, came.tally)
      outcome.failed += came.failed
      outcome.errors.push(...came.errors)
    },
    refuse: ({ line, cells }, reason) => tell(outcome, "failed", { line, cells, reasons: [reason] }),
  })
  outcome.errors.sort(([a], [b]) => (a ?? 0) - (b ?? 0))
  return outcome
}

/** The chunk's lines that can be used, one a person; the others are told. */
async function readLines(db: Database, { job, start, params, rows }: { job: BulkJobRow; start: Start; params: ImportParams; rows: unknown[] }, outcome: Outcome): Promise<Line[]> {
  const doubles = new Set((await readChunk(db, { jobKey: job.key, part: "rows", position: -1 - job.cursor })) as number[] | undefined)
  const headers = params.columns.map(({ name }) => name)
  const plan = { targets: start.targets, attributes: await listAttributes(db), dateOrder: start.date_order }
  const lines = new Map<string, Line>()
  rows.forEach((given, index) => {
    const [line, ...cells] = (given ?? [0]) as [number, ...string[]]
    const spare = (reason: string, of: { line: number; cells: string[] }) => tell(outcome, "note", { ...of, reasons: [reason] })
    if (given === null) return spare(importNotes.vanished, { line: 0, cells: [] })
    if (doubles.has(index)) return spare(importNotes.double, { line, cells })
    const read = readImportRow(cells, plan, headers)
    if ("problems" in read) return tell(outcome, "failed", { line, cells, reasons: read.problems })
    const former = lines.get(read.person.email)
    if (former) spare(importNotes.double, former)
    lines.set(read.person.email, { line, cells, person: read.person })
  })
  return [...lines.values()]
}

async function importLines(db: Database, lines: readonly Line[], { start, segmentKey }: { start: Start; segmentKey: number | undefined }): Promise<Outcome> {
  const outcome = noOutcome()
  const emails = lines.map(({ person }) => person.email)
  const [known, suppressed] = [new Map((await findKnown(db, emails)).map((row) => [row.email, row])), await findSuppressed(db, emails)]
  const merged: { person: ImportedPerson; merged: MergedPerson; known: KnownRow | undefined }[] = []
  const consents: ConsentRow[] = []
  for (const { line, cells, person } of lines) {
    if (suppressed.get(person.email) === "erased") {
      tell(outcome, "failed", { line, cells, reasons: [importNotes.erased] })
      continue
    }
    const row = known.get(person.email)
    const result = mergePerson(row && { ...row, columns: row }, person, start)
    const consent = judge(person, row, suppressed.get(person.email), start)
    const reasons = [...result.notes, ...(consent.note ? [consent.note] : [])]
    if (reasons.length) tell(outcome, "note", { line, cells, reasons })
    if (consent.write) consents.push(asConsent(person.email, consent.write, start))
    outcome.tally = joinTallies(outcome.tally, { [result.outcome]: 1 })
    merged.push({ person, merged: result, known: row })
  }
  outcome.tally = joinTallies(outcome.tally, { consented: consents.filter(({ state }) => state === "subscribed").length })
  if (!start.dry_run) await write(db, merged, { consents, segmentKey })
  return outcome
}

function judge(person: ImportedPerson, row: KnownRow | undefined, suppressed: string | undefined, { consent, targets, at }: Start) {
  const wish: ConsentWish = consent && { ...consent, at }
  return judgeConsent(person, { state: row?.email_consent ?? "never_asked", suppressed: suppressed ?? null }, wish, targets.includes("consent"), at)
}

const asConsent = (email: string, { state, source, at }: { state: "subscribed" | "unsubscribed"; source: string; at: string }, { consent, actor }: Start): ConsentRow => ({
  email, purpose: "marketing", state, source, occurredAt: new Date(at), detail: { imported: true, recorded_by: actor, ...(consent?.note ? { note: consent.note } : {}) },
})

async function write(db: Database, people: readonly { person: ImportedPerson; merged: MergedPerson; known: KnownRow | undefined }[], { consents, segmentKey }: { consents: ConsentRow[]; segmentKey: number | undefined }): Promise<void> {
  const changed = people.filter(({ merged, known }) => merged.outcome !== "unchanged" || !known?.imported)
  const keys = await writeImported(db, changed.map(({ person, merged: { columns, attributes, tags } }) => ({ email: person.email, columns, attributes, tags })))
  if (consents.length) await recordConsents(db, consents)
  if (segmentKey === undefined) return
  for (const { known } of people) if (known) keys.set(known.email, known.key)
  await addMembers(db, { segmentKey, keys: [...keys.values()] })
}
