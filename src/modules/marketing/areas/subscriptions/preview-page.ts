import { drawConfirmPage } from "../../../../core/campaigns/pages/confirm-page"
import type { PageFrame } from "../../../../core/campaigns/pages/draw-page"
import type { PagePreview } from "../../../../core/campaigns/pages/page-preview.schema"
import { drawPreferencesPage } from "../../../../core/campaigns/pages/preferences-page"
import { drawUnsubscribePage } from "../../../../core/campaigns/pages/unsubscribe-page"
import { examplePerson } from "../../../../core/campaigns/merge-tags"
import type { MarketingContext } from "../../context"
import { readSettingOf } from "../../memory/read-setting-of"
import { shopNameOf } from "../../memory/shop-of"
import { consentSetting } from "../../../../core/settings/consent"
import { listChoices } from "../../queries/subscriptions/list-choices"
import { tellTopics } from "./show-preferences"

/** A page as somebody invented would see it, by the functions that draw it for real people. */
export async function previewPage({ db, options, logger }: MarketingContext, { page, language, brand }: PagePreview): Promise<string> {
  const frame: PageFrame = { language, brand, shopName: shopNameOf(options) }
  if (page === "confirm") return drawConfirmPage(frame, "waiting").html
  if (page === "unsubscribe") return drawUnsubscribePage(frame, { state: "subscribed", preferencesUrl: options.publicUrl }).html
  const { clickTracking } = await readSettingOf(db, consentSetting, logger)
  return drawPreferencesPage(frame, {
    state: "shown",
    view: {
      email: examplePerson.email, consent: "subscribed", suppressed: false, frequency: "all", pausedUntil: null,
      topics: tellTopics(await listChoices(db, 0), language),
      tracking: { open_tracking: false, click_tracking: clickTracking, profiling: true },
    },
  }).html
}
