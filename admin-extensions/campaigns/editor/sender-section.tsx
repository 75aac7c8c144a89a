import { Input } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useOverview } from "../../insights/queries"
import { Notice } from "../../kit/notice"
import type { CampaignForm } from "./campaign-form.schema"
import { EditorSection } from "./editor-section"
import { Field } from "./field"
import { readMailbox } from "./read-mailbox"

/** From whom the mail comes; what is left empty is taken from the plugin's options. */
export function SenderSection() {
  const { t } = useTranslation("marketing")
  const { register, formState: { errors } } = useFormContext<CampaignForm>()
  const { data } = useOverview()
  const sender = data?.overview.sender
  const configured = readMailbox(sender?.from ?? "")
  const wrong = t("campaigns.sender.wrong_email")
  return (
    <EditorSection title={t("campaigns.sender.title")} text={t("campaigns.sender.text")}>
      {sender && !sender.ready && <Notice tone="warning" title={t("overview.sender.title")} text={sender.problem ?? t("overview.sender.text")} />}
      <div className="grid grid-cols-1 gap-4 md:grid-cols-3">
        <Field id="campaign-sender-name" label={t("campaigns.sender.name")} optional>
          <Input id="campaign-sender-name" size="small" placeholder={configured.name} {...register("senderName")} />
        </Field>
        <Field id="campaign-sender-email" label={t("campaigns.sender.email")} optional error={errors.senderEmail && wrong}>
          <Input id="campaign-sender-email" size="small" type="text" inputMode="email" placeholder={configured.email} aria-invalid={Boolean(errors.senderEmail)} aria-describedby="campaign-sender-email-hint" {...register("senderEmail")} />
        </Field>
        <Field id="campaign-reply-to" label={t("campaigns.sender.reply_to")} optional error={errors.replyTo && wrong}>
          <Input id="campaign-reply-to" size="small" type="text" inputMode="email" placeholder={configured.email} aria-invalid={Boolean(errors.replyTo)} aria-describedby="campaign-reply-to-hint" {...register("replyTo")} />
        </Field>
      </div>
    </EditorSection>
  )
}
