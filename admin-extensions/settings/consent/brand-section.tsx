import { Input, Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SettingForm } from "../setting-form"
import { SettingRow } from "../setting-row"
import { LanguageSelect } from "./language-select"
import { BrandPreview } from "./brand-preview"

/** How mails speak and the pages behind their links look, with those pages drawn as one types. */
export function BrandSection() {
  const { t } = useTranslation("marketing")
  const words = (rule: string) => ({ label: t(`consent.brand.${rule}.label`), help: t(`consent.brand.${rule}.help`), htmlFor: `brand-${rule}` })
  return (
    <SettingForm name="brand">
      {({ value, change, problemsOf }) => (
        <>
          <SettingRow {...words("name")} problems={problemsOf("name")}>
            <div className="w-full"><Input id="brand-name" size="small" value={value.name} onChange={({ target }) => change({ name: target.value })} /></div>
          </SettingRow>
          <SettingRow {...words("address")} problems={problemsOf("postalAddress")}>
            <div className="w-full"><Textarea id="brand-address" rows={4} value={value.postalAddress} onChange={({ target }) => change({ postalAddress: target.value })} /></div>
          </SettingRow>
          <SettingRow {...words("mails")} problems={problemsOf("language")}>
            <LanguageSelect id="brand-mails" label={t("consent.brand.mails.label")} value={value.language} onChange={(language) => change({ language })} />
          </SettingRow>
          <SettingRow {...words("colour")} problems={problemsOf("colour")}>
            <input
              type="color" aria-label={t("consent.brand.colour.pick")} value={value.colour || "#18181b"} onChange={({ target }) => change({ colour: target.value })}
              className="border-ui-border-base focus-visible:shadow-borders-focus h-8 w-10 cursor-pointer rounded-md border bg-transparent p-0.5 outline-none"
            />
            <div className="w-32"><Input id="brand-colour" size="small" placeholder="#18181b" value={value.colour} onChange={({ target }) => change({ colour: target.value })} /></div>
          </SettingRow>
          <SettingRow {...words("logo")} problems={problemsOf("logoUrl")}>
            <div className="w-full"><Input id="brand-logo" size="small" type="url" placeholder="https://" value={value.logoUrl} onChange={({ target }) => change({ logoUrl: target.value })} /></div>
          </SettingRow>
          <BrandPreview brand={value} />
        </>
      )}
    </SettingForm>
  )
}
