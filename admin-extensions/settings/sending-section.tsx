import { Input, Select, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { NumberInput } from "./number-input"
import { SettingForm } from "./setting-form"
import { SettingRow } from "./setting-row"

const Unit = ({ text }: { text: string }) => <Text size="small" className="text-ui-fg-subtle">{text}</Text>

/** What this browser knows as time zones, and the one that is set. */
const zonesWith = (zone: string) => [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), zone])].sort()

/** When and how often anybody may be mailed. Zero turns a rule off. */
export function SendingSection() {
  const { t } = useTranslation("marketing")
  const words = (rule: string) => ({ label: t(`settings.sending.${rule}.label`), help: t(`settings.sending.${rule}.help`) })
  return (
    <SettingForm name="sending">
      {({ value: { timeZone, quietHours, smartSendingHours, frequencyCap, lateLimitMinutes, holdoutAlways, audienceGuard }, change, problemsOf }) => (
        <>
          <SettingRow {...words("zone")} htmlFor="sending-zone" problems={problemsOf("timeZone")}>
            <Select size="small" value={timeZone} onValueChange={(zone) => change({ timeZone: zone })}>
              <Select.Trigger id="sending-zone" className="w-full max-w-64"><Select.Value /></Select.Trigger>
              <Select.Content>{zonesWith(timeZone).map((zone) => <Select.Item key={zone} value={zone}>{zone.replaceAll("_", " ")}</Select.Item>)}</Select.Content>
            </Select>
          </SettingRow>
          <SettingRow {...words("quiet")} htmlFor="sending-quiet-from" problems={problemsOf("quietHours")}>
            <div className="w-28"><Input id="sending-quiet-from" type="time" size="small" aria-label={t("settings.sending.quiet.from")} value={quietHours.from} onChange={({ target }) => change({ quietHours: { ...quietHours, from: target.value } })} /></div>
            <Unit text={t("settings.sending.quiet.until")} />
            <div className="w-28"><Input type="time" size="small" aria-label={t("settings.sending.quiet.to")} value={quietHours.to} onChange={({ target }) => change({ quietHours: { ...quietHours, to: target.value } })} /></div>
          </SettingRow>
          <SettingRow {...words("smart")} htmlFor="sending-smart" problems={problemsOf("smartSendingHours")}>
            <NumberInput id="sending-smart" label={t("settings.sending.smart.label")} min={0} max={720} value={smartSendingHours} onChange={(hours) => change({ smartSendingHours: hours })} />
            <Unit text={t("settings.sending.hours")} />
          </SettingRow>
          <SettingRow {...words("cap")} htmlFor="sending-cap" problems={problemsOf("frequencyCap")}>
            <NumberInput id="sending-cap" label={t("settings.sending.cap.mails")} min={0} max={1000} value={frequencyCap.mails} onChange={(mails) => change({ frequencyCap: { ...frequencyCap, mails } })} />
            <Unit text={t("settings.sending.cap.within")} />
            <NumberInput id="sending-cap-days" label={t("settings.sending.cap.days")} min={1} max={365} value={frequencyCap.days} onChange={(days) => change({ frequencyCap: { ...frequencyCap, days } })} />
            <Unit text={t("settings.sending.days")} />
          </SettingRow>
          <SettingRow {...words("late")} htmlFor="sending-late" problems={problemsOf("lateLimitMinutes")}>
            <NumberInput id="sending-late" label={t("settings.sending.late.label")} min={5} max={10080} value={lateLimitMinutes} onChange={(minutes) => change({ lateLimitMinutes: minutes })} />
            <Unit text={t("settings.sending.minutes")} />
          </SettingRow>
          <SettingRow {...words("holdout")} htmlFor="sending-holdout" problems={problemsOf("holdoutAlways")}>
            <NumberInput id="sending-holdout" label={t("settings.sending.holdout.label")} min={0} max={50} step={0.5} value={holdoutAlways} onChange={(percent) => change({ holdoutAlways: percent })} />
            <Unit text={t("settings.sending.percent")} />
          </SettingRow>
          <SettingRow {...words("guard")} htmlFor="sending-guard" problems={problemsOf("audienceGuard")}>
            <NumberInput id="sending-guard" label={t("settings.sending.guard.label")} min={0} max={100} step={0.5} value={audienceGuard} onChange={(factor) => change({ audienceGuard: factor })} />
            <Unit text={t("settings.sending.times")} />
          </SettingRow>
        </>
      )}
    </SettingForm>
  )
}
