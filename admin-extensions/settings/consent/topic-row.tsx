import { ArrowDownMini, ArrowUpMini } from "@medusajs/icons"
import { Badge, Button, IconButton, Input, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../../src/core/base/problem"
import type { PageLanguage } from "../../../src/core/campaigns/pages/languages"
import type { Topic } from "../../../src/core/http/subscriptions"
import type { TopicStatement } from "../../../src/core/profiles/topic.schema"
import { ProblemList, useFormat } from "../../kit"

type TopicRowProps = {
  topic: TopicStatement
  language: PageLanguage
  problems: readonly Problem[]
  /** The topic as it is kept; undefined for a new one. */
  known: Topic | undefined
  onChange: (topic: TopicStatement) => void
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
  onRemove: () => void
}

/** One topic in one language, with its place. A known one keeps its key and is archived, never deleted. */
export function TopicRow({ topic, language, problems, known, onChange, onUp, onDown, onRemove }: TopicRowProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const name = topic.names[language] ?? ""
  const other = topic.names.en || Object.values(topic.names).find(Boolean) || t("consent.topics.name")
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-start gap-2">
        <div className="grid min-w-0 flex-1 basis-64 grid-cols-1 gap-2 md:grid-cols-2">
          <Input size="small" aria-label={t("consent.topics.name")} placeholder={other} lang={language} value={name} onChange={({ target }) => onChange({ ...topic, names: { ...topic.names, [language]: target.value } })} />
          {known
            ? <Text size="small" className="text-ui-fg-muted self-center break-all">{topic.key}</Text>
            : <Input size="small" aria-label={t("consent.topics.key")} placeholder={t("consent.topics.key_example")} value={topic.key} onChange={({ target }) => onChange({ ...topic, key: target.value })} />}
          <div className="md:col-span-2">
            <Input size="small" aria-label={t("consent.topics.description")} placeholder={t("consent.topics.description")} lang={language} value={topic.descriptions[language] ?? ""} onChange={({ target }) => onChange({ ...topic, descriptions: { ...topic.descriptions, [language]: target.value } })} />
          </div>
        </div>
        <div className="flex items-center gap-1">
          <IconButton size="small" variant="transparent" aria-label={t("consent.topics.up", { name: other })} disabled={!onUp} onClick={onUp}><ArrowUpMini /></IconButton>
          <IconButton size="small" variant="transparent" aria-label={t("consent.topics.down", { name: other })} disabled={!onDown} onClick={onDown}><ArrowDownMini /></IconButton>
          {known
            ? <Button size="small" variant="transparent" onClick={() => onChange({ ...topic, archived: !topic.archived })}>{t(topic.archived ? "consent.topics.restore" : "consent.topics.archive")}</Button>
            : <Button size="small" variant="transparent" onClick={onRemove}>{t("consent.topics.remove")}</Button>}
        </div>
      </div>
      {known && (
        <div className="flex flex-wrap items-center gap-2">
          {topic.archived && <Badge size="2xsmall">{t("consent.topics.archived")}</Badge>}
          <Text size="xsmall" className="text-ui-fg-muted">{t("consent.topics.opted_out", { count: known.opted_out, formatted: format.number(known.opted_out) })}</Text>
        </div>
      )}
      <ProblemList problems={problems} />
    </div>
  )
}
