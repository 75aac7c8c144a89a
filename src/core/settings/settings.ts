import { brandSetting } from "./brand"
import { consentSetting } from "./consent"
import { sendingSetting } from "./sending"
import type { Setting, ValueOf } from "./setting"
import { storefrontSetting } from "./storefront"

/** Every setting by its name. To add one: an object in a file of its own, and its line here. */
export const settings = {
  sending: sendingSetting,
  storefront: storefrontSetting,
  consent: consentSetting,
  brand: brandSetting,
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof settings
export type SettingValue<Name extends SettingName> = ValueOf<(typeof settings)[Name]>

/** Whether a word from outside names a setting. */
export const isSettingName = (name: string): name is SettingName => Object.hasOwn(settings, name)
