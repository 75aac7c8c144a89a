import { MedusaError } from "@medusajs/framework/utils"
import type { MarketingContext } from "../../context"
import { checkDependencies } from "../../membership/check-dependencies"
import { readCatalogue } from "../../memory/read-catalogue"
import { receiveHints } from "../../queries/profiles/receive-hints"
import { claimMirror } from "../../queries/segments/claim-mirror"
import { compareGroup, type GroupDifference } from "../../queries/segments/compare-group"
import { countInGroup } from "../../queries/segments/count-in-group"
import { findMirrorsDue } from "../../queries/segments/find-mirrors-due"
import { findSegments } from "../../queries/segments/find-segments"
import { listPublicSegments } from "../../queries/segments/list-public-segments"
import { releaseMirror } from "../../queries/segments/release-mirror"
import type { SegmentRow } from "../../queries/segments/segment-row"
import { setMirror } from "../../queries/segments/set-mirror"

/** Without a change a mirror is compared again after so long, in case somebody touched the group. */
const COMPARE_AFTER_MS = 600_000

/** Segments outside: customer groups that mirror them, and what a customer may know. */
export function createMirrors({ db, now }: MarketingContext, retrieve: (id: string) => Promise<SegmentRow>) {
  /** The segment; refused when it has a group already, the group mirrors another, or the group's customers decide who is a member: it would never come to rest. */
  async function mayMirror(id: string, groupId: string | null): Promise<SegmentRow> {
    const segment = await retrieve(id)
    if (segment.group_id && segment.group_id !== groupId) throw refused(`“${segment.name}” is mirrored to a customer group already. Stop that first.`)
    if (!groupId) return segment
    const [other] = (await findSegments(db, { groupId })).filter((one) => one.id !== id)
    if (other) throw refused(`The customer group mirrors the segment “${other.name}” already. A group mirrors one segment.`)
    await db.transaction(async (inner) => checkDependencies(inner, { ...segment, group_id: groupId }, await readCatalogue(inner)))
    return segment
  }

  return {
    mayMirror,
    /** Joins a segment with a group, or parts them (null). */
    setMirror: (id: string, groupId: string | null) => setMirror(db, { id, groupId, mirroredAt: null, error: null }),
    mirrorsDue: () => findMirrorsDue(db, { now: now(), comparedBefore: new Date(now().getTime() - COMPARE_AFTER_MS) }),
    /** A segment's group, this caller's for two minutes or until it is released; undefined when it has none, or another is at it. */
    claimMirror: (id: string) => claimMirror(db, id),
    releaseMirror: (id: string, lease: string) => releaseMirror(db, id, lease),
    /** Who is to be put into the mirroring group and who taken out, at most `limit` customers of each. */
    compareGroup: ({ key, groupId }: { key: number; groupId: string }, limit: number): Promise<GroupDifference> =>
      compareGroup(db, { segmentKey: key, groupId, limit }),
    /** Notes how mirroring went: with `error` it rests until the next comparison. */
    mirrored: (id: string, { groupId, at, error }: { groupId: string; at: Date | null; error: string | null }) => setMirror(db, { id, groupId, mirroredAt: at, error }),
    /** Medusa tells nobody of changes to a group, so these customers are read anew. */
    noteCustomers: (ids: readonly string[]) => receiveHints(db, "customer", ids),
    inGroup: (keys: readonly number[]) => countInGroup(db, keys),
    publicOf: (customerId: string) => listPublicSegments(db, customerId),
  }
}

const refused = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
