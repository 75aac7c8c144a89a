/** The enhanced status code (RFC 3463), such as 5.1.1, of a bounce: its own, else the first in the server's words. A part of an IP address is none. */
export function readEnhancedCode(code: string | null, detail: string): string | undefined {
  return /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)/.exec(`${code ?? ""} ${detail}`)?.[0]
}
