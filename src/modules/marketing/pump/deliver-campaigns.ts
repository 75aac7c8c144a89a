import type { PumpTask } from "./task"

export const deliverCampaigns: PumpTask = {
  name: "deliver-campaigns",
  run: async () => ({ more: false }),
}
