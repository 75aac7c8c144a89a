import { readToken } from "../../../core/base/signed-token"
import { chooseLanguage, type LanguageWish, type PageLanguage } from "../../../core/campaigns/pages/languages"
import type { PreferenceChange } from "../../../core/campaigns/pages/preference.schema"
import type { PagePreview } from "../../../core/campaigns/pages/page-preview.schema"
import type { PreferencesView } from "../../../core/campaigns/pages/preferences-page"
import { preferencesUrl } from "../../../core/campaigns/tracking-urls"
import type { BasisCountResponse, Topic } from "../../../core/http/subscriptions"
import type { ProfileExportResponse } from "../../../core/http/bulk"
import type { BasisStatement } from "../../../core/profiles/basis.schema"
import type { ConsentEvidence } from "../../../core/profiles/consent-evidence"
import type { TopicStatement } from "../../../core/profiles/topic.schema"
import { brandSetting } from "../../../core/settings/brand"
import { consentSetting } from "../../../core/settings/consent"
import type { MarketingContext } from "../context"
import type { Database } from "../database"
import { erasePeople } from "../memory/erase-people"
import { exportPerson } from "../memory/export-person"
import { readSettingOf } from "../memory/read-setting-of"
import { recordFromShop } from "../memory/record-from-shop"
import type { Activity } from "../queries/settings/record-activity"
import { countBasis } from "../queries/subscriptions/count-basis"
import { findSubscriber, type Subscriber } from "../queries/subscriptions/find-subscriber"
import { listTopics } from "../queries/subscriptions/list-topics"
import { saveTopics } from "../queries/subscriptions/save-topics"
import { changePreferences, comeBack, leave, type Speaker } from "./subscriptions/change-preferences"
import { confirmSubscription, readConfirmState } from "./subscriptions/confirm-subscription"
import { pageFrame, plainFrame, type PageVisit } from "./subscriptions/page-frame"
import { previewPage } from "./subscriptions/preview-page"
import { requestSubscription, type SubscriptionRequest } from "./subscriptions/request-subscription"
import { stateBasisNow } from "./subscriptions/state-basis"
import { showPreferences } from "./subscriptions/show-preferences"

/** Who opens a preference page: somebody, or why it is nobody's. `occurrenceKey` is the mailing they came from. */
export type Reader = { state: "known"; subscriber: Subscriber; occurrenceKey: number | null } | { state: "test" | "unknown" | "erased" }

/** One deed on a preference page; each is done in a transaction of its own. */
export type PreferenceDeed =
  | { do: "change"; change: PreferenceChange }
  | { do: "leave" }
  | { do: "come back" }

/** What people say themselves about the mails they get: subscribing, confirming, choosing, leaving. */
export function createSubscriptions(context: MarketingContext) {
  const { db, options } = context

  async function readerOf(token: string): Promise<Reader> {
    const keys = readToken(token, "preferences", options)
    if (keys?.length !== 2) return { state: "unknown" }
    const [occurrenceKey, key] = keys as [number, number]
    if (!occurrenceKey && !key) return { state: "test" }
    const subscriber = await findSubscriber(db, { key })
    if (!subscriber) return { state: "unknown" }
    return subscriber.erased ? { state: "erased" } : { state: "known", subscriber, occurrenceKey: occurrenceKey || null }
  }

  async function act(reader: Extract<Reader, { state: "known" }>, deed: PreferenceDeed, speaker: Speaker): Promise<void> {
    await db.transaction(async (db: Database) => {
      const subscriber = await findSubscriber(db, { key: reader.subscriber.key })
      if (!subscriber || subscriber.erased) return
      if (deed.do === "change") await changePreferences(context, db, subscriber, deed.change, speaker)
      else if (deed.do === "leave") await leave(db, subscriber, speaker, reader.occurrenceKey)
      else await comeBack(context, db, subscriber, speaker)
    })
  }

  return {
    request: (request: SubscriptionRequest) => requestSubscription(context, request),
    confirmState: (token: string) => readConfirmState(context, token),
    confirm: (token: string, evidence: ConsentEvidence) => confirmSubscription(context, token, evidence),

    frame: (visit: PageVisit) => pageFrame(context, visit),
    /** The language somebody is spoken to in: one they read, else the shop's. */
    language: async (wish: Omit<LanguageWish, "shop">) => chooseLanguage({ ...wish, shop: (await readSettingOf(context.db, brandSetting, context.logger)).language }),
    plainFrame: (visit: PageVisit) => plainFrame(context, visit),

    /** Who holds the token of a preference page. Changes nothing. */
    readerOf,
    /**
     * The customer as a reader, read from the shop first if the memory does not know them yet; undefined when they have no address,
     * or their account does not prove that it is theirs.
     */
    async readerOfCustomer(customerId: string): Promise<Extract<Reader, { state: "known" }> | undefined> {
      if (!(await findSubscriber(db, { customerId }))) await recordFromShop(context, { customerIds: [customerId] })
      const subscriber = await findSubscriber(db, { customerId, owned: true })
      return subscriber && !subscriber.erased ? { state: "known", subscriber, occurrenceKey: null } : undefined
    },
    act,
    view: ({ subscriber }: { subscriber: Subscriber }, language: PageLanguage): Promise<PreferencesView> => showPreferences(context, db, subscriber, language),
    /** The shop's own words to agree to, if it has some in that language. */
    formText: async (language: PageLanguage): Promise<string | undefined> => (await readSettingOf(db, consentSetting, context.logger)).formText[language] || undefined,
    doubleOptIn: async (): Promise<boolean> => (await readSettingOf(db, consentSetting, context.logger)).doubleOptIn,
    exportOwn: ({ subscriber }: { subscriber: Subscriber }): Promise<ProfileExportResponse> => exportPerson(context, subscriber),
    /** Erases the holder of a token; the id of who they were, undefined when there was nobody to erase. */
    async eraseOwn(token: string): Promise<string | undefined> {
      const reader = await readerOf(token)
      if (reader.state !== "known") return undefined
      return (await erasePeople(db, [reader.subscriber.key])) ? reader.subscriber.id : undefined
    },
    topics: async (): Promise<Topic[]> => (await listTopics(db)).map(({ created_at, ...topic }) => ({ ...topic, created_at: created_at.toISOString() })),
    /** Makes these the topics, in this order; what they were before. */
    async saveTopics(topics: readonly TopicStatement[]): Promise<TopicStatement[]> {
      return db.transaction(async (db) => {
        const before = await listTopics(db)
        await saveTopics(db, topics)
        return before.map(({ key, names, descriptions, archived }) => ({ key, names, descriptions, archived }))
      })
    },
    /** Whom a statement of basis would subscribe now, in a segment or among everybody. */
    countBasis: (segmentId: string | null): Promise<BasisCountResponse> => countBasis(db, segmentId),
    previewPage: (preview: PagePreview): Promise<string> => previewPage(context, preview),
    stateBasis: (statement: BasisStatement, actor: Activity["actor"]): Promise<number> => stateBasisNow(context, statement, actor),
    /** Where the holder of an unsubscribe token chooses less instead; undefined for a token that is not ours. */
    preferencesOf(token: string): string | undefined {
      const keys = readToken(token, "unsubscribe", options)
      return keys?.length === 2 ? preferencesUrl(options, keys[0]!, keys[1]!) : undefined
    },
  }
}
