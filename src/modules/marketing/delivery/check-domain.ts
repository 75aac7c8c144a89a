import type { CheckFinding } from "../../../core/campaigns/checks/check"
import { domainOf, type DomainCheck } from "../../../core/campaigns/checks/domain-check"
import type { MarketingContext } from "../context"
import type { SenderRow } from "../queries/senders/sender-row"
import { writeDomainCheck } from "../queries/senders/write-domain-check"
import { askNameServers, lookUpDomain, wayOutOf, type ResolveTxt } from "./look-up-domain"

/** So long an answer of the name servers is good. */
const GOOD_FOR_MS = 12 * 3_600_000

/** What the name servers say of a sender's domain, asked now and kept. */
export async function checkDomain({ db, options }: Pick<MarketingContext, "db" | "options">, sender: SenderRow, resolve: ResolveTxt = askNameServers): Promise<DomainCheck> {
  const check = await lookUpDomain(sender.from_email, wayOutOf(options, sender.transport), resolve)
  await writeDomainCheck(db, sender.id, check)
  return check
}

/** What they say of an address a message comes from: what is kept while it is good, else asked anew. */
export async function domainFindings(context: Pick<MarketingContext, "db" | "options" | "now">, email: string, sender: SenderRow): Promise<CheckFinding[]> {
  const own = domainOf(email) === domainOf(sender.from_email)
  const kept = own && sender.domain_check && sender.checked_at && context.now().getTime() - sender.checked_at.getTime() < GOOD_FOR_MS ? sender.domain_check : undefined
  const check = kept ?? (own ? await checkDomain(context, sender) : await lookUpDomain(email, wayOutOf(context.options, sender.transport)))
  return check.findings.map(({ level, name, message, remedy, record }) =>
    ({ level, name, message, remedy: record ? `${remedy ?? ""} ${record.type} ${record.name}: ${record.value}`.trim() : remedy }))
}
