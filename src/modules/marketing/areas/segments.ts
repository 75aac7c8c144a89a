import { MedusaError } from "@medusajs/framework/utils"
import { normaliseEmail } from "../../../core/base/normalise-email"
import type { Rule } from "../../../core/segments/rule.schema"
import type { MarketingContext } from "../context"
import { changeMembers } from "../membership/change-members"
import { deleteSegment } from "../membership/delete-segment"
import { explainMembership } from "../membership/explain-membership"
import { freezeSegment, thawSegment } from "../membership/freeze-segment"
import { type PreviewWish, previewRule } from "../membership/preview-rule"
import { reachSegment } from "../membership/reach-segment"
import { refreshSegment } from "../membership/refresh-segment"
import { createSegment, editSegment, type SegmentEdit, type SegmentInput } from "../membership/save-segment"
import { takeTurns } from "../membership/take-turns"
import { findPeople } from "../queries/segments/find-people"
import { findSegments } from "../queries/segments/find-segments"
import { findUsingCampaigns } from "../queries/segments/find-using-campaigns"
import { listMemberKeys } from "../queries/segments/list-member-keys"
import { listMembers, type MemberListing } from "../queries/segments/list-members"
import { listSegments, type SegmentListing } from "../queries/segments/list-segments"
import { restoreSegment } from "../queries/segments/restore-segment"
import type { SegmentRow } from "../queries/segments/segment-row"
import { countOverlapOf, readHistory, readInsightOf, readVocabulary } from "./segments/figures"
import { createMirrors } from "./segments/mirrors"

export type Segments = ReturnType<typeof createSegments>
export type { SegmentEdit, SegmentInput }
export type MembersWish = { add?: People; remove?: People }
type People = { profile_ids?: readonly string[]; emails?: readonly string[] }

/** How often a rule may be edited under a refresh before we stop chasing it. */
const CHASES = 5
/** Previews share the pool with the pump, which must never wait for them. */
const PREVIEWS_AT_ONCE = 2

/** Who: named rules and the people they hold for. */
export function createSegments(context: MarketingContext) {
  const { db } = context
  const inTurn = takeTurns(PREVIEWS_AT_ONCE)

  const retrieve = (id: string): Promise<SegmentRow> => reachSegment(db, id)

  /** Brings the membership of these segments up to date now, one after the other. */
  async function refresh(ids: readonly string[]): Promise<void> {
    for (const { key, name } of await findSegments(db, { ids })) {
      let chases = 0
      while (!(await refreshSegment(context, key)))
        if (++chases === CHASES) throw new MedusaError(MedusaError.Types.CONFLICT, `The segment “${name}” is being edited. Try again in a moment.`)
    }
  }

  /** The keys of the people a wish names, and what it names nobody by. */
  const peopleOf = ({ profile_ids = [], emails = [] }: People = {}) => findPeople(db, { ids: profile_ids, emails: emails.map(normaliseEmail) })

  return {
    ...createMirrors(context, retrieve),
    list: (listing: SegmentListing) => listSegments(db, listing),
    retrieve,
    refresh,
    usedBy: (id: string) => findUsingCampaigns(db, id),
    askedBy: (id: string) => findSegments(db, { dependingOn: id }),
    /** Those with these ids; all when null. */
    named: (ids: readonly string[] | null) => findSegments(db, { ids: ids ?? undefined }),
    /** What this shop's rules may ask beyond the built-in fields. */
    vocabulary: () => readVocabulary(context),
    /** With `besideId`, also who would join and leave that segment. A few at a time; the others wait. */
    preview: async (rule: unknown, { besideId, signal }: { besideId?: string } & Pick<PreviewWish, "signal"> = {}) => {
      const besideKey = besideId === undefined ? undefined : (await retrieve(besideId)).key
      return inTurn(() => previewRule(context, rule, { besideKey, signal }), signal)
    },
    /** A rule, or a segment's own, asked about one person, condition by condition. */
    explain: async ({ profileId, segmentId, rule }: { profileId: string; segmentId?: string; rule?: unknown }) =>
      explainMembership(context, { profileId, segment: segmentId === undefined ? undefined : await retrieve(segmentId), rule }),
    members: async (id: string, listing: Omit<MemberListing, "segmentKey">) => listMembers(db, { segmentKey: (await retrieve(id)).key, ...listing }),
    history: async (id: string) => readHistory(context, await retrieve(id)),
    insight: async (id: string) => readInsightOf(context, await retrieve(id)),
    overlap: (ids: readonly string[]) => countOverlapOf(db, ids),

    /** Stores a segment that the pump will fill; its id. */
    create: (input: SegmentInput & { createdBy?: string | null }): Promise<string> => createSegment(db, { ...input, createdBy: input.createdBy ?? null }),
    update: (id: string, edit: SegmentEdit): Promise<void> => editSegment(db, id, edit),
    /** Refused while a campaign that is not over, another segment's rule or a customer group needs it. */
    delete: async (id: string): Promise<void> => deleteSegment(db, await retrieve(id)),
    restore: (id: string) => restoreSegment(db, id),

    /** Moves people by id or address in and out of a static segment; who was moved, so that it can be undone. */
    changeMembers: async (id: string, { add, remove }: MembersWish) => {
      const { key } = await retrieve(id)
      const [joining, leaving] = await Promise.all([peopleOf(add), peopleOf(remove)])
      const moved = await changeMembers(db, { segmentKey: key, joining: joining.keys, leaving: leaving.keys, at: context.now() })
      return { ...moved, unknown: [...joining.unknown, ...leaving.unknown] }
    },
    /** Puts the members of one segment on the list of another, static one. */
    copyMembers: async (from: string, to: string): Promise<void> => {
      const [one, other] = await Promise.all([retrieve(from), retrieve(to)])
      await changeMembers(db, { segmentKey: other.key, joining: await listMemberKeys(db, one.key), leaving: [], at: context.now() })
    },
    /** Undoes a change of members. */
    moveBack: async (id: string, { joined, departed }: { joined: readonly number[]; departed: readonly number[] }): Promise<void> => {
      await changeMembers(db, { segmentKey: (await retrieve(id)).key, joining: departed, leaving: joined, at: context.now() })
    },
    /** Makes a list kept by hand of a segment, with the members it has when it is true; the rule it had. */
    freeze: async (id: string): Promise<Rule> => {
      const { key, rule, kind } = await retrieve(id)
      if (kind === "static") throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This segment is kept by hand already.")
      await refresh([id])
      await freezeSegment(db, key)
      return rule
    },
    thaw: async (id: string, rule: Rule): Promise<void> => thawSegment(db, (await retrieve(id)).key, rule),
  }
}
