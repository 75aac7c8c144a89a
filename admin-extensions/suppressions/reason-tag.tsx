import { StatusBadge, Tooltip } from "@medusajs/ui"
import type { SuppressionReason } from "../../src/core/campaigns/suppression-reasons"

const tones: Record<string, "red" | "orange" | "grey" | "purple"> = { complaint: "red", hard_bounce: "orange", soft_bounces: "orange", erased: "purple" }

/** Why an address is on the list, in a word; what it means, when looked at. */
export function ReasonTag({ reason: { code, label, explanation } }: { reason: SuppressionReason }) {
  const tag = <StatusBadge color={tones[code] ?? "grey"} className="text-nowrap">{label}</StatusBadge>
  return explanation ? <Tooltip content={explanation}><span>{tag}</span></Tooltip> : tag
}
