import type { ConsentEvidence } from "../../../../core/profiles/consent-evidence"
import type { StorePreferenceStatement } from "../../../../core/profiles/subscription.schema"
import type { Reader } from "../../../../modules/marketing/areas/subscriptions"
import type { MarketingModuleService } from "../../../../modules/marketing/service"

type OwnChange = StorePreferenceStatement & { evidence: ConsentEvidence; byToken: boolean }

/**
 * Does what somebody asks about their own mails. Whoever holds the token of a mail has shown that the address is theirs and
 * is subscribed at once; a logged-in customer is asked by mail first, where the shop goes by double opt-in.
 */
export async function changeOwn({ subscriptions }: MarketingModuleService, reader: Extract<Reader, { state: "known" }>, { subscribed, evidence, byToken, ...change }: OwnChange): Promise<void> {
  const { topics, frequency, pause, tracking, language } = change
  const speaker = { source: byToken ? "Preference centre" : "Customer account", evidence }
  await subscriptions.act(reader, { do: "change", change: { topics, frequency, pause, tracking, language } }, speaker)
  if (subscribed === false) await subscriptions.act(reader, { do: "leave" }, speaker)
  if (subscribed && byToken) await subscriptions.act(reader, { do: "come back" }, speaker)
  if (subscribed && !byToken) await subscriptions.request({ email: reader.subscriber.email, topics: [], locale: language ?? reader.subscriber.locale ?? undefined, evidence: { ...evidence, form_id: evidence.form_id ?? "customer account" } })
}
