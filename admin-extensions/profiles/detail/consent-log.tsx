import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ConsentEntry } from "../../../src/core/http/profiles"
import { Skeleton, StatusTag, useFormat } from "../../kit"
import { useConsents } from "../queries"

/** Everything a person ever said about consent, with its proof; nothing is ever taken out. */
export function ConsentLog({ profileId }: { profileId: string }) {
  const { t } = useTranslation("marketing")
  const { data, error } = useConsents(profileId, true)
  if (error) return <Text size="small" role="alert" className="text-ui-fg-error px-6 py-4">{error.message}</Text>
  if (!data) return <div className="px-6 py-4"><Skeleton className="h-10 w-full" /></div>
  if (data.consents.length === 0) return <Text size="small" className="text-ui-fg-muted px-6 py-4">{t("profiles.consent.log_empty")}</Text>
  return <ol className="divide-y">{data.consents.map((entry, index) => <li key={index} className="px-6 py-3"><Entry entry={entry} /></li>)}</ol>
}

function Entry({ entry }: { entry: ConsentEntry }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const proof = Object.entries(entry.detail).filter(([, value]) => value !== null && value !== "")
  return (
    <div className="flex flex-col gap-y-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <Text size="small" leading="compact" weight="plus">{t(`profiles.consent.name_${entry.channel}_${entry.purpose}`)}</Text>
        <StatusTag kind="consent" value={entry.state} />
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">{format.dateTime(entry.at)} · {entry.source}</Text>
      {proof.map(([name, value]) => (
        <Text key={name} size="xsmall" className="text-ui-fg-muted break-words">
          {t(`profiles.consent.proof.${name}`, { defaultValue: name })}: {written(value)}
        </Text>
      ))}
    </div>
  )
}

/** Who wrote it down is an object of type and id; the rest is text. */
function written(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value)
  return Object.values(value).filter(Boolean).map(String).join(" ")
}
