import { Button, Drawer, Hint, Input, Label, Select, Switch } from "@medusajs/ui"
import { useState, type FormEvent, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../../src/core/base/problem"
import { senderChangeSchema, senderSchema } from "../../../src/core/campaigns/senders/sender.schema"
import type { SenderResponse, TransportResponse } from "../../../src/core/http/senders"
import { notify, ProblemList, problemsAt, RequestError } from "../../kit"
import { useCreateSender, useUpdateSender } from "./queries"
import { draftOf, emptyDraft, readDraft, readPace, type SenderDraft } from "./sender-draft"
import { WarmUpFields } from "./warm-up-fields"

type SenderFormProps = { existing: SenderResponse | undefined; transports: TransportResponse[]; close: () => void }

/** Names and addresses, way out, pace and warm-up. Of the sender of the options only pace and warm-up change here. */
export function SenderForm({ existing, transports, close }: SenderFormProps) {
  const { t } = useTranslation("marketing")
  const [draft, setDraft] = useState<SenderDraft>(() => (existing ? draftOf(existing) : emptyDraft))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const creating = useCreateSender()
  const updating = useUpdateSender()
  const fixed = existing?.built_in ?? false
  const change = (changed: Partial<SenderDraft>) => setDraft((former) => ({ ...former, ...changed }))

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const checked = fixed ? senderChangeSchema.safeParse(readPace(draft)) : senderSchema.safeParse(readDraft(draft))
    if (!checked.success) return setProblems(checked.error.issues.map(({ path, message }) => ({ path: path.map((part) => (typeof part === "symbol" ? String(part) : part)), message })))
    try {
      if (existing) await updating.mutateAsync({ id: existing.id, ...checked.data })
      else await creating.mutateAsync(senderSchema.parse(checked.data))
      notify.done(t("settings.senders.saved", { name: draft.name.trim() }))
      close()
    } catch (error) {
      if (error instanceof RequestError && error.problems.length) setProblems(error.problems)
      else notify.failed(error)
    }
  }

  const field = (name: keyof SenderDraft, control: ReactNode, { hint, optional = false }: { hint?: string; optional?: boolean } = {}) => (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={`marketing-sender-${name}`} size="small" weight="plus">
        {t(`settings.senders.fields.${name}`)} {optional && <span className="text-ui-fg-muted font-normal">({t("form.optional")})</span>}
      </Label>
      {control}
      {hint && <Hint>{hint}</Hint>}
      <ProblemList problems={problemsAt(problems, [name])} />
    </div>
  )
  const text = (name: "name" | "from_name" | "from_email" | "reply_to" | "per_second" | "per_hour", disabled = fixed) =>
    <Input id={`marketing-sender-${name}`} value={draft[name]} disabled={disabled} onChange={({ target }) => change({ [name]: target.value })} />

  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex flex-1 flex-col overflow-hidden">
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        {field("name", text("name"), { hint: t("settings.senders.hints.name") })}
        {field("from_name", text("from_name"), { optional: true, hint: t("settings.senders.hints.from_name") })}
        {field("from_email", text("from_email"))}
        {field("reply_to", text("reply_to"), { optional: true, hint: t("settings.senders.hints.reply_to") })}
        {field("transport", (
          <Select value={draft.transport} disabled={fixed} onValueChange={(transport) => change({ transport })}>
            <Select.Trigger id="marketing-sender-transport"><Select.Value placeholder={draft.transport} /></Select.Trigger>
            <Select.Content>
              {transports.map(({ name, kind, host }) => <Select.Item key={name} value={name}>{kind === "notification" ? t("settings.senders.by_medusa", { name }) : `${name} (${host})`}</Select.Item>)}
            </Select.Content>
          </Select>
        ), { hint: t("settings.senders.hints.transport") })}
        <div className="grid grid-cols-2 gap-4">
          {field("per_second", text("per_second", false), { optional: true })}
          {field("per_hour", text("per_hour", false), { optional: true })}
        </div>
        <div className="flex items-start gap-x-3">
          <Switch id="marketing-sender-warming" className="shrink-0" checked={draft.warming} onCheckedChange={(warming) => change({ warming })} />
          <div className="flex flex-col gap-y-1">
            <Label htmlFor="marketing-sender-warming" size="small" weight="plus">{t("settings.senders.fields.warming")}</Label>
            <Hint>{t("settings.senders.hints.warming")}</Hint>
          </div>
        </div>
        {draft.warming && <WarmUpFields draft={draft} change={change} problems={problemsAt(problems, ["warm_up"])} />}
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="button" size="small" variant="secondary" onClick={close}>{t("action.cancel")}</Button>
        <Button type="submit" size="small" isLoading={creating.isPending || updating.isPending}>{t("action.save")}</Button>
      </Drawer.Footer>
    </form>
  )
}
