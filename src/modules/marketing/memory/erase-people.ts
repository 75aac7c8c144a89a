import type { Database } from "../database"
import { insertChunk } from "../queries/bulk/insert-chunk"
import { type FoundChunk, searchChunks } from "../queries/bulk/search-chunks"
import { findErasable, type ErasablePerson } from "../queries/profiles/find-erasable"
import { lockMemory } from "../queries/profiles/lock-memory"
import { notePeople } from "../queries/profiles/note-people"
import { personalTables } from "../queries/profiles/personal-tables"
import { adjustMemberCounts } from "../queries/segments/adjust-member-counts"
import { findSegments } from "../queries/segments/find-segments"
import { leaveSegments } from "../queries/segments/leave-segments"
import { lockSegments } from "../queries/segments/lock-segments"
import { hideInRules } from "./hide-in-rules"

/**
 * Erases people everywhere in the marketing memory, in one transaction: what they did, what they were told, who they are.
 * Their purchases go on to count under a pseudonym, and the hash of their address stays, so that nothing brings them back.
 * Returns how many were erased now; who was before is passed by. Medusa's own records are not touched.
 */
export async function erasePeople(database: Database, keys: readonly number[]): Promise<number> {
  return database.transaction(async (db) => {
    // Locks come in the order all others take them: segments, then the memory, then people, their memberships, and the counts.
    await lockSegments(db, (await findSegments(db)).map(({ key }) => key), "shared")
    await lockMemory(db)
    const people = await findErasable(db, keys)
    if (!people.length) return 0
    const erased = people.map(({ key }) => key)
    await eraseChunks(db, people)
    const departures = await leaveSegments(db, erased)
    await hideInRules(db, { emails: people.map(({ email }) => email), hold: departures.map(({ segmentKey }) => segmentKey) })
    if (departures.length) await adjustMemberCounts(db, departures)
    for (const { erase } of personalTables) for (const statement of erase) await db.query(statement, [erased])
    // Segments that are asked about them at this moment may still take them in: asked again, they let them go.
    await notePeople(db, erased)
    return people.length
  })
}

/** Takes people out of files that were uploaded or made: a line to be imported is emptied, so that the others keep their place; the rest is removed. */
async function eraseChunks(db: Database, people: readonly ErasablePerson[]): Promise<void> {
  let after: FoundChunk | undefined
  while ((after = await searchChunks(db, { people, after }))) {
    const { jobKey, part, position, content } = after
    const rows = (JSON.parse(content) as unknown[]).map((row) => (isAbout(row, part, people) ? null : row))
    await insertChunk(db, { jobKey, part, position, rows: part === "rows" ? rows : rows.filter((row) => row !== null) })
  }
}

function isAbout(row: unknown, part: FoundChunk["part"], people: readonly ErasablePerson[]): boolean {
  if (!Array.isArray(row)) return false
  const cells = row.filter((cell) => typeof cell === "string").map((cell) => cell.toLowerCase())
  return people.some(({ key, email }) => (part === "output" && row[0] === key) || cells.some((cell) => cell.includes(email)))
}
