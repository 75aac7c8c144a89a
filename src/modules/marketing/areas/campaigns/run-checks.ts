import type { Problem } from "../../../../core/base/problem"
import type { CheckFinding } from "../../../../core/campaigns/checks/check"
import { checkBeforeSending } from "../../../../core/campaigns/checks/check-before-sending"
import type { CompiledMessage } from "../../../../core/campaigns/compiled-message"
import type { MessageShop } from "../../../../core/campaigns/merge-tags"
import type { Message } from "../../../../core/campaigns/message.schema"
import { readBlocks } from "../../blocks/read-blocks"
import type { MarketingContext } from "../../context"
import { domainFindings } from "../../delivery/check-domain"
import { drawCopy, type DrawnCopy } from "../../delivery/draw-copy"
import { linkedPages } from "../../delivery/linked-pages"
import { identityOf } from "../../delivery/sender-of"
import type { SenderRow } from "../../queries/senders/sender-row"

type Checked = { message: Message; drawn: DrawnCopy; shop: Pick<MessageShop, "postalAddress">; sender: SenderRow | undefined }

/** What all checks say of a message as it was drawn and of who it comes from, the worst first. */
export async function runChecks(context: MarketingContext, { message, drawn, shop, sender }: Checked): Promise<CheckFinding[]> {
  const { unsubscribe, ...copy } = drawn
  const identity = sender ? identityOf(message, sender) : { email: message.sender.email || context.options.email.from.email, replyTo: message.sender.replyTo || undefined }
  const [domain, pages] = await Promise.all([
    sender ? domainFindings(context, identity.email, sender) : [],
    linkedPages(context, { mjml: message.mjml, html: copy.html }),
  ])
  return checkBeforeSending({ message, drawn: copy, unsubscribeUrl: unsubscribe, postalAddress: shop.postalAddress, from: { email: identity.email, replyTo: identity.replyTo } }, [...domain, ...pages])
}

/** The same for a message that nobody in particular is chosen for; nothing when it cannot be drawn, which is told elsewhere. */
export async function checkCompiled(context: MarketingContext, { message, compiled, sender }: { message: Message; compiled: CompiledMessage; sender: SenderRow | undefined }): Promise<CheckFinding[]> {
  try {
    const drawn = drawCopy(compiled, compiled.example, context.options, await readBlocks(context, compiled, undefined))
    return await runChecks(context, { message, drawn, shop: compiled.shop, sender })
  } catch {
    return []
  }
}

/** Findings that forbid sending as problems of a message, each at the field it is about. */
export function problemsAmong(findings: readonly CheckFinding[]): Problem[] {
  return findings.filter(({ level }) => level === "problem").map(({ name, message }) => ({ path: placeOf(name), message }))
}

function placeOf(name: string): string[] {
  if (name === "subject" || name === "preheader") return [name]
  return ["domain", "free_mail", "spf", "dkim", "dmarc", "reply_to"].includes(name) ? ["sender", "email"] : ["mjml"]
}
