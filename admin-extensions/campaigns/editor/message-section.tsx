import { useRef } from "react"
import { Controller, useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../../src/core/base/problem"
import type { CampaignForm } from "./campaign-form.schema"
import { CodeArea, type CodeAreaHandle } from "./code-area"
import { EditorSection } from "./editor-section"
import { lineOfProblem } from "./line-of-problem"
import { MergeTagMenu } from "./merge-tag-menu"
import { MessageProblems } from "./message-problems"
import { StarterMenu } from "./starter-menu"
import { TaggedInput } from "./tagged-input"

/** What the mail says: subject, preheader and body, with the problems the server found. */
export function MessageSection({ problems }: { problems: Problem[] }) {
  const { t } = useTranslation("marketing")
  const { control, setValue } = useFormContext<CampaignForm>()
  const mjml = useWatch({ control, name: "mjml" })
  const body = useRef<CodeAreaHandle>(null)
  const problemOf = (part: string) => problems.find(({ path }) => path.includes(part))?.message
  const lines = problems.map(lineOfProblem).filter((line) => line !== undefined)

  return (
    <>
      <EditorSection title={t("campaigns.message.title")}>
        <div className="flex flex-col gap-4 md:flex-row">
          <Controller control={control} name="subject" render={({ field }) => (
            <TaggedInput id="campaign-subject" label={t("campaigns.message.subject")} value={field.value} onChange={field.onChange} error={problemOf("subject")} />
          )} />
          <Controller control={control} name="preheader" render={({ field }) => (
            <TaggedInput id="campaign-preheader" label={t("campaigns.message.preheader")} optional placeholder={t("campaigns.message.preheader_placeholder")} value={field.value} onChange={field.onChange} error={problemOf("preheader")} />
          )} />
        </div>
      </EditorSection>
      <EditorSection
        title={t("campaigns.message.body")}
        text={t("campaigns.message.body_text")}
        actions={
          <>
            <StarterMenu
              replacing={mjml.trim().length > 0}
              onChoose={({ message }) => {
                for (const part of ["subject", "preheader", "mjml"] as const) setValue(part, message[part], { shouldDirty: true })
              }}
            />
            <MergeTagMenu onChoose={(written) => body.current?.insert(written)} />
          </>
        }
      >
        <Controller control={control} name="mjml" render={({ field }) => (
          <CodeArea ref={body} id="campaign-body" label={t("campaigns.message.body")} value={field.value} onChange={field.onChange} problemLines={lines} />
        )} />
        <MessageProblems problems={problems} onShowLine={(line) => body.current?.showLine(line)} />
      </EditorSection>
    </>
  )
}
