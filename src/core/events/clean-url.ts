const SECRET = /token|key|code|pass|secret|mail|session|mkt_click|auth|phone/i

/** An address as it may be kept: without its fragment and without parameters that could hold a secret or a person. */
export function cleanUrl(url: string): string {
  const [page, query = ""] = url.replace(/#.*$/s, "").split(/\?(.*)/s) as [string, string?]
  const kept = query.split("&").filter((part) => part && !SECRET.test(part.split("=")[0]!) && !part.includes("@") && !/%40/.test(part))
  return page + (kept.length ? `?${kept.join("&")}` : "")
}

/** The site and page that led here, "www.example.com/blog", without its query; undefined for the shop itself and for what is no web address. */
export function cleanReferrer(referrer: string, shopHost: string): string | undefined {
  if (!/^https?:\/\//i.test(referrer) || !URL.canParse(referrer)) return undefined
  const { host, pathname } = new URL(referrer)
  return host === shopHost ? undefined : (host + pathname).replace(/\/$/, "")
}
