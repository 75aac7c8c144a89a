import { Button, Drawer, Input, Select } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../src/core/base/problem"
import { createOfferSchema, updateOfferSchema, type CreateOffer } from "../../src/core/campaigns/offers/offer.schema"
import type { OfferDetailResponse } from "../../src/core/http/offers"
import { Field } from "../campaigns/editor/field"
import { RequestError, notify } from "../kit"
import { draftOf, emptyOffer, readOfferChange, readOfferDraft, type OfferDraft } from "./offer-draft"
import { useCreateOffer, useUpdateOffer } from "./queries"

/** `existing` is changed instead of a new offer set up. */
type OfferFormProps = { currency: string; existing?: OfferDetailResponse; close: () => void }

/** Everything an offer is: what its codes take off, how they look, when they end and where it stops. What is fixed by now says why. */
export function OfferForm({ currency, existing, close }: OfferFormProps) {
  const { t } = useTranslation("marketing")
  const [initial] = useState<OfferDraft>(() => (existing ? draftOf(existing.offer) : emptyOffer))
  const [draft, setDraft] = useState<OfferDraft>(initial)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const creating = useCreateOffer()
  const updating = useUpdateOffer()
  const error = (...names: string[]) => problems.find(({ path }) => names.includes(String(path[0])))?.message
  const code = currency.toUpperCase()
  const given = existing && (existing.facts.issued + existing.facts.reserved + existing.facts.orders > 0)
  const fixed = { kind: existing && t("offers.fixed.kind"), code: existing && t("offers.fixed.code"), value: given ? t("offers.fixed.value") : undefined }

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const checked = existing ? updateOfferSchema.safeParse(readOfferChange(initial, draft, currency)) : createOfferSchema.safeParse(readOfferDraft(draft, currency))
    if (!checked.success) {
      setProblems(checked.error.issues.map(({ path, message }) => ({ path: path.map(String), message })))
      return
    }
    try {
      const { offer } = existing ? await updating.mutateAsync({ id: existing.offer.id, ...checked.data }) : await creating.mutateAsync(checked.data as CreateOffer)
      notify.done(t(existing ? "offers.changed" : "offers.created", { name: offer.name }))
      close()
    } catch (failure) {
      if (failure instanceof RequestError && failure.problems.length) setProblems(failure.problems)
      else notify.failed(failure)
    }
  }

  const text = (name: keyof OfferDraft, label: string, more: { hint?: string; error?: string; optional?: boolean; disabled?: boolean; type?: string; className?: string } = {}) => (
    <Field id={`offer-${name}`} label={label} hint={more.hint} error={more.error} optional={more.optional}>
      <Input id={`offer-${name}`} type={more.type ?? "text"} className={more.className} value={draft[name]} onChange={({ target }) => setDraft({ ...draft, [name]: target.value })} disabled={more.disabled} aria-invalid={Boolean(more.error)} aria-describedby={more.error ?? more.hint ? `offer-${name}-hint` : undefined} />
    </Field>
  )
  const choose = <Name extends "kind" | "type" | "target" | "expires">(name: Name, label: string, choices: readonly OfferDraft[Name][], more: { hint?: string; error?: string; disabled?: boolean } = {}) => (
    <Field id={`offer-${name}`} label={label} hint={more.hint} error={more.error}>
      <Select value={draft[name]} disabled={more.disabled} onValueChange={(value) => setDraft({ ...draft, [name]: value, ...(value === "shared" && draft.expires === "days" ? { expires: "never" } : {}) })}>
        <Select.Trigger id={`offer-${name}`}><Select.Value /></Select.Trigger>
        <Select.Content>{choices.map((choice) => <Select.Item key={choice} value={choice}>{t(`offers.${name}.${choice}`)}</Select.Item>)}</Select.Content>
      </Select>
    </Field>
  )

  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex flex-1 flex-col overflow-hidden">
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        {text("name", t("offers.name"), { error: error("name"), hint: t("offers.name_hint") })}
        {choose("kind", t("offers.kind_label"), ["unique", "shared"], { hint: fixed.kind ?? t(`offers.kind_hint.${draft.kind}`), disabled: Boolean(fixed.kind) })}
        {draft.kind === "unique"
          ? text("prefix", t("offers.prefix"), { error: error("prefix"), optional: true, hint: t(existing ? "offers.prefix_change_hint" : "offers.prefix_hint"), className: "uppercase" })
          : text("code", t("offers.code"), { error: error("code"), hint: fixed.code, disabled: Boolean(fixed.code), className: "uppercase" })}
        <div className="flex gap-x-3">
          {choose("type", t("offers.type_label"), ["percentage", "fixed"], { hint: fixed.value, disabled: Boolean(given) })}
          {text("amount", draft.type === "percentage" ? t("offers.percent") : t("offers.amount", { currency: code }), { error: error("value"), disabled: Boolean(given) })}
        </div>
        {choose("target", t("offers.target_label"), ["order", "items"], { hint: fixed.value ?? t(`offers.target_hint.${draft.target}`), error: error("target"), disabled: Boolean(given) })}
        <div className="flex gap-x-3">
          {choose("expires", t("offers.expires_label"), draft.kind === "unique" ? ["days", "date", "never"] : ["date", "never"], { hint: existing && (draft.expires !== "never" || initial.expires !== "never") ? t(`offers.expires_change_hint.${draft.expires}`) : undefined, error: draft.expires === "never" ? error("expires") : undefined })}
          {draft.expires === "days" && draft.kind === "unique" && text("days", t("offers.days"), { error: error("expires") })}
          {draft.expires === "date" && text("date", t("offers.date"), { error: error("expires"), type: "date" })}
        </div>
        {draft.kind === "unique" && text("max_codes", t("offers.max_codes"), { error: error("max_codes"), optional: true, hint: t("offers.max_codes_hint") })}
        {text("budget", t("offers.budget", { currency: code }), { error: error("budget"), optional: true, hint: t("offers.budget_hint") })}
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="button" size="small" variant="secondary" onClick={close}>{t("action.cancel")}</Button>
        <Button type="submit" size="small" isLoading={creating.isPending || updating.isPending}>{t(existing ? "action.save" : "action.create")}</Button>
      </Drawer.Footer>
    </form>
  )
}
