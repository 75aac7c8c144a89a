import { beginDueCampaign } from "../areas/campaigns/begin-due-campaign"
import { createSegments } from "../areas/segments"
import { findDueCampaigns } from "../queries/campaigns/find-due-campaigns"
import type { PumpTask } from "./task"

/** Begins the scheduled campaigns whose time has come. Any number of processes may try: one of them begins each. */
export const beginCampaigns: PumpTask = {
  name: "begin-campaigns",
  run: async (context) => {
    const due = await findDueCampaigns(context.db, context.now())
    const segments = createSegments(context)
    for (const { id } of due) {
      if (context.signal.aborted) break
      await beginDueCampaign(context, segments, id)
    }
    return { more: false }
  },
}
