import { MedusaError } from "@medusajs/framework/utils"
import type { Database } from "../database"
import { adjustMemberCounts } from "../queries/segments/adjust-member-counts"
import { applyDifference } from "../queries/segments/apply-difference"
import { findSegments } from "../queries/segments/find-segments"
import { lockSegments } from "../queries/segments/lock-segments"
import { notePeople } from "../queries/profiles/note-people"

export type MembersChange = { segmentKey: number; joining: readonly number[]; leaving: readonly number[]; at: Date }

/**
 * Puts people, by profile key, on the list of a static segment and takes others off; the keys of those who moved. They are noted, so that rules
 * asking about the segment follow. Refused for a segment that has a rule. Within another transaction it joins that one.
 */
export async function changeMembers(db: Database, { segmentKey, joining, leaving, at }: MembersChange): Promise<{ joined: number[]; departed: number[] }> {
  return db.transaction(async (inner) => {
    await lockSegments(inner, [segmentKey], "alone")
    const [segment] = await findSegments(inner, { keys: [segmentKey] })
    if (segment?.kind !== "static")
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Only a segment kept by hand takes members one by one; the others follow their rule. Turn it into a static one first.")
    const { joined, departed } = await applyDifference(inner, { segmentKey, joining: [...joining], leaving: [...leaving] }, at)
    if (joined.length || departed.length) {
      await adjustMemberCounts(inner, [{ segmentKey, joined: joined.length, departed: departed.length }])
      await notePeople(inner, [...joined, ...departed])
    }
    return { joined, departed }
  })
}
