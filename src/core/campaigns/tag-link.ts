import { hideLiquid, showLiquid } from "./liquid-spans"
import type { CampaignPlan } from "./plan.schema"

/**
 * A link with UTM parameters, if it leads to the storefront: before its fragment, never replacing one of its own, everything else
 * byte for byte. What stands in Liquid is left alone.
 */
export function tagLink(url: string, utm: CampaignPlan["utm"], storefrontUrl: string): string {
  if (!utm || hostOf(url) !== hostOf(storefrontUrl)) return url
  const { text, spans } = hideLiquid(url)
  const [address, ...fragment] = text.split("#")
  const own = new Set([...address!.matchAll(/[?&]utm_([a-z]+)=/gi)].map(([, name]) => name!.toLowerCase()))
  const added = Object.entries(utm).filter(([name, value]) => value && !own.has(name)).map(([name, value]) => `utm_${name}=${encodeURIComponent(value)}`)
  if (!added.length) return url
  const join = !address!.includes("?") ? "?" : /[?&]$/.test(address!) ? "" : "&"
  return showLiquid([address! + join + added.join("&"), ...fragment].join("#"), spans)
}

const hostOf = (url: string) => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase()
