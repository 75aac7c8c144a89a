import type { PumpTask } from "./task"

export const fillFromShop: PumpTask = {
  name: "fill-from-shop",
  run: async () => ({ more: false }),
}
