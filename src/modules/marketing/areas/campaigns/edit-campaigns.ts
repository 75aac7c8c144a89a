import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { LONGEST_NAME, nameCopy } from "../../../../core/base/name-copy"
import { messageOfVariant, variantNumber } from "../../../../core/campaigns/message-of-variant"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import type { MarketingContext } from "../../context"
import { deleteDraft } from "../../queries/campaigns/delete-draft"
import { insertCampaign, type NewCampaign } from "../../queries/campaigns/insert-campaign"
import { restoreDraft } from "../../queries/campaigns/restore-draft"
import { updateDraft, type CampaignEdit } from "../../queries/campaigns/update-draft"
import { planOf } from "./plan-of"
import { allowMove, reachCampaign, refuseMove } from "./reach-campaign"

/** Writing campaigns: only drafts change. */
export function editCampaigns({ db }: MarketingContext) {
  return {
    newId: () => generateEntityId(undefined, "mcamp"),

    /** Writes a new draft. Incomplete ones are welcome: what is missing is asked for before sending. */
    create: (campaign: NewCampaign): Promise<CampaignRow> => insertCampaign(db, campaign),

    /** Changes the given parts of a draft; refused when somebody else did since `readAt`, the `updated_at` it was read with. */
    update: async (id: string, edit: CampaignEdit, readAt?: string): Promise<CampaignRow> => {
      const { name, ...before } = await reachCampaign(db, id)
      allowMove(before, "edit")
      const updated = await updateDraft(db, id, edit, readAt)
      if (updated) return updated
      if (!readAt) return refuseMove(db, id, "edit")
      allowMove(await reachCampaign(db, id), "edit")
      throw new MedusaError(MedusaError.Types.CONFLICT, `Somebody saved “${name}” while you were editing it. Nothing was overwritten: load it again, or keep yours as a new campaign.`)
    },

    /** A new draft that says what this campaign says, whatever became of it. */
    duplicate: async (id: string, copy: { id: string; createdBy: string | null }): Promise<CampaignRow> => {
      const campaign = await reachCampaign(db, id)
      const { name, audience, message } = campaign
      // A day that is over, or about to be, is nobody's wish for a copy.
      return insertCampaign(db, { ...copy, name: nameCopy(name), audience, message, plan: { ...planOf(campaign), when: { kind: "now" } } })
    },

    /** A new draft of the same message for those who got this campaign and did not click in it. */
    resend: async (id: string, copy: { id: string; createdBy: string | null }): Promise<CampaignRow> => {
      const campaign = await reachCampaign(db, id)
      if (!campaign.occurrence_key) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Nobody got this campaign yet, so there is nobody to send it to again.")
      const plan = planOf(campaign)
      const winner = variantNumber(campaign.test_variant) ?? (plan.test ? 1 : null)
      return insertCampaign(db, {
        ...copy,
        name: `${campaign.name.slice(0, LONGEST_NAME - 8)} (again)`,
        audience: { version: 1, include: [], exclude: campaign.audience.exclude ?? [], resend: { campaign_id: id, to: "not_clicked" } },
        message: messageOfVariant(campaign.message, plan.test, winner),
        plan: { ...plan, when: { kind: "now" }, freeze: "send", test: null, holdout: 0 },
      })
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
