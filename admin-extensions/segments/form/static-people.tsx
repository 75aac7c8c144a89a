import { Label, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { readEmails } from "./read-emails"

type StaticPeopleProps = { emails: string[]; onChange: (emails: string[]) => void }

/** Takes a pasted list of e-mail addresses, in whatever they are separated by. */
export function StaticPeople({ emails, onChange }: StaticPeopleProps) {
  const { t } = useTranslation("marketing")
  const [text, setText] = useState(emails.join("\n"))
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor="marketing-segment-emails" size="small" weight="plus">{t("segments.static.emails")}</Label>
      <Textarea
        id="marketing-segment-emails"
        rows={8}
        spellCheck={false}
        placeholder={"ada@example.com\nben@example.com"}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onChange(readEmails(event.target.value))
        }}
      />
      <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
        {emails.length > 0 ? t("segments.static.read", { count: emails.length }) : t("segments.static.emails_text")}
      </Text>
    </div>
  )
}
