/** Networks from which mail scanners fetch links, by whose they are; the vendors print them for their customers' allow lists. IPv4 only. */
const networks: readonly (readonly [owner: string, ranges: readonly string[]])[] = [
  // Exchange Online Protection, from Microsoft's list of Office 365 addresses.
  ["Microsoft", ["40.92.0.0/15", "40.107.0.0/16", "52.100.0.0/14", "104.47.0.0/17"]],
  ["Barracuda", ["64.235.144.0/20", "209.222.80.0/21"]],
  ["Proofpoint", ["67.231.144.0/20", "148.163.128.0/19", "185.132.180.0/22", "185.183.28.0/22", "205.220.160.0/19"]],
  ["Mimecast", ["91.220.42.0/24", "146.101.78.0/24", "185.58.84.0/22", "195.130.217.0/24", "205.139.110.0/23", "207.82.80.0/24", "207.211.30.0/23"]],
]

type Range = { owner: string; from: number; size: number }

const table: readonly Range[] = networks.flatMap(([owner, ranges]) => ranges.map((range) => {
  const [address, bits] = range.split("/")
  return { owner, from: readAddress(address!)!, size: 2 ** (32 - Number(bits)) }
}))

/** Whose scanners' network an address is in; undefined for anybody else's, and for what is no IPv4 address. */
export function findScanner(ip: string): string | undefined {
  const address = readAddress(ip)
  return address === undefined ? undefined : table.find(({ from, size }) => address >= from && address < from + size)?.owner
}

/** Loopback and private ranges (RFC 1918, 6598, 4193): everybody's, where a proxy does not pass the visitor's address on. */
const PRIVATE = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:|::)/i

/** Whether a network tells nothing about who is in it. */
export const isPrivateNetwork = (ip: string): boolean => !ip || PRIVATE.test(ip)

function readAddress(ip: string): number | undefined {
  const parts = ip.split(".").map(Number)
  if (parts.length !== 4 || !parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 255)) return undefined
  return parts.reduce((address, part) => address * 256 + part, 0)
}
