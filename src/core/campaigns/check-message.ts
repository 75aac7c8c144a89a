import type { Problem } from "../base/problem"
import { compileMessage } from "./compile-message"
import type { MergeTags, MessageShop } from "./merge-tags"
import type { Message } from "./message.schema"

/** Everything that forbids sending a message, each with its place and what to do. Empty when it may be sent. */
export async function checkMessage(message: Message, { shop, tags }: { shop: MessageShop; tags?: MergeTags }): Promise<Problem[]> {
  return (await compileMessage(message, { shop, tags })).problems
}
