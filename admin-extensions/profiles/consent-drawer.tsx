import { Button, Drawer, Input, Label, RadioGroup, Select, Text, Textarea } from "@medusajs/ui"
import { Controller, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ProfileResponse } from "../../src/core/http/profiles"
import { ProblemList, notify, useConfirm } from "../kit"
import type { ConsentChannel, ConsentPurpose } from "../../src/core/profiles/consent.schema"
import { useRecordConsent } from "./queries"

type ConsentDrawerProps = { profile: ProfileResponse; open: boolean; onOpenChange: (open: boolean) => void }

/** What can be agreed to: by e-mail everything, by text message marketing alone. */
const whats = ["email:marketing", "email:open_tracking", "email:click_tracking", "email:profiling", "sms:marketing"] as const

type Said = { what: (typeof whats)[number]; state: "subscribed" | "unsubscribed"; source: string; form_text: string; note: string }

/** Writes down what a person said, with its source as proof; asks once more before it is kept. */
export function ConsentDrawer({ profile, open, onOpenChange }: ConsentDrawerProps) {
  const { t } = useTranslation("marketing")
  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("profiles.consent.record_title")}</Drawer.Title>
          <Drawer.Description>{t("profiles.consent.record_text", { name: profile.name || profile.email })}</Drawer.Description>
        </Drawer.Header>
        <ConsentForm profile={profile} close={() => onOpenChange(false)} />
      </Drawer.Content>
    </Drawer>
  )
}

function ConsentForm({ profile, close }: { profile: ProfileResponse; close: () => void }) {
  const { t } = useTranslation("marketing")
  const confirm = useConfirm()
  const record = useRecordConsent(profile.id)
  const { control, register, handleSubmit, formState: { errors } } = useForm<Said>({
    defaultValues: { what: "email:marketing", state: "subscribed", source: "", form_text: "", note: "" },
  })
  const save = handleSubmit(async ({ note, form_text, what, ...said }) => {
    const [channel, purpose_name] = what.split(":") as [ConsentChannel, ConsentPurpose]
    const consent = { ...said, channel, purpose: purpose_name }
    const purpose = t(`profiles.consent.name_${channel}_${purpose_name}`)
    const refused = consent.state === "unsubscribed"
    const tracking = refused && what !== "email:marketing" ? "_tracking" : ""
    const agreed = await confirm({
      title: t("profiles.consent.confirm_title"),
      text: t(`profiles.consent.confirm_${consent.state}${tracking}`, { email: profile.email, purpose }),
      confirm: t("profiles.consent.record"),
      danger: refused,
    })
    if (!agreed) return
    try {
      await record.mutateAsync({ ...consent, source: consent.source.trim(), ...(form_text.trim() ? { form_text: form_text.trim() } : {}), ...(note.trim() ? { note: note.trim() } : {}) })
      notify.done(t("profiles.consent.saved"))
      close()
    } catch (error) {
      notify.failed(error)
    }
  })
  return (
    <form onSubmit={save} className="flex flex-1 flex-col overflow-hidden">
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="marketing-consent-what" size="small" weight="plus">{t("profiles.consent.purpose")}</Label>
          <Controller
            control={control}
            name="what"
            render={({ field }) => (
              <Select value={field.value} onValueChange={field.onChange}>
                <Select.Trigger id="marketing-consent-what"><Select.Value /></Select.Trigger>
                <Select.Content>
                  {whats.map((what) => <Select.Item key={what} value={what}>{t(`profiles.consent.name_${what.replace(":", "_")}`)}</Select.Item>)}
                </Select.Content>
              </Select>
            )}
          />
        </div>
        <Choice control={control} name="state" label={t("profiles.consent.state")} values={["subscribed", "unsubscribed"]} />
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="marketing-consent-source" size="small" weight="plus">{t("profiles.consent.source")}</Label>
          <Input
            id="marketing-consent-source"
            placeholder={t("profiles.consent.source_placeholder")}
            aria-invalid={Boolean(errors.source)}
            aria-describedby="marketing-consent-source-problem"
            {...register("source", { validate: (text) => text.trim() !== "" || t("profiles.consent.source_required") })}
          />
          <ProblemList
            id="marketing-consent-source-problem"
            problems={errors.source?.message ? [{ path: ["source"], message: errors.source.message }] : []}
          />
        </div>
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="marketing-consent-words" size="small" weight="plus">
            {t("profiles.consent.proof.form_text")} <span className="text-ui-fg-muted font-normal">({t("form.optional")})</span>
          </Label>
          <Textarea id="marketing-consent-words" rows={3} {...register("form_text")} />
        </div>
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="marketing-consent-note" size="small" weight="plus">
            {t("profiles.consent.note")} <span className="text-ui-fg-muted font-normal">({t("form.optional")})</span>
          </Label>
          <Textarea id="marketing-consent-note" rows={3} {...register("note")} />
        </div>
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="button" size="small" variant="secondary" onClick={close}>{t("action.cancel")}</Button>
        <Button type="submit" size="small" isLoading={record.isPending}>{t("profiles.consent.record")}</Button>
      </Drawer.Footer>
    </form>
  )
}

type ChoiceProps = {
  control: ReturnType<typeof useForm<Said>>["control"]
  name: "state"
  label: string
  values: readonly string[]
}

function Choice({ control, name, label, values }: ChoiceProps) {
  const { t } = useTranslation("marketing")
  return (
    <fieldset className="flex flex-col gap-y-2">
      <Text asChild size="small" leading="compact" weight="plus"><legend className="mb-2">{label}</legend></Text>
      <Controller
        control={control}
        name={name}
        render={({ field }) => (
          <RadioGroup value={field.value} onValueChange={field.onChange} aria-label={label} className="flex flex-col gap-y-2">
            {values.map((value) => (
              <RadioGroup.ChoiceBox
                key={value}
                value={value}
                label={t(`profiles.consent.${name}_${value}`)}
                description={t(`profiles.consent.${name}_${value}_text`, { defaultValue: "" })}
              />
            ))}
          </RadioGroup>
        )}
      />
    </fieldset>
  )
}
