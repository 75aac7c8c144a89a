import { Input, Label, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../../src/core/base/problem"
import type { PageLanguage } from "../../../src/core/campaigns/pages/languages"
import { pageWords } from "../../../src/core/campaigns/pages/page-words"
import type { ConsentSetting } from "../../../src/core/profiles/consent-setting.schema"
import { ProblemList } from "../../kit"
import { SettingRow } from "../setting-row"
import { LanguageSelect } from "./language-select"

type ConsentWordsProps = { value: ConsentSetting; change: (changed: Partial<ConsentSetting>) => void; problemsOf: (...path: string[]) => Problem[] }

/** The words people agree to and the confirmation mail, a language at a time; what is left empty shows what is said instead. */
export function ConsentWords({ value, change, problemsOf }: ConsentWordsProps) {
  const { t } = useTranslation("marketing")
  const [language, setLanguage] = useState<PageLanguage>("en")
  const { subject = "", text = "" } = value.confirmation[language] ?? {}
  const standard = pageWords[language]
  const changeMail = (changed: { subject?: string; text?: string }) => change({ confirmation: { ...value.confirmation, [language]: { subject, text, ...changed } } })
  return (
    <SettingRow label={t("consent.words.label")} help={t("consent.words.help")} htmlFor="consent-language">
      <LanguageSelect id="consent-language" label={t("consent.words.language")} value={language} onChange={setLanguage} />
      <div className="flex w-full flex-col gap-y-4 pt-2">
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="consent-form-text" size="small" weight="plus">{t("consent.words.form_text")}</Label>
          <Textarea id="consent-form-text" rows={3} lang={language} placeholder={standard.subscribe_words} value={value.formText[language] ?? ""} onChange={({ target }) => change({ formText: { ...value.formText, [language]: target.value } })} />
          <ProblemList problems={problemsOf("formText", language)} />
        </div>
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="consent-mail-subject" size="small" weight="plus">{t("consent.words.subject")}</Label>
          <Input id="consent-mail-subject" size="small" lang={language} placeholder={standard.mail_subject} value={subject} onChange={({ target }) => changeMail({ subject: target.value })} />
        </div>
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="consent-mail-text" size="small" weight="plus">{t("consent.words.text")}</Label>
          <Textarea id="consent-mail-text" rows={4} lang={language} placeholder={standard.mail_text} value={text} onChange={({ target }) => changeMail({ text: target.value })} />
          <ProblemList problems={problemsOf("confirmation", language)} />
        </div>
      </div>
    </SettingRow>
  )
}
