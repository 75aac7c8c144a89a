import { Input } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { CampaignForm } from "./campaign-form.schema"
import { Field } from "./field"

/** What the campaign is called; shoppers never see it. */
export function NameField() {
  const { t } = useTranslation("marketing")
  const { register, formState: { errors } } = useFormContext<CampaignForm>()
  return (
    <Field id="campaign-name" label={t("campaigns.name.label")} hint={t("campaigns.name.hint")} error={errors.name && t("campaigns.name.missing")}>
      <Input id="campaign-name" size="small" autoFocus autoComplete="off" aria-invalid={Boolean(errors.name)} aria-describedby="campaign-name-hint" {...register("name")} />
    </Field>
  )
}
