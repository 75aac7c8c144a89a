import { Button, Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../../src/core/base/problem"
import type { PageLanguage } from "../../../src/core/campaigns/pages/languages"
import { topicsSchema, type TopicStatement } from "../../../src/core/profiles/topic.schema"
import { EmptyState, ErrorState, HeaderRow, notify, problemsAt, SectionSkeleton } from "../../kit"
import { LanguageSelect } from "./language-select"
import { useSaveTopics, useTopics } from "./queries"
import { TopicRow } from "./topic-row"

/** What mails can be about: made, named in each language, put in order and archived. */
export function TopicsSection() {
  const { t } = useTranslation("marketing")
  const { data, error, refetch } = useTopics()
  const saving = useSaveTopics()
  const [draft, setDraft] = useState<TopicStatement[]>()
  const [problems, setProblems] = useState<Problem[]>([])
  const [language, setLanguage] = useState<PageLanguage>("en")
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SectionSkeleton rows={4} />

  const kept = data.topics
  const topics = draft ?? kept.map(({ key, names, descriptions, archived }) => ({ key, names, descriptions, archived }))
  const put = (index: number, topic: TopicStatement) => setDraft(topics.map((one, at) => (at === index ? topic : one)))
  const move = (from: number, to: number) => {
    const moved = [...topics]
    moved.splice(to, 0, ...moved.splice(from, 1))
    setDraft(moved)
  }
  const save = async () => {
    const checked = topicsSchema.safeParse({ topics })
    setProblems(checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ path: path.map(String), message })))
    if (!checked.success) return
    try {
      await saving.mutateAsync(checked.data.topics)
      setDraft(undefined)
      notify.done(t("consent.topics.saved"))
    } catch (failure) {
      notify.failed(failure)
    }
  }

  return (
    <Container className="divide-y p-0">
      <HeaderRow
        level="h2"
        title={t("settings.topics.title")}
        subtitle={t("settings.topics.text")}
        actions={<>
          <LanguageSelect id="topics-language" label={t("consent.words.language")} value={language} onChange={setLanguage} />
          <Button size="small" variant="secondary" onClick={() => setDraft([...topics, { key: "", names: {}, descriptions: {}, archived: false }])}>{t("consent.topics.add")}</Button>
        </>}
      />
      {!topics.length && <EmptyState title={t("consent.topics.none")} text={t("consent.topics.none_text")} />}
      {topics.map((topic, index) => (
        <TopicRow
          key={kept[index]?.key === topic.key ? topic.key : `new-${index}`}
          topic={topic} language={language} problems={problemsAt(problems, ["topics", index])}
          known={kept.find(({ key }) => key === topic.key)}
          onChange={(changed) => put(index, changed)}
          onUp={index > 0 ? () => move(index, index - 1) : undefined}
          onDown={index < topics.length - 1 ? () => move(index, index + 1) : undefined}
          onRemove={() => setDraft(topics.filter((_, at) => at !== index))}
        />
      ))}
      <div className="flex flex-wrap items-center justify-end gap-2 px-6 py-4">
        {draft && <Button size="small" variant="secondary" onClick={() => { setDraft(undefined); setProblems([]) }}>{t("settings.discard")}</Button>}
        <Button size="small" disabled={!draft} isLoading={saving.isPending} onClick={() => void save()}>{t("action.save")}</Button>
      </div>
    </Container>
  )
}
