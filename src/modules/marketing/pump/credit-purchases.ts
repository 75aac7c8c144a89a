import type { PumpTask } from "./task"

export const creditPurchases: PumpTask = {
  name: "credit-purchases",
  run: async () => ({ more: false }),
}
