import { createHash } from "node:crypto"
import { clickUrl, openUrl, unsubscribeUrl } from "../../src/core/campaigns/tracking-urls"
import type { MarketingContext } from "../../src/modules/marketing/context"

export type SentMail = {
  profileKey: number
  occurrenceKey: number
  email: string
  linkKeys: number[]
  clicks: string[]
  open: string
  unsubscribe: string
}

type Circumstances = {
  firstName?: string
  consent?: "subscribed" | "unsubscribed" | "never_asked"
  openTracking?: boolean
  urls?: string[]
  /** Seconds since the mail server took it; null while it is still being handed over. */
  age?: number | null
}

let made = 0

/** A mail of a campaign that one person got, with its links as they stand in it. */
export async function aSentMail({ db, options }: Pick<MarketingContext, "db" | "options">, circumstances: Circumstances = {}): Promise<SentMail> {
  const { firstName = "Ada", consent = "subscribed", openTracking = false, urls = ["http://localhost:8000/sale"], age = 3_600 } = circumstances
  made += 1
  const name = `mail_${process.pid}_${made}`
  const email = `${name}@example.com`
  const [profile] = await db.query<{ key: number }>(
    `insert into marketing_profile (id, email, email_hash, first_name, email_consent, open_tracking) values ($1, $2, $3, $4, $5, $6) returning key::float8 as key`,
    [`mprof_${name}`, email, createHash("sha256").update(email).digest("hex"), firstName, consent, openTracking])
  const [campaign] = await db.query<{ key: number }>(
    `insert into marketing_campaign (id, name, status, audience, message) values ($1, 'Sale', 'sent', '{}', '{}') returning key::float8 as key`, [`mkcamp_${name}`])
  const [occurrence] = await db.query<{ key: number }>(
    `insert into marketing_occurrence (kind, campaign_key) values ('campaign', $1) returning key::float8 as key`, [campaign!.key])
  const profileKey = profile!.key
  const occurrenceKey = occurrence!.key
  await db.query(
    `insert into marketing_send (occurrence_key, profile_key, state, finished_at) values ($1, $2, $3, now() - make_interval(secs => $4))`,
    [occurrenceKey, profileKey, age === null ? "sending" : "accepted", age])
  const linkKeys: number[] = []
  for (const [index, url] of urls.entries()) {
    const [link] = await db.query<{ key: number }>(
      `insert into marketing_link (occurrence_key, position, url) values ($1, $2, $3) returning key::float8 as key`, [occurrenceKey, index + 1, url])
    linkKeys.push(link!.key)
  }
  return {
    profileKey, occurrenceKey, email, linkKeys,
    clicks: linkKeys.map((linkKey) => clickUrl(options, linkKey, profileKey)),
    open: openUrl(options, occurrenceKey, profileKey),
    unsubscribe: unsubscribeUrl(options, occurrenceKey, profileKey),
  }
}

export type TouchRow = { key: number; kind: string; machine: boolean; machine_reason: string | null; link_key: number | null; ip: string; user_agent: string | null }

/** What the memory holds of a mail's links and of its reader's consent. */
export async function whatIsKnown({ db }: Pick<MarketingContext, "db">, { profileKey, occurrenceKey, email }: SentMail) {
  const touches = await db.query<TouchRow>(
    `select key::float8 as key, kind, machine, machine_reason, link_key::float8 as link_key, ip, user_agent from marketing_touch
     where occurrence_key = $1 and profile_key = $2 order by key`, [occurrenceKey, profileKey])
  const consents = await db.query<{ state: string; source: string }>(
    `select state, source from marketing_consent_event where profile_key = $1 order by key`, [profileKey])
  const [profile] = await db.query<{ email_consent: string; evaluate: boolean }>(
    `select email_consent, exists (select from marketing_changed_profile where profile_key = marketing_profile.key) as evaluate from marketing_profile where key = $1`, [profileKey])
  const suppressions = await db.query<{ reason: string }>(
    `select reason from marketing_suppression where email_hash = $1`, [createHash("sha256").update(email).digest("hex")])
  return { touches, consents, suppressions: suppressions.map(({ reason }) => reason), consent: profile!.email_consent, toEvaluate: profile!.evaluate }
}
