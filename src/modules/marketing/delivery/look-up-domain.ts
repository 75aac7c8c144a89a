import { createPublicKey } from "node:crypto"
import { Resolver } from "node:dns/promises"
import { dmarcPlaces, domainOf, isReservedDomain, judgeDomain, type DomainCheck, type WayOut } from "../../../core/campaigns/checks/domain-check"
import type { MarketingOptions } from "../options"
import { findTransport, hostOf } from "./transports"

/** The texts at a place; rejects with a code as node:dns does. */
export type ResolveTxt = (name: string) => Promise<string[][]>

const TIMEOUT_MS = 1_500

/** Asks the system's name servers, once and not for long: a preview waits for it. */
export const askNameServers: ResolveTxt = (name) => new Resolver({ timeout: TIMEOUT_MS, tries: 1 }).resolveTxt(name)

/** What the name servers say of the domain of an address that mails come from by this way out. Never throws: what is not answered counts as unknown. */
export async function lookUpDomain(fromEmail: string, wayOut: WayOut, resolve: ResolveTxt = askNameServers): Promise<DomainCheck> {
  const domain = domainOf(fromEmail)
  const nothing = { exists: null, txt: null, dmarc: [], dkim: null }
  const judged = judgeDomain(fromEmail, wayOut, nothing)
  if (isReservedDomain(domain) || judged.findings.some(({ name }) => name === "free_mail")) return judged
  const { dkim } = wayOut
  const [own, key, ...policies] = await Promise.all([
    readTexts(resolve, domain),
    dkim ? readTexts(resolve, `${dkim.keySelector}._domainkey.${dkim.domainName}`) : { texts: null, exists: null },
    ...dmarcPlaces(domain).map(async (name) => ({ name, txt: (await readTexts(resolve, name)).texts })),
  ])
  return judgeDomain(fromEmail, wayOut, { exists: own.exists, txt: own.texts, dkim: key.texts, dmarc: policies })
}

/** How mails leave by a transport of the options, as far as a domain's records know of it. */
export function wayOutOf(options: Pick<MarketingOptions, "email">, transportName: string): WayOut {
  const transport = findTransport(options, transportName)
  if (transport?.kind !== "smtp") return { host: null, dkim: null }
  const { dkim } = transport.smtp
  return { host: hostOf(transport), dkim: dkim ? { domainName: dkim.domainName, keySelector: dkim.keySelector, publicKey: publicKeyOf(dkim.privateKey) } : null }
}

async function readTexts(resolve: ResolveTxt, name: string): Promise<{ texts: string[] | null; exists: boolean | null }> {
  try {
    return { texts: (await resolve(name)).map((parts) => parts.join("")), exists: true }
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === "ENODATA") return { texts: [], exists: true }
    if (code === "ENOTFOUND") return { texts: [], exists: false }
    return { texts: null, exists: null }
  }
}

/** The key as it stands in the domain's record; null when the private one cannot be read. */
function publicKeyOf(privateKey: string): string | null {
  try {
    const key = createPublicKey(privateKey)
    const der = key.export({ type: "spki", format: "der" })
    return (key.asymmetricKeyType === "ed25519" ? der.subarray(-32) : der).toString("base64")
  } catch {
    return null
  }
}
