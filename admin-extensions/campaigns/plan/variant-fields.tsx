import { Button, Hint, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AbTest, Variant } from "../../../src/core/campaigns/plan.schema"
import { Field } from "../editor/field"
import { TaggedInput } from "../editor/tagged-input"
import type { OwnWords } from "./edit-test"
import { VariantEditor } from "./variant-editor"

type VariantFieldsProps = {
  id: string
  /** "Variant B". */
  name: string
  vary: AbTest["vary"]
  variant: Variant
  /** The first, which the message itself stands for where it says nothing. */
  control: boolean
  own: OwnWords
  error: string | undefined
  onChange: (part: Partial<Variant>) => void
}

/** What one variant says differently, by what is put to the test. */
export function VariantFields({ id, name, vary, variant, control, own, error, onChange }: VariantFieldsProps) {
  const { t } = useTranslation("marketing")
  if (vary === "time") {
    return (
      <Field id={`${id}-time`} label={t("campaigns.plan.test.time")} error={error}>
        <Input id={`${id}-time`} type="time" size="small" value={variant.time ?? ""} aria-describedby={`${id}-time-hint`} onChange={({ target }) => onChange({ time: target.value || undefined })} />
      </Field>
    )
  }
  if (vary === "sender") {
    const sender = variant.sender ?? { name: "", email: "" }
    return (
      <div className="flex flex-col gap-4 md:flex-row">
        <Field id={`${id}-sender`} label={t("campaigns.sender.name")} hint={control ? t("campaigns.plan.test.own_sender") : undefined} error={error}>
          <Input id={`${id}-sender`} size="small" value={sender.name} aria-describedby={`${id}-sender-hint`} onChange={({ target }) => onChange({ sender: { ...sender, name: target.value } })} />
        </Field>
        <Field id={`${id}-address`} label={t("campaigns.sender.email")} optional>
          <Input id={`${id}-address`} size="small" inputMode="email" value={sender.email} onChange={({ target }) => onChange({ sender: { ...sender, email: target.value.trim() } })} />
        </Field>
      </div>
    )
  }
  if (vary === "content") {
    if (control) return <Text size="small" className="text-ui-fg-subtle">{t("campaigns.plan.test.own_content")}</Text>
    return <ContentField name={name} variant={variant} own={own} error={error} onChange={onChange} />
  }
  return (
    <div className="flex flex-col gap-4 md:flex-row">
      <TaggedInput id={`${id}-subject`} label={t("campaigns.message.subject")} value={variant.subject ?? ""} placeholder={control ? own.subject : undefined} error={error} onChange={(subject) => onChange({ subject })} />
      <TaggedInput id={`${id}-preheader`} label={t("campaigns.message.preheader")} optional value={variant.preheader ?? ""} placeholder={own.preheader} onChange={(preheader) => onChange({ preheader })} />
    </div>
  )
}

/** What the variant's message says, in short, and the way to where it is written. */
function ContentField({ name, variant, own, error, onChange }: Pick<VariantFieldsProps, "name" | "variant" | "own" | "error" | "onChange">) {
  const { t } = useTranslation("marketing")
  const [writing, setWriting] = useState(false)
  const same = (variant.mjml ?? own.mjml) === own.mjml
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex min-w-0 flex-col gap-y-0.5">
          <Text size="small" leading="compact" className="break-words">{variant.subject || own.subject || t("campaigns.preview.no_subject")}</Text>
          <Text size="xsmall" className="text-ui-fg-subtle">{t(same ? "campaigns.plan.test.content_same" : "campaigns.plan.test.content_differs")}</Text>
        </div>
        <Button type="button" size="small" variant="secondary" onClick={() => setWriting(true)}>{t("campaigns.plan.test.write", { name })}</Button>
      </div>
      {error && <Hint variant="error">{error}</Hint>}
      {writing && <VariantEditor name={name} variant={variant} own={own} onChange={onChange} onClose={() => setWriting(false)} />}
    </>
  )
}
