import { normaliseEmail } from "./normalise-email"

/**
 * The mailbox behind an address, for bounding what one mailbox gets: without a +tag, and at Gmail, whose two domains are one,
 * without dots. Two people's addresses may come out alike elsewhere, so it names nobody.
 */
export function mailboxOf(email: string): string {
  const address = normaliseEmail(email)
  const at = address.lastIndexOf("@")
  const name = address.slice(0, at).split("+")[0]!
  const domain = address.slice(at + 1)
  return domain === "gmail.com" || domain === "googlemail.com" ? `${name.replaceAll(".", "")}@gmail.com` : `${name}@${domain}`
}
