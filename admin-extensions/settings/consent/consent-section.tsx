import { Switch, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { NumberInput } from "../number-input"
import { SettingForm } from "../setting-form"
import { SettingRow } from "../setting-row"
import { BasisSection } from "./basis-section"
import { ConsentWords } from "./consent-words"

/** What counts as consent, how it is asked for, in which words, and the statement of a basis for people from before. */
export function ConsentSection() {
  const { t } = useTranslation("marketing")
  const words = (rule: string) => ({ label: t(`consent.${rule}.label`), help: t(`consent.${rule}.help`) })
  const unit = (name: string) => <Text size="small" className="text-ui-fg-subtle">{t(`consent.${name}`)}</Text>
  return (
    <>
      <SettingForm name="consent">
        {({ value, change, problemsOf }) => (
          <>
            <SettingRow {...words("double")} htmlFor="consent-double">
              <Switch className="shrink-0" id="consent-double" checked={value.doubleOptIn} onCheckedChange={(doubleOptIn) => change({ doubleOptIn })} />
            </SettingRow>
            {value.doubleOptIn && (
              <SettingRow {...words("days")} htmlFor="consent-days" problems={problemsOf("confirmDays")}>
                <NumberInput id="consent-days" label={t("consent.days.label")} min={1} max={30} value={value.confirmDays} onChange={(confirmDays) => change({ confirmDays })} />
                {unit("days_unit")}
              </SettingRow>
            )}
            <SettingRow {...words("expiry")} htmlFor="consent-expiry" problems={problemsOf("expiry")}>
              <Switch className="shrink-0" id="consent-expiry" checked={value.expiry.months !== null} onCheckedChange={(on) => change({ expiry: { months: on ? 24 : null } })} />
              {value.expiry.months !== null && <NumberInput id="consent-expiry-months" label={t("consent.expiry.months")} min={1} max={120} value={value.expiry.months} onChange={(months) => change({ expiry: { months } })} />}
              {value.expiry.months !== null && unit("months_unit")}
            </SettingRow>
            <SettingRow {...words("soft")} htmlFor="consent-soft" problems={problemsOf("softOptIn")}>
              <Switch className="shrink-0" id="consent-soft" checked={value.softOptIn.on} onCheckedChange={(on) => change({ softOptIn: { ...value.softOptIn, on } })} />
              {value.softOptIn.on && <NumberInput id="consent-soft-months" label={t("consent.soft.months")} min={1} max={120} value={value.softOptIn.months} onChange={(months) => change({ softOptIn: { on: true, months } })} />}
              {value.softOptIn.on && unit("months_unit")}
            </SettingRow>
            <SettingRow {...words("clicks")} htmlFor="consent-clicks">
              <Switch className="shrink-0" id="consent-clicks" checked={value.clickTracking} onCheckedChange={(clickTracking) => change({ clickTracking })} />
            </SettingRow>
            <ConsentWords value={value} change={change} problemsOf={problemsOf} />
          </>
        )}
      </SettingForm>
      <BasisSection />
    </>
  )
}
