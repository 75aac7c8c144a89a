import { MedusaError } from "@medusajs/framework/utils"
import type { Database } from "../database"
import { findSegments } from "../queries/segments/find-segments"
import { findUsingCampaigns } from "../queries/segments/find-using-campaigns"
import { lockDependencies } from "../queries/segments/lock-dependencies"
import { lockSegments } from "../queries/segments/lock-segments"
import { removeSegment } from "../queries/segments/remove-segment"
import type { SegmentRow } from "../queries/segments/segment-row"

/** Deletes a segment, unless a campaign that is not over still means it, another segment asks about it or a customer group mirrors it. */
export async function deleteSegment(db: Database, { id, key, name }: Pick<SegmentRow, "id" | "key" | "name">): Promise<void> {
  await db.transaction(async (inner) => {
    await lockSegments(inner, [key], "alone")
    await lockDependencies(inner)
    const [campaign] = await findUsingCampaigns(inner, id)
    if (campaign)
      throw refused(`“${name}” cannot be deleted: the campaign “${campaign.name}” (${campaign.status}) uses it. Take it out of that campaign first, or wait until the campaign is over.`)
    const asking = await findSegments(inner, { dependingOn: id })
    if (asking.length)
      throw refused(`“${name}” cannot be deleted: the rule of ${asking.map((segment) => `“${segment.name}”`).join(", ")} asks about it. Take it out of there first.`)
    const [row] = await findSegments(inner, { keys: [key] })
    if (row?.group_id) throw refused(`“${name}” cannot be deleted: a customer group mirrors it. Stop mirroring first, so that nobody stays in the group by mistake.`)
    await removeSegment(inner, key)
  })
}

const refused = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
