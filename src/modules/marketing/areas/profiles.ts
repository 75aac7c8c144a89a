import type { ProfileListItem, ProfileResponse, TimelineEntry } from "../../../core/http/profiles"
import { writeEvidence } from "../../../core/profiles/consent-evidence"
import type { ConsentStatement } from "../../../core/profiles/consent.schema"
import type { ProfileQueryBody } from "../../../core/profiles/view.schema"
import { tellEvent } from "../../../core/profiles/tell-event"
import type { MarketingContext } from "../context"
import { recordConsents } from "../memory/record-consents"
import { recordFromShop, type ShopIds } from "../memory/record-from-shop"
import { reportingCurrency } from "../memory/reporting-currency"
import { tellConsents } from "./profiles/tell-consents"
import { tellProfileDetail } from "./profiles/tell-profile-detail"
import { sweepNow } from "../pump/sweep-shop"
import type { ConsentRow } from "../queries/profiles/append-consents"
import { queryPeople } from "./profiles/query-people"
import { tellFacts } from "./profiles/tell-facts"
import { findProfile } from "../queries/profiles/find-profile"
import { listProfiles, type ProfileQuery } from "../queries/profiles/list-profiles"
import { listAttributes } from "../queries/attributes/list-attributes"
import { nameGroups } from "../queries/profiles/name-groups"
import { tellProfile } from "../queries/profiles/profile-row"
import { readTimeline } from "../queries/profiles/read-timeline"
import { receiveHint, type Hint } from "../queries/profiles/receive-hint"
import { recordActivity } from "../queries/settings/record-activity"
import { setTags } from "../queries/profiles/set-tags"
import { receivePaymentHint } from "../queries/profiles/receive-payment-hint"

/** One statement as it was recorded: what was said, when (ISO 8601), and by whom it was written down. */
export type RecordedConsent = { statement: ConsentStatement; occurredAt: string; actor: { type: string; id: string | null } }

export type Profiles = ReturnType<typeof createProfiles>

/** People: who they are, what they bought, what they agreed to. */
export function createProfiles(context: MarketingContext) {
  const { db } = context

  /** A page of people. */
  async function list(query: ProfileQuery): Promise<{ profiles: ProfileListItem[]; count: number }> {
    const [currency, { rows, count }] = await Promise.all([reportingCurrency(context), listProfiles(db, query)])
    return { profiles: rows.map((row) => tellProfile(row, currency)), count }
  }

  /** One person with everything known of them; undefined when there is none. */
  async function retrieve(id: string): Promise<ProfileResponse | undefined> {
    const row = await findProfile(db, id)
    if (!row) return undefined
    const [currency, groups, attributes] = await Promise.all([reportingCurrency(context), nameGroups(db, row.group_ids), listAttributes(db)])
    return tellProfileDetail(row, { currency, groups, attributes })
  }

  /** What happened to a person, newest first; undefined when there is none. */
  async function timeline(id: string, page: { kinds?: readonly TimelineEntry["kind"][]; limit: number; offset: number }): Promise<{ entries: TimelineEntry[]; count: number } | undefined> {
    const row = await findProfile(db, id)
    if (!row) return undefined
    const [currency, { rows, count }] = await Promise.all([reportingCurrency(context), readTimeline(db, { profileKey: row.key, ...page })])
    return { entries: rows.map((fact) => tellEvent(fact, currency)), count }
  }

  /** Writes down what one person told the merchant; false when there is no such person. */
  async function recordConsent(id: string, { statement, occurredAt, actor }: RecordedConsent): Promise<boolean> {
    const row = await findProfile(db, id)
    if (!row) return false
    const { channel, purpose, state, source, ...proof } = statement
    const detail = { recorded_by: actor, ...Object.fromEntries(Object.entries(proof).filter(([, said]) => said)), ...writeEvidence(proof) }
    return db.transaction(async (db) => {
      const fresh = await recordConsents(db, [{ email: row.email, channel, purpose, state, source, occurredAt: new Date(occurredAt), detail }])
      if (fresh) await recordActivity(db, { actor, action: "recorded consent", area: "profiles", subjectId: id, detail: { ...statement } })
      return true
    })
  }

  /** Replaces a person's tags; false when there is no such person. */
  async function tag(id: string, { tags, actor }: { tags: string[]; actor: RecordedConsent["actor"] }): Promise<boolean> {
    return db.transaction(async (db) => {
      const former = await setTags(db, { id, tags })
      if (former) await recordActivity(db, { actor, action: "tagged", area: "profiles", subjectId: id, detail: { tags, former } })
      return Boolean(former)
    })
  }

  return {
    list,
    /** People a rule and a search find, with chosen columns; or what is wrong with the question. */
    query: (body: ProfileQueryBody) => queryPeople(context, body),
    /** Every fact the catalogue knows of one person; undefined when there is none. */
    facts: (id: string) => tellFacts(context, id),
    retrieve,
    timeline,
    recordConsent,
    /** A page of the person's consent log, newest first; undefined when there is no such person. */
    consents: (id: string, page: { limit: number; offset: number }) => tellConsents(db, id, page),
    tag,
    /** Writes down what many people said, thousands at once; the later word wins. */
    recordConsents: (rows: readonly ConsentRow[]) => recordConsents(db, rows),
    /** Notes that an order or customer may have changed; the pump looks at it within moments. */
    receiveHint: (hint: Hint) => receiveHint(db, hint),
    /** Notes that the order of a payment may have changed. */
    receivePaymentHint: (paymentId: string) => receivePaymentHint(db, paymentId),
    /** Looks for what changed in the shop, if no other process has lately. */
    sweep: () => sweepNow(context),
    /** Brings the given orders and customers up to the shop's truth now. */
    recordFromShop: (ids: ShopIds) => recordFromShop(context, ids),
  }
}
