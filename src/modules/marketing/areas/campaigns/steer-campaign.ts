import { MedusaError } from "@medusajs/framework/utils"
import type { MarketingContext } from "../../context"
import { archiveCampaign } from "../../queries/campaigns/archive-campaign"
import { moveCampaign } from "../../queries/campaigns/move-campaign"
import { requeueFailed } from "../../queries/campaigns/requeue-failed"
import { skipQueued } from "../../queries/campaigns/skip-queued"
import { allowMove, reachCampaign, refuseMove } from "./reach-campaign"
import { returnToDraft } from "./return-to-draft"

/** Stopping, going on and trying again. The pump reads the status before each batch, so a stop holds at the next one. */
export function steerCampaigns({ db }: MarketingContext) {
  const change = async (id: string, move: "pause" | "resume", pausedReason?: string) => {
    const to = allowMove(await reachCampaign(db, id), move)!
    if (!(await moveCampaign(db, id, { move, to, pausedReason }))) await refuseMove(db, id, move)
  }
  return {
    /** Takes a scheduled campaign back to the drafts; an audience frozen already is let go. */
    unschedule: async (id: string): Promise<void> => {
      allowMove(await reachCampaign(db, id), "unschedule")
      if (!(await returnToDraft(db, id))) await refuseMove(db, id, "unschedule")
    },

    /** Puts a campaign that is over away, or takes it out again. */
    archive: async (id: string, archived: boolean): Promise<void> => {
      allowMove(await reachCampaign(db, id), "archive")
      if (!(await archiveCampaign(db, id, archived))) await refuseMove(db, id, "archive")
    },

    pause: (id: string) => change(id, "pause", "Paused by hand."),
    resume: (id: string) => change(id, "resume"),

    /** Ends a campaign for good: those who wait are skipped, mails in hand end. Returns how many were skipped. */
    cancel: async (id: string): Promise<number> =>
      db.transaction(async (db) => {
        allowMove(await reachCampaign(db, id), "cancel")
        const campaign = (await moveCampaign(db, id, { move: "cancel", to: "cancelled" })) ?? (await refuseMove(db, id, "cancel"))
        return campaign.occurrence_key ? skipQueued(db, campaign.occurrence_key) : 0
      }),

    /** Queues again those who failed for a reason that passes, and no others. Returns how many. */
    retryFailed: async (id: string): Promise<number> =>
      db.transaction(async (db) => {
        allowMove(await reachCampaign(db, id), "retry")
        const campaign = (await moveCampaign(db, id, { move: "retry", to: "sending" })) ?? (await refuseMove(db, id, "retry"))
        const people = campaign.occurrence_key ? await requeueFailed(db, campaign.occurrence_key) : 0
        if (!people) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "There is nobody to try again: no mail failed for a reason that passes.")
        return people
      }),
  }
}
