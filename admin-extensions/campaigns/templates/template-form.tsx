import { Input, Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Field } from "../editor/field"
import { CategorySelect } from "./category-select"
import type { TemplateBody } from "./queries"

type TemplateFormProps = { value: TemplateBody; onChange: (part: Partial<TemplateBody>) => void }

/** What a template is called and what it is for. */
export function TemplateForm({ value, onChange }: TemplateFormProps) {
  const { t } = useTranslation("marketing")
  return (
    <div className="mx-auto flex w-full max-w-[640px] flex-col gap-y-6 px-4 py-8">
      <Field id="template-name" label={t("templates.form.name")} error={value.name.trim() ? undefined : t("templates.form.name_missing")}>
        <Input id="template-name" value={value.name} maxLength={200} onChange={(event) => onChange({ name: event.target.value })} />
      </Field>
      <Field id="template-category" label={t("templates.form.category")}>
        <CategorySelect id="template-category" value={value.category} onChange={(category) => onChange({ category })} />
      </Field>
      <Field id="template-description" label={t("templates.form.description")} optional hint={t("templates.form.description_hint")}>
        <Textarea id="template-description" rows={3} value={value.description} maxLength={500} onChange={(event) => onChange({ description: event.target.value })} />
      </Field>
    </div>
  )
}
