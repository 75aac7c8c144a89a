import { workOff } from "../bulk/work-off"
import type { PumpTask } from "./task"

/** Works off what people started on many at once, a step of one job at a time. */
export const workOffBulk: PumpTask = {
  name: "work-off-bulk",
  run: async (context) => ({ more: await workOff(context) }),
}
