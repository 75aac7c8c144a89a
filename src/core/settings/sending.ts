import { sendingRulesSchema } from "../campaigns/sending-rules.schema"
import type { Setting } from "./setting"

/** When and how often anybody may be mailed. */
export const sendingSetting = { name: "sending", label: "Sending rules", schema: sendingRulesSchema } satisfies Setting
