import type { Message } from "../../../src/core/campaigns/message.schema"
import { useDebounced } from "../../kit"
import { useMessagePreview } from "../queries"
import { joinChecks, type MessageCheck } from "./message-check"

/** The message drawn by the server once nobody has typed for a moment, with everything found about it. */
export function useDrawnMessage(message: Message, personId: string | undefined) {
  const settled = useDebounced(message, 400)
  const drawn = useMessagePreview(settled, personId)
  const preview = drawn.data?.preview
  const checks = joinChecks(preview?.problems ?? [], (preview as { checks?: MessageCheck[] } | undefined)?.checks)
  return { preview, checks, error: drawn.error, late: drawn.isPlaceholderData || drawn.isFetching }
}
