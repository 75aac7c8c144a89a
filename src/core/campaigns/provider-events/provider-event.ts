/** What a provider tells of one mail after it took it. */
export type ProviderEventKind = "delivered" | "deferred" | "bounced" | "complained" | "unsubscribed" | "refused"

export type ProviderEvent = {
  /** The provider's own id of this telling: the same one twice is one event. */
  id: string
  kind: ProviderEventKind
  /** Without brackets; null where the provider names none. */
  messageId: string | null
  email: string
  at: Date
  /** For a bounce: SMTP or enhanced code and the receiving server's words, as far as told. */
  code: string | null
  detail: string
  /** What the provider itself calls the bounce, if it does. */
  permanent: boolean | null
}

/** A request as it arrived: the body byte for byte, for a signature over parsed JSON proves nothing. */
export type ProviderRequest = { headers: Readonly<Record<string, string | undefined>>; body: Buffer; now: Date }

/** What came of reading a request: events, a request to confirm the subscription at an address, or why it is refused. */
export type ProviderReading =
  | { outcome: "events"; events: ProviderEvent[] }
  | { outcome: "confirm"; url: string }
  | { outcome: "forged" | "unreadable"; reason: string }

/** One provider: how its requests are proven and read. `secret` is what its settings page calls key, secret or password. */
export type Provider = { name: string; label: string; read(request: ProviderRequest, secret: string): ProviderReading }
