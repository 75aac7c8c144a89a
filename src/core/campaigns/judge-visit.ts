import { isbot } from "isbot"

/** What an HTTP request says about who fetched a link or a picture; `head` when it asked for the headers only. */
export type Visit = { userAgent: string; prefetch: boolean; ip: string; head?: boolean }

/** What a request alone shows. The other signs of a machine are weighed later (score-visit.ts). */
export type ArrivalSignal = "head" | "no_user_agent" | "prefetch" | "mail_privacy" | "robot"

/** Who reads mail through a picture proxy is a person all the same. */
const PICTURE_PROXIES = /GoogleImageProxy|YahooMailProxy/i

/** Why a click or an opening was not a person's, null when it may have been. Such visits are kept and counted apart. */
export function judgeVisit(kind: "click" | "open", { userAgent, prefetch, head }: Visit): ArrivalSignal | null {
  if (head) return "head"
  if (!userAgent) return "no_user_agent"
  if (prefetch) return "prefetch"
  if (kind === "open") {
    // Apple's mail privacy protection fetches every picture, and says no more than this.
    if (userAgent === "Mozilla/5.0") return "mail_privacy"
    if (PICTURE_PROXIES.test(userAgent)) return null
  }
  return isbot(userAgent) ? "robot" : null
}

/** An address without its last part (IPv4 /24, IPv6 /48): enough to recognise a scanner's network, too little to be a person. */
export function coarsenIp(ip: string): string {
  const four = /(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(ip)
  if (four) return `${four[1]}.0`
  return ip.includes(":") ? `${ip.split(":").slice(0, 3).join(":").replace(/:+$/, "")}::` : ""
}
