import { Input } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Picker } from "../segments/builder/values/picker"
import { SettingForm } from "./setting-form"
import { SettingRow } from "./setting-row"

/** Where the storefront shows things that mails link to. */
export function StorefrontSection() {
  const { t } = useTranslation("marketing")
  return (
    <SettingForm name="storefront">
      {({ value, change, problemsOf }) => (
        <>
          <SettingRow label={t("settings.storefront.product.label")} help={t("settings.storefront.product.help", { storefront: "{storefront}", handle: "{handle}", id: "{id}" })} htmlFor="storefront-product" problems={problemsOf("productUrl")}>
            <div className="w-full"><Input id="storefront-product" size="small" className="font-mono" value={value.productUrl} onChange={({ target }) => change({ productUrl: target.value })} /></div>
          </SettingRow>
          <SettingRow label={t("settings.storefront.channels.label")} help={t("settings.storefront.channels.help")} problems={problemsOf("salesChannels")}>
            <div className="w-full"><Picker source="sales_channel" label={t("settings.storefront.channels.label")} ids={value.salesChannels} onChange={(salesChannels) => change({ salesChannels })} /></div>
          </SettingRow>
        </>
      )}
    </SettingForm>
  )
}
