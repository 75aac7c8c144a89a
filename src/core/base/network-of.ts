/** What one household or machine has of the net, for bounding what comes from there: its IPv4 address, or the first 64 bits of its IPv6 address, of which it may use all others as it likes. */
export function networkOf(ip: string): string {
  const four = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(ip)
  if (four) return four[1]!
  if (!ip.includes(":")) return ip
  const [head, tail] = ip.replace(/%.*$/, "").split("::") as [string, string?]
  const first = head ? head.split(":") : []
  const last = tail ? tail.split(":") : []
  const skipped = Array<string>(Math.max(0, 8 - first.length - last.length)).fill("0")
  return [...first, ...skipped, ...last].slice(0, 4).map((group) => (Number.parseInt(group, 16) || 0).toString(16)).join(":")
}
