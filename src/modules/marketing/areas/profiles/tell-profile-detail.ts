import type { ConsentState, ProfileResponse } from "../../../../core/http/profiles"
import type { AttributeRow } from "../../queries/attributes/attribute-row"
import type { ProfileDetailRow } from "../../queries/profiles/find-profile"
import { tellProfile } from "../../queries/profiles/profile-row"

type Beside = { currency: string; groups: { id: string; name: string }[]; attributes: readonly AttributeRow[] }

/** A person with everything known of them, in the words of the API. */
export function tellProfileDetail(row: ProfileDetailRow, { currency, groups, attributes }: Beside): ProfileResponse {
  const { address_1, address_2, time_zone, birthday, gender, order_gap_days, discount_share, spent_by_currency, segments } = row
  return {
    ...tellProfile(row, currency),
    address_1, address_2, time_zone, birthday, gender, order_gap_days, discount_share, spent_by_currency, segments, groups,
    imported_at: tellTime(row.imported_at),
    discounted: row.discounted ?? 0,
    consents: tellConsents(row),
    favourites: {
      product: row.favourite_product, category: row.favourite_category, channel: row.favourite_channel, last_bought: row.last_bought, last_viewed: row.last_viewed,
    },
    engagement: {
      score: row.engagement ?? 0, visits: row.visits ?? 0, mails_received: row.mails_received ?? 0, mails_clicked: row.mails_clicked ?? 0, mails_opened: row.mails_opened ?? 0,
      last_visit_at: tellTime(row.last_visit_at), last_mail_at: tellTime(row.last_mail_at), last_click_at: tellTime(row.last_click_at), last_open_at: tellTime(row.last_open_at),
    },
    carts: { abandoned: row.abandoned_carts ?? 0, value: row.cart_value ?? 0, last_at: tellTime(row.last_cart_at) },
    scores: {
      quintile: { recency: row.recency_score, frequency: row.frequency_score, monetary: row.monetary_score, group: row.rfm_group },
      fixed: { recency: row.fixed_recency_score, frequency: row.fixed_frequency_score, monetary: row.fixed_monetary_score, group: row.fixed_rfm_group },
    },
    predictions: { next_order_at: tellTime(row.next_order_at), orders: row.predicted_orders, value: row.predicted_value, churn_risk: row.churn_risk },
    acquisition: {
      at: tellTime(row.first_touch_at), source: row.first_source, medium: row.first_medium, campaign: row.first_campaign, referrer: row.first_referrer,
    },
    attributes: attributes.map(({ key, name, type, help, choices, metadata_key }) =>
      ({ key, name, type, help, choices, read_only: metadata_key !== null, value: row.attributes[key] ?? null })),
  }
}

function tellConsents(row: ProfileDetailRow): ProfileResponse["consents"] {
  const state = (given: string | null) => (given ?? "never_asked") as ConsentState
  return [
    { channel: "email", purpose: "marketing", state: row.email_consent, at: tellTime(row.email_consent_at), source: row.email_consent_source },
    { channel: "sms", purpose: "marketing", state: state(row.sms_consent), at: tellTime(row.sms_consent_at), source: row.sms_consent_source },
    { channel: "email", purpose: "open_tracking", state: state(row.open_consent), at: tellTime(row.open_consent_at), source: row.open_consent_source },
    { channel: "email", purpose: "click_tracking", state: state(row.click_consent), at: tellTime(row.click_consent_at), source: row.click_consent_source },
    { channel: "email", purpose: "profiling", state: state(row.profiling_consent), at: tellTime(row.profiling_consent_at), source: row.profiling_consent_source },
  ]
}

const tellTime = (time: Date | null) => time?.toISOString() ?? null
