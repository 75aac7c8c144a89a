/** What the helper needs of a browser: `window` has it all. */
export type Browser = {
  location: { href: string }
  history: { state: unknown; replaceState(state: unknown, unused: string, url: string): void }
  localStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void; removeItem(key: string): void }
  document?: { referrer: string }
  navigator?: { sendBeacon?(url: string, body: string): boolean }
  addEventListener?(name: string, listener: () => void): void
}

export type MarketingSettings = {
  /** Where the Medusa server answers. */
  backendUrl: string
  publishableKey: string
  /** false: nothing is kept on the visitor's device, clicks live as long as the page, and events are told without a visitor. Default true. */
  storage?: boolean
  /** The bearer token of the customer who is logged in, where the storefront keeps it in the browser. */
  customerToken?: () => string | null | undefined
  /** Default `window`; on a server there is none, and every call does nothing. */
  browser?: Browser
  /** Milliseconds since 1970. Default Date.now. */
  now?: () => number
}

export type Marketing = ReturnType<typeof createMarketing>

type Click = [token: string, at: number]

const PARAMETER = "mkt_click"
const NAME = "marketing_clicks"
const KEPT = 20
const KEPT_MS = 30 * 86_400_000
const VISITOR = "marketing_visitor"
const SEEN = "marketing_seen"
const SESSION_MS = 1_800_000
const FLUSH_MS = 2_000
const BATCH = 20

type Event = { id: string; name: string; at: number; properties: Record<string, unknown> }

/** A random UUID, on pages without https too. */
const uuid = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
  (+digit ^ (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (+digit / 4)))).toString(16))

/** Remembers which mails led a visitor to the shop and tells the cart, so that the order finds its campaign. Never throws into the shop. */
export function createMarketing({ backendUrl, publishableKey, storage = true, customerToken, browser = (globalThis as { window?: Browser }).window, now = Date.now }: MarketingSettings) {
  const base = backendUrl.replace(/\/+$/, "")
  const json = { "content-type": "application/json", "x-publishable-api-key": publishableKey }
  let memory: Click[] = []
  let fresh: string | undefined
  let queue: Event[] = []
  let timer: unknown
  let listening = false
  const known: Record<string, string> = {}
  let pending: Promise<void> = Promise.resolve()

  // Storage may be blocked: even reading the property throws then.
  const stored = (work: (store: Browser["localStorage"]) => Click[] | void): Click[] => {
    try {
      return (browser && work(browser.localStorage)) || []
    } catch {
      return []
    }
  }

  const clicks = (): Click[] => {
    const kept = storage ? stored((store) => JSON.parse(store.getItem(NAME) || "[]")) : []
    const all = new Map([...(Array.isArray(kept) ? kept : []), ...memory].filter((click) => now() - click?.[1] < KEPT_MS))
    return [...all].slice(-KEPT)
  }

  const keep = (kept: Click[]) => {
    memory = kept
    stored((store) => (storage ? store.setItem(NAME, JSON.stringify(kept)) : store.removeItem(NAME)))
  }

  /** A small value on the device if that is allowed, in memory besides; `value` writes it. */
  const remember = (name: string, value?: string): string | undefined => {
    stored((store) => {
      if (!storage) store.removeItem(name)
      else if (value) store.setItem(name, value)
      else known[name] = store.getItem(name) || known[name]!
    })
    if (value) known[name] = value
    return known[name]
  }

  /** What waits, a batch of it, as the server takes it. */
  const take = () => {
    const events = queue.splice(0, BATCH)
    const visitor = storage ? remember(VISITOR) || remember(VISITOR, uuid()) : undefined
    const click = storage ? fresh : undefined
    const body = JSON.stringify({ consent: storage ? "granted" : "refused", visitor, click, sent_at: now(), events })
    if (click) fresh = undefined
    return { body, giveBack: () => {
      queue = [...events, ...queue].slice(-100)
      fresh ||= click
    } }
  }

  const send = async () => {
    clearTimeout(timer as number)
    timer = undefined
    while (queue.length) {
      const { body, giveBack } = take()
      const token = customerToken?.()
      const answer = await fetch(`${base}/store/marketing/events`, {
        method: "POST", body, keepalive: true, credentials: "include",
        headers: { ...json, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      }).catch(() => undefined)
      if (answer && answer.status !== 429 && answer.status < 500) continue
      // The next call tries again; each event has its id, so none counts twice.
      return giveBack()
    }
  }

  const flush = () => void send().catch(() => undefined)

  const leave = () => {
    while (queue.length) {
      const { body, giveBack } = take()
      if (browser!.navigator?.sendBeacon?.(`${base}/marketing/events?key=${encodeURIComponent(publishableKey)}`, body)) continue
      giveBack()
      return flush()
    }
  }

  const push = (name: string, properties: Record<string, unknown>) => {
    // A copy: what cannot be told as JSON fails here, alone.
    queue.push({ id: uuid(), name, at: now(), properties: JSON.parse(JSON.stringify(properties)) as Event["properties"] })
    timer ??= setTimeout(flush, FLUSH_MS)
  }

  const arrive = () => {
    const url = new URL(browser!.location.href)
    const utm = ["utm_source", "utm_medium", "utm_campaign"].map((name) => [name, url.searchParams.get(name) || undefined])
    push("active_on_site", { url: url.href, path: url.pathname, referrer: browser!.document?.referrer || undefined, ...Object.fromEntries(utm) })
  }

  const attach = async (cartId: string, tokens: string[], visitor: string | undefined) => {
    const call = async (query: string, more?: RequestInit) => {
      const answer = await fetch(`${base}/store/carts/${encodeURIComponent(cartId)}?fields=${query}`, {
        headers: json,
        signal: AbortSignal.timeout?.(10_000),
        ...more,
      })
      return answer.ok ? answer.json() : {}
    }
    const { cart } = (await call("id,metadata")) as { cart?: { metadata?: Record<string, unknown> | null } }
    if (!cart) return
    const known = ([] as unknown[]).concat(cart.metadata?.[NAME] ?? [])
    const added = tokens.filter((token) => !known.includes(token))
    const metadata = {
      ...(added.length ? { [NAME]: [...known, ...added].slice(-KEPT) } : {}),
      ...(visitor && cart.metadata?.[VISITOR] !== visitor ? { [VISITOR]: visitor } : {}),
    }
    // Medusa merges metadata by key: what others wrote there stays, even when they write at this moment.
    if (Object.keys(metadata).length) await call("id", { method: "POST", body: JSON.stringify({ metadata }) })
  }

  const forget = () => {
    for (const name of [VISITOR, SEEN]) {
      remember(name)
      delete known[name]
    }
  }

  if (!storage) {
    keep([])
    forget()
  }

  return {
    /** Takes the click's token from the landing page's address, keeps it, and cleans the address bar. Call it on every page. */
    captureClick() {
      try {
        const [, page, query, hash] = /^([^?#]*)\??([^#]*)(.*)$/.exec(browser!.location.href)!
        const tokens = query!.split("&").filter((part) => part.startsWith(`${PARAMETER}=`)).map((part) => part.slice(PARAMETER.length + 1))
        if (!tokens.length) return
        const genuine = tokens.filter((token) => /^[\w.-]{1,200}$/.test(token))
        fresh = genuine.at(-1) || fresh
        keep([...clicks(), ...genuine.map((token): Click => [token, now()])].slice(-KEPT))
        const rest = query!.split("&").filter((part) => !part.startsWith(`${PARAMETER}=`)).join("&")
        browser!.history.replaceState(browser!.history.state, "", page + (rest && `?${rest}`) + hash)
      } catch {
        // No browser, or one that forbids it: then the order is recognised by customer or e-mail.
      }
    },

    /**
     * Tells what the visitor did: a built-in name ("viewed_product", "searched" …) or your own. Leaves within two seconds, or with the page.
     * The first of a visit, with half an hour's pause before it, tells the visit too, so `track("active_on_site")` may be called on every page.
     */
    track(name: string, properties: Record<string, unknown> = {}) {
      try {
        if (!browser) return
        if (!listening) for (const event of ["pagehide", "visibilitychange"]) browser.addEventListener?.(event, leave)
        listening = true
        const seen = Number(remember(SEEN)) || 0
        remember(SEEN, String(now()))
        if (now() - seen > SESSION_MS) arrive()
        if (name !== "active_on_site") push(name, properties)
      } catch {
        // What a visitor did is worth less than their shopping.
      }
    },

    /** Writes the kept tokens, and who the visitor is, to the cart. Call it whenever the cart's id is known; without anything new it changes nothing. */
    attachToCart(cartId: string | null | undefined): Promise<void> {
      const work = async () => {
        const tokens = clicks().map(([token]) => token)
        const visitor = storage && browser ? remember(VISITOR) : undefined
        if (cartId && (tokens.length || visitor)) await attach(cartId, tokens, visitor)
      }
      return (pending = pending.then(work).catch(() => undefined))
    },

    /** Asks for news at an address: true once the shop has taken it. `form.text` is what the person agreed to. */
    async subscribe(email: string, more: { topics?: string[]; locale?: string; form?: { id?: string; text?: string } } = {}): Promise<boolean> {
      const page = browser?.location.href.slice(0, 1_000)
      const answer = await fetch(`${base}/store/marketing/subscriptions`, { method: "POST", body: JSON.stringify({ email, page, ...more }), headers: json }).catch(() => undefined)
      return !!answer?.ok
    },

    /** The visitor's answer to the consent banner. true: keep clicks and who they are on the device from now on. false: remove them from it. */
    allowStorage(allowed: boolean) {
      const before = clicks()
      // What was done before a yes stays without a visitor.
      if (allowed && !storage) flush()
      storage = allowed
      keep(before)
      if (!allowed) forget()
    },
  }
}
