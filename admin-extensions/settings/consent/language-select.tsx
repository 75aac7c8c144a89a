import { Select } from "@medusajs/ui"
import { pageLanguages, type PageLanguage } from "../../../src/core/campaigns/pages/languages"

type LanguageSelectProps = { id: string; label: string; value: PageLanguage; onChange: (language: PageLanguage) => void }

/** One of the languages that mails and the pages behind their links speak, each under its own name. */
export function LanguageSelect({ id, label, value, onChange }: LanguageSelectProps) {
  return (
    <div className="w-40">
      <Select size="small" value={value} onValueChange={(language) => onChange(language as PageLanguage)}>
        <Select.Trigger id={id} aria-label={label}><Select.Value /></Select.Trigger>
        <Select.Content>
          {Object.entries(pageLanguages).map(([code, name]) => <Select.Item key={code} value={code}>{name}</Select.Item>)}
        </Select.Content>
      </Select>
    </div>
  )
}
