import { decideOpenTests } from "../areas/campaigns/decide-tests"
import type { PumpTask } from "./task"

/** Ends the A/B tests whose time has come and lets those who waited go. */
export const decideCampaignTests: PumpTask = {
  name: "decide-campaign-tests",
  everyMs: () => 5_000,
  run: async (context) => {
    await decideOpenTests(context)
    return { more: false }
  },
}
