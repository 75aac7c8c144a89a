import { appendClickToken } from "../../../core/attribution/append-click-token"
import { readToken, signToken } from "../../../core/base/signed-token"
import { writeEvidence, type ConsentEvidence } from "../../../core/profiles/consent-evidence"
import { coarsenIp, judgeVisit, type Visit } from "../../../core/campaigns/judge-visit"
import type { MarketingContext } from "../context"
import { createTouchWriter } from "../links/create-touch-writer"
import { createVisitLimit } from "../links/create-visit-limit"
import { fillLink } from "../links/fill-link"
import { findLink } from "../queries/links/find-link"
import { lastTouchBefore } from "../queries/links/last-touch-before"
import { lockConsent } from "../queries/links/lock-consent"
import { readConsent } from "../queries/links/read-consent"
import { renewConsent } from "../queries/links/renew-consent"
import { rewindVisits, VISITS_WEIGHED } from "../queries/links/rewind-visits"
import { withdrawConsent } from "../queries/links/withdraw-consent"

/** How a person stands who opens the unsubscribe page; "test" belongs to a test mail, "unknown" to nobody. */
export type Subscription = "subscribed" | "unsubscribed" | "test" | "unknown"

export type Links = ReturnType<typeof createLinks>

const COUNTED_PER_MINUTE = 30
const PATIENCE_MS = 2_000

/** What happens behind the links of a mail. A shopper waits `patienceMs` for the visit to be written down, no longer. */
export function createLinks(context: MarketingContext, patienceMs = PATIENCE_MS) {
  const { db, options, now } = context
  const writeTouch = createTouchWriter(context, patienceMs)
  const mayCount = createVisitLimit(COUNTED_PER_MINUTE, now)
  const storefrontHost = new URL(options.storefrontUrl).host

  const describeVisit = (visit: Visit, kind: "click" | "open") => ({
    arrivalSignal: judgeVisit(kind, visit), userAgent: visit.userAgent.slice(0, 300), ip: coarsenIp(visit.ip), happenedAt: now(),
  })

  /** The occurrence and profile of an unsubscribe token, whether both are nobody's. */
  const readUnsubscribe = (token: string) => {
    const keys = readToken(token, "unsubscribe", options)
    return keys?.length === 2 ? { occurrenceKey: keys[0]!, profileKey: keys[1]!, test: keys[0] === 0 && keys[1] === 0 } : undefined
  }

  return {
    /** The shop's home page, where an unknown link leads. */
    home: options.storefrontUrl,

    /**
     * Where a click leads, after it was written down; undefined for a token that is not ours. To the storefront the click's
     * own token goes along, unless only the headers were asked for: that is kept as a machine's visit. Whoever was erased
     * is led on, and nothing is kept.
     */
    async follow(token: string, visit: Visit): Promise<string | undefined> {
      const keys = readToken(token, "click", options)
      if (keys?.length !== 2) return undefined
      const [linkKey, profileKey] = keys as [number, number]
      const written = mayCount(token) ? await writeTouch({ ...describeVisit(visit, "click"), kind: "click", linkKey, occurrenceKey: null, profileKey }) : "lost"
      if (written === "refused") return undefined
      const link = written === "lost" ? await findLink(db, linkKey) : { ...written, url: written.url! }
      if (!link) return undefined
      const url = await fillLink(context, link, profileKey)
      const toStorefront = new URL(url).host === storefrontHost
      return written !== "lost" && written.key !== null && toStorefront && !visit.head ? appendClickToken(url, signToken("touch", [written.key], options.secret)) : url
    },

    /** Counts an opening, if the person agrees to that now. False for a token that is not ours. */
    async open(token: string, visit: Visit): Promise<boolean> {
      const keys = readToken(token, "open", options)
      if (keys?.length !== 2) return false
      const [occurrenceKey, profileKey] = keys as [number, number]
      if (mayCount(token)) await writeTouch({ ...describeVisit(visit, "open"), kind: "open", linkKey: null, occurrenceKey, profileKey })
      return true
    },

    /** Has every click and opening since `from` weighed again by the pump, by what is known of them now. */
    async weighAgain(from: Date): Promise<void> {
      await rewindVisits(db, VISITS_WEIGHED, await lastTouchBefore(db, from))
    },

    /** How the holder of an unsubscribe token stands. Changes nothing; the visit is kept, because scanners fetch this page too, but never that of someone erased. */
    async subscription(token: string, visit: Visit): Promise<Subscription> {
      const named = readUnsubscribe(token)
      if (!named) return "unknown"
      if (named.test) return "test"
      if (mayCount(token)) await writeTouch({ ...describeVisit(visit, "click"), kind: "unsubscribe_page", linkKey: null, occurrenceKey: named.occurrenceKey, profileKey: named.profileKey })
      return standing(await readConsent(db, named.profileKey))
    },

    /** Unsubscribes the holder of the token, however often it is asked. `source` says how: the page's button or the mailbox's. */
    async unsubscribe(token: string, source: "unsubscribe page" | "one-click unsubscribe", evidence: ConsentEvidence = {}): Promise<Subscription> {
      const named = readUnsubscribe(token)
      if (!named) return "unknown"
      if (named.test) return "test"
      await db.transaction(async (db) => {
        if (await lockConsent(db, named.profileKey)) await withdrawConsent(db, { ...named, source, evidence: writeEvidence(evidence) })
      })
      return "unsubscribed"
    },

    /** Takes an unsubscription back. */
    async subscribeAgain(token: string, evidence: ConsentEvidence = {}): Promise<Subscription> {
      const named = readUnsubscribe(token)
      if (!named) return "unknown"
      if (named.test) return "test"
      return db.transaction(async (db) => {
        if ((await lockConsent(db, named.profileKey)) === "unsubscribed") await renewConsent(db, { profileKey: named.profileKey, source: "unsubscribe page", evidence: writeEvidence(evidence) })
        return standing(await readConsent(db, named.profileKey))
      })
    },
  }
}

/** Whoever has not unsubscribed is offered to; whoever is gone needs not. */
const standing = (consent: string | undefined): Subscription => (consent === undefined || consent === "unsubscribed" ? "unsubscribed" : "subscribed")
