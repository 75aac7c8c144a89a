import { consentSettingSchema } from "../profiles/consent-setting.schema"
import type { Setting } from "./setting"

/** What counts as consent, and how it is asked for. */
export const consentSetting = { name: "consent", label: "Consent", schema: consentSettingSchema } satisfies Setting
