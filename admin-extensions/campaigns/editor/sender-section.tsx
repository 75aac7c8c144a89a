import { Input, Select } from "@medusajs/ui"
import { Controller, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Notice } from "../../kit/notice"
import { useSenders } from "../../settings/senders/queries"
import type { CampaignForm } from "./campaign-form.schema"
import { EditorSection } from "./editor-section"
import { Field } from "./field"

/** Stands for "whichever is the default", which a Select cannot hold as an empty text. */
const DEFAULT = "default"

/** From whom the mail comes: one of the shop's senders; what is left empty is taken from it. */
export function SenderSection() {
  const { t } = useTranslation("marketing")
  const { register, watch, control, formState: { errors } } = useFormContext<CampaignForm>()
  const { data } = useSenders()
  const senders = data?.senders ?? []
  const chosen = watch("senderId")
  const sender = senders.find(({ id, is_default }) => (chosen ? id === chosen : is_default))
  const wrong = t("campaigns.sender.wrong_email")
  return (
    <EditorSection title={t("campaigns.sender.title")} text={t("campaigns.sender.text")}>
      {sender?.problem && <Notice tone="warning" title={t("overview.sender.title")} text={sender.problem} />}
      {sender?.status === "paused" && <Notice tone="warning" title={t("campaigns.sender.paused", { name: sender.name })} text={sender.paused_reason} />}
      {(senders.length > 1 || chosen) && (
        <Field id="campaign-sender" label={t("campaigns.sender.which")}>
          <Controller
            control={control}
            name="senderId"
            render={({ field }) => (
              <Select value={field.value || DEFAULT} onValueChange={(id) => field.onChange(id === DEFAULT ? undefined : id)}>
                <Select.Trigger id="campaign-sender" ref={field.ref}><Select.Value placeholder={t("campaigns.sender.gone")} /></Select.Trigger>
                <Select.Content>
                  <Select.Item value={DEFAULT}>{t("campaigns.sender.default", { name: senders.find(({ is_default }) => is_default)?.name ?? "" })}</Select.Item>
                  {senders.map(({ id, name, from_email }) => <Select.Item key={id} value={id}>{`${name} (${from_email})`}</Select.Item>)}
                </Select.Content>
              </Select>
            )}
          />
        </Field>
      )}
      <div className="grid grid-cols-1 gap-4 md:grid-cols-3">
        <Field id="campaign-sender-name" label={t("campaigns.sender.name")} optional>
          <Input id="campaign-sender-name" size="small" placeholder={sender?.from_name} {...register("senderName")} />
        </Field>
        <Field id="campaign-sender-email" label={t("campaigns.sender.email")} optional error={errors.senderEmail && wrong}>
          <Input id="campaign-sender-email" size="small" type="text" inputMode="email" placeholder={sender?.from_email} aria-invalid={Boolean(errors.senderEmail)} aria-describedby="campaign-sender-email-hint" {...register("senderEmail")} />
        </Field>
        <Field id="campaign-reply-to" label={t("campaigns.sender.reply_to")} optional error={errors.replyTo && wrong}>
          <Input id="campaign-reply-to" size="small" type="text" inputMode="email" placeholder={sender?.reply_to || sender?.from_email} aria-invalid={Boolean(errors.replyTo)} aria-describedby="campaign-reply-to-hint" {...register("replyTo")} />
        </Field>
      </div>
    </EditorSection>
  )
}
