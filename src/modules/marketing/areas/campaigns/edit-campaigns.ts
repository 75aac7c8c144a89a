import { generateEntityId } from "@medusajs/framework/utils"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import type { MarketingContext } from "../../context"
import { deleteDraft } from "../../queries/campaigns/delete-draft"
import { insertCampaign, type NewCampaign } from "../../queries/campaigns/insert-campaign"
import { restoreDraft } from "../../queries/campaigns/restore-draft"
import { updateDraft, type CampaignEdit } from "../../queries/campaigns/update-draft"
import { allowMove, reachCampaign, refuseMove } from "./reach-campaign"

/** Writing campaigns: only drafts change. */
export function editCampaigns({ db }: MarketingContext) {
  return {
    newId: () => generateEntityId(undefined, "mcamp"),

    /** Writes a new draft. Incomplete ones are welcome: what is missing is asked for before sending. */
    create: (campaign: NewCampaign): Promise<CampaignRow> => insertCampaign(db, campaign),

    update: async (id: string, edit: CampaignEdit): Promise<CampaignRow> => {
      allowMove(await reachCampaign(db, id), "edit")
      return (await updateDraft(db, id, edit)) ?? refuseMove(db, id, "edit")
    },

    /** A new draft that says what this campaign says, whatever became of it. */
    duplicate: async (id: string, copy: { id: string; createdBy: string | null }): Promise<CampaignRow> => {
      const { name, audience, message } = await reachCampaign(db, id)
      return insertCampaign(db, { ...copy, name: nameCopy(name), audience, message })
    },

    remove: async (id: string): Promise<void> => {
      allowMove(await reachCampaign(db, id), "delete")
      if (!(await deleteDraft(db, id))) await refuseMove(db, id, "delete")
    },

    restore: (id: string): Promise<void> => restoreDraft(db, id),

    /** Takes back a draft that was just made; quiet when it is gone. */
    discard: async (id: string): Promise<void> => {
      await deleteDraft(db, id)
    },
  }
}

const LONGEST_NAME = 200

/** "Spring sale" → "Spring sale (copy)" → "Spring sale (copy 2)". */
function nameCopy(name: string): string {
  const copy = / \(copy(?: (\d+))?\)$/.exec(name)
  const base = copy ? name.slice(0, copy.index) : name
  const suffix = copy ? ` (copy ${Number(copy[1] ?? 1) + 1})` : " (copy)"
  return base.slice(0, LONGEST_NAME - suffix.length) + suffix
}
