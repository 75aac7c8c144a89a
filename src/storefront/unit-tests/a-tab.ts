import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Browser } from "../../storefront/index.mjs"

/** A click's token. */
export const token = (name: number | string) => `v1.touch${name}.signature`

/** What the helper tells of events. */
export type Told = { consent: string; visitor?: string; click?: string; sent_at: number; events: { id: string; name: string; at: number; properties: Record<string, unknown> }[] }

/** A browser tab at an address; with `device` two tabs share one storage. */
export function aTab(href: string, { device = new Map<string, string>(), blocked = false } = {}) {
  const listeners: Record<string, () => void> = {}
  const tab = {
    device,
    beacons: [] as { url: string; body: Told }[],
    beaconsWork: true,
    document: { referrer: "" },
    navigator: { sendBeacon: (url: string, body: string) => tab.beaconsWork && tab.beacons.push({ url, body: JSON.parse(body) as Told }) > 0 },
    addEventListener: (name: string, listener: () => void) => { listeners[name] = listener },
    leave: () => listeners.pagehide?.(),
    location: { href },
    history: {
      state: { from: "the router" } as unknown,
      replaceState(state: unknown, _: string, url: string) {
        tab.history.state = state
        tab.location.href = url
      },
    },
    get localStorage(): Browser["localStorage"] {
      if (blocked) throw new Error("SecurityError")
      return { getItem: (key) => device.get(key) ?? null, setItem: (key, value) => void device.set(key, value), removeItem: (key) => void device.delete(key) }
    },
  }
  return tab
}

/** A store API with one cart, which merges metadata by key as Medusa does. */
export async function aStore(metadata: Record<string, unknown> | null = null) {
  const store = { cart: { id: "cart_1", metadata }, requests: [] as string[], keys: new Set<unknown>(), status: 200, told: [] as Told[], subscribed: [] as unknown[], bearers: [] as (string | undefined)[] }
  const server: Server = createServer((request, response) => {
    store.requests.push(`${request.method} ${request.url}`)
    store.keys.add(request.headers["x-publishable-api-key"])
    const parts: Buffer[] = []
    request.on("data", (part: Buffer) => parts.push(part)).on("end", () => {
      if (request.url === "/store/marketing/events") {
        store.bearers.push(request.headers.authorization)
        if (store.status === 200) store.told.push(JSON.parse(Buffer.concat(parts).toString()) as Told)
        return response.writeHead(store.status === 200 ? 202 : store.status, { "content-type": "application/json" }).end("{}")
      }
      if (request.url === "/store/marketing/subscriptions") {
        if (store.status === 200) store.subscribed.push(JSON.parse(Buffer.concat(parts).toString()))
        return response.writeHead(store.status === 200 ? 202 : store.status, { "content-type": "application/json" }).end("{}")
      }
      if (parts.length) store.cart.metadata = { ...store.cart.metadata, ...(JSON.parse(Buffer.concat(parts).toString()) as { metadata: object }).metadata }
      response.writeHead(store.status, { "content-type": "application/json" }).end(JSON.stringify(store.status === 200 ? { cart: store.cart } : { message: "no" }))
    })
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const backendUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { ...store, store, backendUrl, close: () => new Promise((closed) => { server.close(closed); server.closeAllConnections() }) }
}
