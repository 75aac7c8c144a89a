import type { CheckFinding } from "./check"
import { freeMailDomains } from "./free-mail-domains"

/** What the name servers answered: the texts of each place; null where no answer came in time, which says nothing. */
export type DomainRecords = {
  /** Whether the domain is there at all; null when it could not be asked. */
  exists: boolean | null
  txt: string[] | null
  /** By the name of the place asked, nearest first: _dmarc.news.shop.com, _dmarc.shop.com. */
  dmarc: { name: string; txt: string[] | null }[]
  dkim: string[] | null
}

/** How mails leave: the server they are handed to, and the key they are signed with by us. */
export type WayOut = { host: string | null; dkim: { domainName: string; keySelector: string; publicKey: string | null } | null }

export type DnsRecord = { type: "TXT"; name: string; value: string }
export type DomainFinding = CheckFinding & { name: "domain" | "free_mail" | "spf" | "dkim" | "dmarc"; record: DnsRecord | null }
export type DomainCheck = { domain: string; findings: DomainFinding[] }

/** The domain of an address, in small letters. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1).toLowerCase()

/** Domains that are for examples and machines of one's own: nobody can look them up. */
export const isReservedDomain = (domain: string): boolean => /(^|\.)(example(\.(com|net|org))?|test|invalid|localhost|local|internal)$/.test(domain) || !domain.includes(".")

/** Where a domain's DMARC policy may stand: at itself, then above, as long as two parts are left. */
export function dmarcPlaces(domain: string): string[] {
  const parts = domain.split(".")
  return parts.slice(0, Math.max(1, parts.length - 1)).map((_, from) => `_dmarc.${parts.slice(from).join(".")}`)
}

/** Judges an address to mail from by what the name servers said of its domain. */
export function judgeDomain(fromEmail: string, wayOut: WayOut, records: DomainRecords): DomainCheck {
  const domain = domainOf(fromEmail)
  if (freeMailDomains.has(domain)) return { domain, findings: [freeMail(domain)] }
  if (isReservedDomain(domain)) return { domain, findings: [] }
  if (records.exists === false) {
    return { domain, findings: [{ name: "domain", level: "problem", message: `The domain ${domain} does not exist, so mails from it are refused.`, remedy: "Choose an address at a domain that is yours.", record: null }] }
  }
  return { domain, findings: [judgeSpf(domain, wayOut, records.txt), judgeDkim(domain, wayOut, records.dkim), judgeDmarc(domain, records.dmarc)] }
}

const freeMail = (domain: string): DomainFinding => ({
  name: "free_mail", level: "problem", record: null,
  message: `Mails from an address at ${domain} are refused by most mailboxes when they do not come from ${domain} itself (DMARC).`,
  remedy: "Mail from an address at your shop's own domain; replies may still go to this one (reply-to).",
})

const unheard = (name: DomainFinding["name"], what: string): DomainFinding =>
  ({ name, level: "warning", message: `${what} could not be looked up: the name servers did not answer in time.`, remedy: "Check again in a moment.", record: null })

const fine = (name: DomainFinding["name"], message: string): DomainFinding => ({ name, level: "fine", message, remedy: null, record: null })

function judgeSpf(domain: string, { host }: WayOut, txt: string[] | null): DomainFinding {
  if (txt === null) return unheard("spf", `The SPF record of ${domain}`)
  const records = txt.filter((text) => /^v=spf1(\s|$)/i.test(text))
  const allowed = spfTermFor(host)
  if (!records.length) {
    return {
      name: "spf", level: "warning", message: `${domain} has no SPF record, so mailboxes cannot see who may send for it.`,
      remedy: "Add this record where your domain is managed; mail providers name the part to include.", record: { type: "TXT", name: domain, value: `v=spf1 ${allowed} ~all` },
    }
  }
  if (records.length > 1) return { name: "spf", level: "warning", message: `${domain} has ${records.length} SPF records; mailboxes accept one only and ignore them all.`, remedy: "Join them into one record.", record: null }
  const [record] = records
  if (/[+\s]all\b/i.test(record!) && !/[-~?]all\b/i.test(record!)) return { name: "spf", level: "warning", message: `The SPF record of ${domain} allows everybody (“+all”), which mailboxes distrust.`, remedy: "End the record with ~all.", record: { type: "TXT", name: domain, value: record!.replace(/\+?all\b/i, "~all") } }
  if (knownInclude(host) && !record!.includes(knownInclude(host)!)) {
    return {
      name: "spf", level: "warning", message: `The SPF record of ${domain} does not name your mail provider (${host}).`,
      remedy: "Put its part into the record. A provider that bounces to a domain of its own may do without.", record: { type: "TXT", name: domain, value: insertTerm(record!, allowed) },
    }
  }
  return fine("spf", `${domain} says who may send for it (SPF).`)
}

/** An SPF record with one more term, before what decides about all others: `all`, else `redirect=`; at the end when it has neither (RFC 7208 sections 5.1 and 6.1). */
function insertTerm(record: string, term: string): string {
  const [version, ...terms] = record.trim().split(/\s+/)
  const last = [/^[-~?+]?all$/i, /^redirect=/i].map((sign) => terms.findIndex((one) => sign.test(one))).find((index) => index >= 0) ?? terms.length
  return [version, ...terms.slice(0, last), term, ...terms.slice(last)].join(" ")
}

function judgeDkim(domain: string, { dkim }: WayOut, txt: string[] | null): DomainFinding {
  if (!dkim) return fine("dkim", "Mails are not signed here. Make sure that your mail provider signs them with your domain (DKIM).")
  const place = `${dkim.keySelector}._domainkey.${dkim.domainName}`
  const record = dkim.publicKey ? { type: "TXT" as const, name: place, value: `v=DKIM1; k=rsa; p=${dkim.publicKey}` } : null
  if (!isAligned(domain, dkim.domainName.toLowerCase())) {
    return { name: "dkim", level: "warning", message: `Mails are signed as ${dkim.domainName} but come from ${domain}: the signature does not count for them (DMARC alignment).`, remedy: `Mail from an address at ${dkim.domainName}, or sign with a key of ${domain}.`, record: null }
  }
  if (txt === null) return unheard("dkim", `The DKIM key at ${place}`)
  const keys = txt.map((text) => /(?:^|;)\s*p=([^;]*)/.exec(text)?.[1]?.replace(/\s+/g, "")).filter((key) => key !== undefined)
  if (!keys.length) return { name: "dkim", level: "problem", message: `Mails are signed, but the key to check the signature with is not at ${place}.`, remedy: "Add this record where your domain is managed.", record }
  if (dkim.publicKey && !keys.includes(dkim.publicKey)) return { name: "dkim", level: "problem", message: `The key at ${place} is not the one mails are signed with, so every signature looks forged.`, remedy: "Put this value there, or set the private key that belongs to the one there.", record }
  return fine("dkim", `Mails are signed as ${dkim.domainName}, and the key is in its place (DKIM).`)
}

function judgeDmarc(domain: string, places: DomainRecords["dmarc"]): DomainFinding {
  const found = places.flatMap(({ txt }) => txt ?? []).find((text) => /^v=DMARC1\s*(;|$)/i.test(text))
  if (found) return fine("dmarc", `${domain} says what becomes of forged mail (DMARC${/p=\s*(\w+)/i.exec(found.replace(/\bsp=/gi, ""))?.[1] ? `, ${/p=\s*(\w+)/i.exec(found.replace(/\bsp=/gi, ""))![1]!.toLowerCase()}` : ""}).`)
  if (places.some(({ txt }) => txt === null)) return unheard("dmarc", `The DMARC policy of ${domain}`)
  return {
    name: "dmarc", level: "warning", message: `${domain} has no DMARC policy, which Gmail, Yahoo and Microsoft ask of everyone who sends many mails.`,
    remedy: "Add this record; “none” changes nothing for now, it only shows that you care.", record: { type: "TXT", name: `_dmarc.${domain}`, value: `v=DMARC1; p=none; rua=mailto:dmarc@${domain}` },
  }
}

/** Relaxed alignment (RFC 7489 section 3.1.1), as far as it can be told without a list of all registries: the same domain, or one below the other. */
const isAligned = (from: string, signed: string) => from === signed || from.endsWith(`.${signed}`) || signed.endsWith(`.${from}`)

const INCLUDES: readonly [RegExp, string][] = [
  [/(^|\.)sendgrid\.net$/, "sendgrid.net"], [/(^|\.)amazonaws\.com$|(^|\.)resend\.com$/, "amazonses.com"], [/(^|\.)mailgun\.org$/, "mailgun.org"],
  [/(^|\.)postmarkapp\.com$/, "spf.mtasv.net"], [/(^|\.)brevo\.com$|(^|\.)sendinblue\.com$/, "spf.brevo.com"], [/(^|\.)(gmail|google)\.com$/, "_spf.google.com"],
  [/(^|\.)office365\.com$|(^|\.)outlook\.com$/, "spf.protection.outlook.com"], [/(^|\.)mailersend\.net$/, "_spf.mailersend.net"], [/(^|\.)mailjet\.com$/, "spf.mailjet.com"],
]

const knownInclude = (host: string | null): string | undefined => (host ? INCLUDES.find(([at]) => at.test(host.toLowerCase()))?.[1] : undefined)

function spfTermFor(host: string | null): string {
  const include = knownInclude(host)
  if (include) return `include:${include}`
  return host && host.includes(".") && !/^[\d.]+$/.test(host) ? `a:${host}` : "include:<your mail provider>"
}
