import attributes from "../../../admin-extensions/i18n/en/attributes.json"
import bulk from "../../../admin-extensions/i18n/en/bulk.json"
import campaigns from "../../../admin-extensions/i18n/en/campaigns.json"
import common from "../../../admin-extensions/i18n/en/common.json"
import consent from "../../../admin-extensions/i18n/en/consent.json"
import messages from "../../../admin-extensions/i18n/en/messages.json"
import offers from "../../../admin-extensions/i18n/en/offers.json"
import overview from "../../../admin-extensions/i18n/en/overview.json"
import profiles from "../../../admin-extensions/i18n/en/profiles.json"
import segments from "../../../admin-extensions/i18n/en/segments.json"
import settings from "../../../admin-extensions/i18n/en/settings.json"
import suppressions from "../../../admin-extensions/i18n/en/suppressions.json"
import templates from "../../../admin-extensions/i18n/en/templates.json"

/** Language → namespace → texts. A file holds one area; the keys at its top are named after it. */
export default {
  en: { marketing: { ...common, ...attributes, ...bulk, ...profiles, ...segments, ...campaigns, ...messages, ...offers, ...overview, ...settings, ...consent, ...templates, ...suppressions } },
}
