import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { movesWithTime } from "../../../core/segments/moves-with-time"
import { formatProblem } from "../../../core/base/problem"
import { checkRule } from "../../../core/segments/check-rule"
import { type Rule, ruleSchema } from "../../../core/segments/rule.schema"
import type { MarketingContext } from "../context"
import { deleteSegment } from "../membership/delete-segment"
import { previewRule } from "../membership/preview-rule"
import { refreshSegment } from "../membership/refresh-segment"
import { findSegment } from "../queries/segments/find-segment"
import { findSegments } from "../queries/segments/find-segments"
import { findUsingCampaigns } from "../queries/segments/find-using-campaigns"
import { insertSegment } from "../queries/segments/insert-segment"
import { listMembers, type MemberListing } from "../queries/segments/list-members"
import { listSegments, type SegmentListing } from "../queries/segments/list-segments"
import { restoreSegment } from "../queries/segments/restore-segment"
import type { SegmentRow } from "../queries/segments/segment-row"
import { updateSegment } from "../queries/segments/update-segment"

export type Segments = ReturnType<typeof createSegments>
export type SegmentInput = { name: string; description?: string | null; rule: unknown }

/** How often a rule may be edited under a refresh before we stop chasing it. */
const CHASES = 5

/** Who: named rules and the people they hold for. */
export function createSegments(context: MarketingContext) {
  const { db } = context
  const retrieve = async (id: string): Promise<SegmentRow> => {
    const segment = await findSegment(db, id)
    if (!segment) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no segment with id ${id}.`)
    return segment
  }
  return {
    list: (listing: SegmentListing) => listSegments(db, listing),
    /** Throws a not-found error a merchant can read. */
    retrieve,
    usedBy: (id: string) => findUsingCampaigns(db, id),
    preview: (rule: unknown) => previewRule(context, rule),
    members: async (id: string, listing: Omit<MemberListing, "segmentKey">) =>
      listMembers(db, { segmentKey: (await retrieve(id)).key, ...listing }),

    /** Stores a segment that the pump will fill; its id. The rule is checked. */
    create: async ({ name, description, rule: given, createdBy = null }: SegmentInput & { createdBy?: string | null }): Promise<string> => {
      const rule = readRule(given)
      const id = generateEntityId(undefined, "mseg")
      await insertSegment(db, { id, name, description: description || null, rule, timeDependent: movesWithTime(rule), createdBy })
      return id
    },
    /** Changes what is given and leaves the rest. */
    update: async (id: string, change: Partial<SegmentInput>): Promise<void> => {
      const { name, description, rule } = { ...(await retrieve(id)), ...withoutUndefined(change) }
      const checked = change.rule === undefined ? (rule as Rule) : readRule(rule)
      await updateSegment(db, { id, name, description: description || null, rule: checked, timeDependent: movesWithTime(checked) })
    },
    /** Refused while a campaign that is not over names the segment. */
    delete: async (id: string): Promise<void> => deleteSegment(db, await retrieve(id)),
    restore: (id: string) => restoreSegment(db, id),

    /** Brings the membership of these segments up to date now, one after the other. */
    refresh: async (ids: readonly string[]): Promise<void> => {
      for (const { key, name } of await findSegments(db, { ids })) {
        let chases = 0
        while (!(await refreshSegment(context, key)))
          if (++chases === CHASES) throw new MedusaError(MedusaError.Types.CONFLICT, `The segment “${name}” is being edited. Try again in a moment.`)
      }
    },
  }
}

/** The rule without anything that is none of ours; throws when it is wrong. */
function readRule(given: unknown): Rule {
  const problems = checkRule(given)
  if (problems.length) throw new MedusaError(MedusaError.Types.INVALID_DATA, problems.map(formatProblem).join(" "))
  return ruleSchema.parse(given)
}

const withoutUndefined = <Given extends object>(given: Given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Given
