import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { templateCategories, type TemplateCategory } from "../../../src/core/campaigns/templates/template.schema"

type CategorySelectProps = { id: string; value: TemplateCategory; onChange: (category: TemplateCategory) => void }

/** What a template is for. */
export function CategorySelect({ id, value, onChange }: CategorySelectProps) {
  const { t } = useTranslation("marketing")
  return (
    <Select value={value} onValueChange={(category) => onChange(category as TemplateCategory)}>
      <Select.Trigger id={id}><Select.Value /></Select.Trigger>
      <Select.Content>
        {templateCategories.map((category) => <Select.Item key={category} value={category}>{t(`templates.category.${category}`)}</Select.Item>)}
      </Select.Content>
    </Select>
  )
}
