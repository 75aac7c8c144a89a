import { MedusaError } from "@medusajs/framework/utils"
import type { Database } from "../database"
import { findUsingCampaigns } from "../queries/segments/find-using-campaigns"
import { lockSegments } from "../queries/segments/lock-segments"
import { removeSegment } from "../queries/segments/remove-segment"
import type { SegmentRow } from "../queries/segments/segment-row"

/** Deletes a segment, unless a campaign that is not over still means it. */
export async function deleteSegment(db: Database, { id, key, name }: Pick<SegmentRow, "id" | "key" | "name">): Promise<void> {
  await db.transaction(async (inner) => {
    await lockSegments(inner, [key], "alone")
    const [campaign] = await findUsingCampaigns(inner, id)
    if (campaign)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `“${name}” cannot be deleted: the campaign “${campaign.name}” (${campaign.status}) uses it. Take it out of that campaign first, or wait until the campaign is over.`
      )
    await removeSegment(inner, key)
  })
}
