export type AttributeType = "text" | "number" | "boolean" | "date" | "list" | "choice"

/** The form of a condition's value; the builder draws one editor for each (value-kinds.ts says what each must be). */
export type ValueKind =
  | "none" | "text" | "texts" | "number" | "number_range" | "money" | "money_range" | "date" | "date_range"
  | "days" | "days_range" | "boolean" | "choice" | "choices" | "ids" | "bought" | "orders_in_window" | "spent_in_window"
  | "decimal" | "decimal_range" | "pattern" | "percent" | "quintile" | "days_ahead" | "months" | "weekdays" | "years"
  | "behaviour" | "sequence" | "membership" | "sample"

/** What can be asked of a field of one type. `clause` puts a spoken value behind the field's words: "who last ordered more than 60 days ago". */
export type OperatorKind = { label: string; valueKind: ValueKind; clause: (words: Words, value: string) => string }
export type Operator = OperatorKind & { name: string }

export type FieldType =
  | "text" | "number" | "decimal" | "money" | "date" | "days" | "boolean" | "choice" | "list" | "bought" | "orders_in_window" | "spent_in_window"
  | "behaviour" | "sequence" | "membership" | "sample"

export type FieldGroup =
  | "identity" | "address" | "consent" | "orders" | "products" | "behaviour" | "engagement" | "carts" | "scores" | "acquisition" | "segments" | "attributes"

/** Where the names behind a field's ids come from: the picker the builder shows. */
export type Source =
  | "customer_group" | "product" | "variant" | "category" | "collection" | "product_tag" | "product_type"
  | "country" | "sales_channel" | "region" | "segment" | "campaign"

export type Choice = { value: string; label: string }

/** How a field is spoken of. `subject` begins a clause about people: "whose e-mail", "who last ordered". */
export type Words = {
  subject: string
  /** What the value is called behind "whose": "total spent", "birthday". */
  noun?: string
  /** Clauses of their own where "is empty" would read badly: "who have never ordered". */
  empty?: string
  filled?: string
  /** Clause of a yes-or-no field that is not so; of a bought field that did not happen. */
  negative?: string
  /** What is counted: ["order", "orders"]. */
  unit?: readonly [one: string, many: string]
}

type Purpose = "email" | "sms" | "open" | "click" | "profiling"
export type ProfileColumn =
  | "email" | "first_name" | "last_name" | "phone" | "company_name" | "locale" | "time_zone" | "gender" | "birthday" | "has_account" | "customer_since"
  | "address_1" | "address_2" | "country_code" | "province" | "city" | "postal_code" | "group_ids" | "tags"
  | `${Purpose}_consent` | `${Purpose}_consent_at` | `${Purpose}_consent_source` | "open_tracking"
  | "orders" | "unconverted_orders" | "items" | "spent" | "average_order" | "largest_order" | "refunded" | "refunded_orders"
  | "first_order_at" | "last_order_at" | "order_gap_days" | "discounted" | "discount_share"
  | "favourite_product_id" | "favourite_category_id" | "favourite_channel_id" | "last_product_id" | "viewed_product_id"
  | "visits" | "last_visit_at" | "mails_received" | "mails_clicked" | "mails_opened" | "last_mail_at" | "last_click_at" | "last_open_at" | "engagement"
  | "abandoned_carts" | "cart_value" | "last_cart_at"
  | "recency_score" | "frequency_score" | "monetary_score" | "rfm_group"
  | "fixed_recency_score" | "fixed_frequency_score" | "fixed_monetary_score" | "fixed_rfm_group"
  | "predicted_value" | "predicted_orders" | "churn_risk" | "next_order_at"
  | "first_touch_at" | "first_source" | "first_medium" | "first_campaign" | "first_referrer"

/** The stored fact behind a field: a column of the profile, or of the person's purchases or their items. */
export type Reads =
  | {
      from: "profile"
      column: ProfileColumn
      /** The stored text is lower case already, so its index serves. */
      lowerCase?: true
      /** Yes means that the column has a value, whatever it is. */
      presence?: true
      /** A calendar day without a time, or a number kept as floating point: read as what it stands for. */
      stored?: "day" | "float"
      /** The column says 0 for people without orders where a merchant sees no value at all. */
      missingWithoutOrders?: true
    }
  | { from: "items"; column: "product_id" | "variant_id" | "collection_id" | "type_id" | "category_ids" | "tag_ids" }
  | { from: "purchases"; column: "sales_channel_id" | "region_id" | "reporting_net" | "id" }
  /** A value of the shop's own, by its key. */
  | { from: "attributes"; key: string; type: AttributeType }
  /** The condition's value says what is read: events, segments. */
  | { from: "value" }

/** One thing a rule can ask about a person: all that the builder, the check, the sentence and the compiler know of it. */
export type Field = {
  name: string
  label: string
  help: string
  group: FieldGroup
  type: FieldType
  operators: readonly Operator[]
  defaultOperator: string
  defaultValue: unknown
  choices?: readonly Choice[]
  source?: Source
  words: Words
  reads: Reads
}
