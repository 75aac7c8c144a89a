import { deliverCampaign } from "../delivery/deliver-campaign"
import { deliveryDesk } from "../delivery/delivery-desk"
import { listSending } from "../queries/campaigns/list-sending"
import type { PumpTask } from "./task"

/** Hands the campaigns being sent to the mail server, each for a while in its turn. Any number of processes may do so at once. */
export const deliverCampaigns: PumpTask = {
  name: "deliver-campaigns",
  run: async (context) => {
    const desk = deliveryDesk(context)
    return desk.occupy(async () => {
      let more = false
      for (const campaign of await listSending(context.db)) {
        if (context.signal.aborted) break
        const moved = await deliverCampaign({ context, desk, campaign })
        more ||= moved
      }
      return { more }
    })
  },
}
