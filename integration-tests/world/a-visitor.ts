import { createMarketing, type Marketing } from "../../src/storefront/index.mjs"
import type { Shop } from "./a-shop"

const CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"

export type Visitor = { marketing: Marketing; location: { href: string }; follow(link: string): Promise<void> }

/** Somebody with a browser: follows links and lands on the storefront, where the helper runs. */
export function aVisitor(backendUrl: string, { publishableKey }: Shop): Visitor {
  const stored = new Map<string, string>()
  const location = { href: "about:blank" }
  const browser = {
    location,
    history: { state: null, replaceState: (_state: unknown, _unused: string, url: string) => { location.href = url } },
    localStorage: { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => void stored.set(key, value), removeItem: (key: string) => void stored.delete(key) },
  }
  const marketing = createMarketing({ backendUrl, publishableKey, browser })
  return {
    marketing,
    location,
    follow: async (link) => {
      const response = await fetch(link, { redirect: "manual", headers: { "user-agent": CHROME } })
      if (response.status !== 302) throw new Error(`${link} answered ${response.status}`)
      location.href = response.headers.get("location")!
    },
  }
}
