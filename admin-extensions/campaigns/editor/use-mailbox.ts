import type { Message } from "../../../src/core/campaigns/message.schema"
import { useOverview } from "../../insights/queries"
import { readMailbox } from "./read-mailbox"

/** Who a mail comes from: what the message says, and the shop's own sender where it says nothing. */
export function useMailbox({ name, email }: Pick<Message["sender"], "name" | "email">): { name: string; email: string } {
  const configured = readMailbox(useOverview().data?.overview.sender.from ?? "")
  return { name: name || configured.name, email: email || configured.email }
}
