import { Button, Text } from "@medusajs/ui"
import { Controller, useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AudienceCount } from "./audience-count"
import { audienceOf, type CampaignForm } from "./campaign-form.schema"
import { EditorSection } from "./editor-section"
import { Field } from "./field"
import { SegmentPicker } from "./segment-picker"
import { TopicField } from "./topic-field"

/** Who gets the mail: segments that are included and segments that are left out. */
export function AudienceSection({ known }: { known: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation("marketing")
  const { control, setValue } = useFormContext<CampaignForm>()
  const [include, exclude, resend, plan] = useWatch({ control, name: ["include", "exclude", "resend", "plan"] })
  return (
    <EditorSection title={t("campaigns.audience.title")} text={t("campaigns.audience.text")}>
      {resend && (
        <div className="bg-ui-bg-component shadow-elevation-card-rest flex flex-wrap items-center justify-between gap-2 rounded-lg px-4 py-2">
          <Text size="small">{t("campaigns.audience.resend")}</Text>
          <Button type="button" size="small" variant="transparent" onClick={() => setValue("resend", null, { shouldDirty: true })}>{t("campaigns.audience.resend_remove")}</Button>
        </div>
      )}
      <div className="flex flex-col gap-4 md:flex-row">
        <Field id="campaign-include" label={t("campaigns.audience.include")}>
          <Controller control={control} name="include" render={({ field }) => (
            <SegmentPicker id="campaign-include" value={field.value} onChange={field.onChange} known={known} taken={exclude} placeholder={t("campaigns.audience.include_placeholder")} />
          )} />
        </Field>
        <Field id="campaign-exclude" label={t("campaigns.audience.exclude")} optional>
          <Controller control={control} name="exclude" render={({ field }) => (
            <SegmentPicker id="campaign-exclude" value={field.value} onChange={field.onChange} known={known} taken={include} placeholder={t("campaigns.audience.exclude_placeholder")} />
          )} />
        </Field>
      </div>
      <TopicField value={plan.topic} onChange={(topic) => setValue("plan", { ...plan, topic }, { shouldDirty: true })} />
      <AudienceCount audience={audienceOf({ include, exclude, resend })} plan={plan} />
    </EditorSection>
  )
}
