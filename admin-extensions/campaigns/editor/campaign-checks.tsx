import type { MessageCheck } from "../message-editor/message-check"
import { MessageChecks } from "../message-editor/message-checks"

/** So many warnings are read at a glance; more are folded. */
const FEW = 2

/** What was found before sending, each with what to do. Many warnings are folded, so that they are in nobody's way. */
export function CampaignChecks({ found }: { found: readonly MessageCheck[] }) {
  return <MessageChecks checks={found} foldWarnings={found.filter(({ level }) => level === "warning").length > FEW} />
}
