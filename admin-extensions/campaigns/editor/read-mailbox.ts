/** "Demo Shop <shop@example.com>" → its two parts; a bare address has no name. */
export function readMailbox(written: string): { name: string; email: string } {
  const named = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(written)
  return named ? { name: named[1]!, email: named[2]! } : { name: "", email: written.trim() }
}
