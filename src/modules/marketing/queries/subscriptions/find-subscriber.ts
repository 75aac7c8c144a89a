import { restingCodes } from "../../../../core/campaigns/suppression-reasons"
import type { EmailConsent } from "../../../../core/campaigns/may-send"
import type { Frequency } from "../../../../core/campaigns/pages/preference.schema"
import type { Database } from "../../database"
import { consentExpired } from "../campaigns/consent-facts"
import { isPseudonym } from "../profiles/erased"
import { isBarred } from "../suppressions/is-barred"
import { ownedByCustomer } from "./owned-by-customer"

/** One person as the pages about their mails need them. `locale` is the language they chose, else the one the shop knows. */
export type Subscriber = {
  key: number
  id: string
  email: string
  locale: string | null
  /** Whose consent has expired stands like one who left: it takes a new word to mail them again. */
  consent: EmailConsent
  openConsent: EmailConsent
  clickConsent: EmailConsent
  profilingConsent: EmailConsent
  frequency: Frequency
  pausedUntil: Date | null
  /** No customer, no order, not imported, and no subscriber so far. */
  gone: boolean
  erased: boolean
  /** Mails came back for good or were reported as spam, or the shop put the address on its list by hand: their wish alone does not undo that. */
  barred: boolean
  /** The address rests, or came with a former system's list: their own proven wish undoes that, a stranger's word does not. */
  resting: boolean
}

/** `owned`: only if the customer's account proves that the address is theirs. */
type Sought = { key: number } | { email: string } | { customerId: string; owned?: true }

const where = (sought: Sought): [string, unknown] => {
  if ("key" in sought) return ["profile.key = $1", sought.key]
  if ("email" in sought) return ["profile.email = $1", sought.email]
  return [`profile.customer_ids @> array[$1::text] and profile.deleted_at is null${sought.owned ? ` and ${ownedByCustomer("$1")}` : ""}`, sought.customerId]
}

/** Somebody by key, normalised address or customer; with `lock`, held until the transaction ends. */
export async function findSubscriber(db: Database, sought: Sought, { lock = false } = {}): Promise<Subscriber | undefined> {
  const [condition, value] = where(sought)
  const [subscriber] = await db.query<Subscriber>(
    `select profile.key::float8 as key, profile.id, profile.email, coalesce(preference.locale, profile.locale) as locale,
       case when ${consentExpired} then 'unsubscribed' else profile.email_consent end as consent, profile.open_consent as "openConsent", profile.click_consent as "clickConsent", profile.profiling_consent as "profilingConsent",
       coalesce(preference.frequency, 'all') as frequency, case when preference.paused_until > now() then preference.paused_until end as "pausedUntil",
       profile.deleted_at is not null as gone, ${isPseudonym("profile.email")} as erased,
       ${isBarred("profile.email_hash", "$2")} as barred,
       exists (select from marketing_suppression suppression where suppression.email_hash = profile.email_hash and suppression.reason = any ($2)) as resting
     from marketing_profile profile
     left join marketing_preference preference on preference.profile_key = profile.key
     where ${condition} ${lock ? "for no key update of profile" : ""}`,
    [value, restingCodes]
  )
  return subscriber
}
