/** What the helper needs of a browser: `window` has it all. */
export type Browser = {
  location: { href: string }
  history: { state: unknown; replaceState(state: unknown, unused: string, url: string): void }
  localStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void; removeItem(key: string): void }
}

export type MarketingSettings = {
  /** Where the Medusa server answers. */
  backendUrl: string
  publishableKey: string
  /** false: nothing is kept on the visitor's device, clicks live as long as the page. Default true. */
  storage?: boolean
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

/** Remembers which mails led a visitor to the shop and tells the cart, so that the order finds its campaign. Never throws into the shop. */
export function createMarketing({ backendUrl, publishableKey, storage = true, browser = (globalThis as { window?: Browser }).window, now = Date.now }: MarketingSettings) {
  let memory: Click[] = []
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

  const attach = async (cartId: string, tokens: string[]) => {
    const call = async (query: string, more?: RequestInit) => {
      const answer = await fetch(`${backendUrl.replace(/\/+$/, "")}/store/carts/${encodeURIComponent(cartId)}?fields=${query}`, {
        headers: { "content-type": "application/json", "x-publishable-api-key": publishableKey },
        signal: AbortSignal.timeout?.(10_000),
        ...more,
      })
      return answer.ok ? answer.json() : {}
    }
    const { cart } = (await call("id,metadata")) as { cart?: { metadata?: Record<string, unknown> | null } }
    if (!cart) return
    const known = ([] as unknown[]).concat(cart.metadata?.[NAME] ?? [])
    const added = tokens.filter((token) => !known.includes(token))
    // Medusa merges metadata by key: what others wrote there stays, even when they write at this moment.
    if (added.length) await call("id", { method: "POST", body: JSON.stringify({ metadata: { [NAME]: [...known, ...added].slice(-KEPT) } }) })
  }

  if (!storage) keep([])

  return {
    /** Takes the click's token from the landing page's address, keeps it, and cleans the address bar. Call it on every page. */
    captureClick() {
      try {
        const [, page, query, hash] = /^([^?#]*)\??([^#]*)(.*)$/.exec(browser!.location.href)!
        const tokens = query!.split("&").filter((part) => part.startsWith(`${PARAMETER}=`)).map((part) => part.slice(PARAMETER.length + 1))
        if (!tokens.length) return
        keep([...clicks(), ...tokens.filter((token) => /^[\w.-]{1,200}$/.test(token)).map((token): Click => [token, now()])].slice(-KEPT))
        const rest = query!.split("&").filter((part) => !part.startsWith(`${PARAMETER}=`)).join("&")
        browser!.history.replaceState(browser!.history.state, "", page + (rest && `?${rest}`) + hash)
      } catch {
        // No browser, or one that forbids it: then the order is recognised by customer or e-mail.
      }
    },

    /** Writes the kept tokens to the cart. Call it whenever the cart's id is known; without new tokens it changes nothing. */
    attachToCart(cartId: string | null | undefined): Promise<void> {
      const work = async () => {
        const tokens = clicks().map(([token]) => token)
        if (cartId && tokens.length) await attach(cartId, tokens)
      }
      return (pending = pending.then(work).catch(() => undefined))
    },

    /** The visitor's answer to the consent banner. true: keep clicks on the device from now on. false: remove them from it. */
    allowStorage(allowed: boolean) {
      const kept = clicks()
      storage = allowed
      keep(kept)
    },
  }
}
