import { createMarketing, type Marketing, type MarketingSettings } from "../../src/storefront/index.mjs"
import type { Shop } from "./a-shop"

const CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"

export type Visitor = {
  marketing: Marketing
  location: { href: string }
  follow(link: string): Promise<void>
  /** Leaves the page: what is left to tell goes by beacon. Gives the server's answers. */
  leave(): Promise<{ status: number; body: unknown }[]>
}

/** Somebody with a browser: follows links and lands on the storefront, where the helper runs. */
export function aVisitor(backendUrl: string, { publishableKey }: Pick<Shop, "publishableKey">, more: Partial<MarketingSettings> = {}): Visitor {
  const listeners: Record<string, () => void> = {}
  let beacons: Promise<{ status: number; body: unknown }>[] = []
  const stored = new Map<string, string>()
  const location = { href: "about:blank" }
  const browser = {
    location,
    history: { state: null, replaceState: (_state: unknown, _unused: string, url: string) => { location.href = url } },
    document: { referrer: "https://www.google.com/" },
    addEventListener: (name: string, listener: () => void) => { listeners[name] = listener },
    // As a browser sends it: text, no header of its own, no question beforehand.
    navigator: { sendBeacon: (url: string, body: string) => beacons.push(fetch(url, { method: "POST", body, headers: { "content-type": "text/plain;charset=UTF-8", "user-agent": CHROME } })
      .then(async (answer) => ({ status: answer.status, body: await answer.json() as unknown }))) > 0 },
    localStorage: { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => void stored.set(key, value), removeItem: (key: string) => void stored.delete(key) },
  }
  const marketing = createMarketing({ backendUrl, publishableKey, browser, ...more })
  return {
    marketing,
    location,
    leave: async () => {
      listeners.pagehide?.()
      const answers = await Promise.all(beacons)
      beacons = []
      return answers
    },
    follow: async (link) => {
      const response = await fetch(link, { redirect: "manual", headers: { "user-agent": CHROME } })
      if (response.status !== 302) throw new Error(`${link} answered ${response.status}`)
      location.href = response.headers.get("location")!
    },
  }
}
