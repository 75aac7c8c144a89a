/** An address with its domain as the name servers know it (IDNA): jörg@müller.de becomes jörg@xn--mller-kva.de. What is no domain stays as it is. */
export function asciiAddress(email: string): string {
  const at = email.lastIndexOf("@")
  if (at < 0 || isAscii(email)) return email
  const address = `https://${email.slice(at + 1)}`
  if (/[\s/?#:\\%]/.test(email.slice(at + 1)) || !URL.canParse(address)) return email
  const domain = new URL(address).hostname
  return /^[a-z0-9.-]+$/.test(domain) ? `${email.slice(0, at)}@${domain}` : email
}

/** Whether a text has no letter but those of ASCII. */
export const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text)
