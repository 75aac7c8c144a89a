import type { PumpTask } from "./task"

export const sweepShop: PumpTask = {
  name: "sweep-shop",
  run: async () => ({ more: false }),
}
