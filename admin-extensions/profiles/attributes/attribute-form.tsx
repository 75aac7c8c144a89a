import { Button, Drawer, Hint, Input, Label, Select, Textarea } from "@medusajs/ui"
import { useState, type FormEvent, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../../src/core/base/problem"
import { attributeTypes, createAttributeSchema } from "../../../src/core/profiles/attribute.schema"
import type { AttributeType } from "../../../src/core/segments/catalogue"
import { ProblemList, RequestError, notify, problemsAt } from "../../kit"
import { draftOf, keyOf, readDraft, type AttributeDraft } from "./attribute-draft"
import type { Editing } from "./attribute-list-page"
import { useCreateAttribute, useUpdateAttribute } from "./queries"

type AttributeFormProps = { editing: Editing; close: () => void }

/** Name, key, type, choices, metadata key and help. Key and type stay as they are once the attribute exists. */
export function AttributeForm({ editing, close }: AttributeFormProps) {
  const { t } = useTranslation("marketing")
  const existing = "attribute" in editing ? editing.attribute : undefined
  const [draft, setDraft] = useState<AttributeDraft>(() => ("attribute" in editing ? draftOf(editing.attribute) : editing.draft))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const creating = useCreateAttribute()
  const updating = useUpdateAttribute()
  const change = (changed: Partial<AttributeDraft>) => setDraft((former) => ({ ...former, ...changed }))

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const attribute = readDraft(draft)
    const checked = createAttributeSchema.safeParse(attribute)
    if (!checked.success) {
      setProblems(checked.error.issues.map(({ path, message }) => ({ path: path.map((part) => (typeof part === "symbol" ? String(part) : part)), message })))
      return
    }
    const { name, help, choices, metadata_key } = attribute
    try {
      if (existing) await updating.mutateAsync({ id: existing.id, name, help, metadata_key, ...(existing.type === "choice" ? { choices } : {}) })
      else await creating.mutateAsync(attribute)
      notify.done(t(existing ? "attributes.saved" : "attributes.created", { name }))
      close()
    } catch (error) {
      if (error instanceof RequestError && error.problems?.length) setProblems(error.problems)
      else notify.failed(error)
    }
  }

  const field = (name: keyof AttributeDraft, control: ReactNode, hint?: string, optional = false) => (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={`marketing-attribute-${name}`} size="small" weight="plus">
        {t(`attributes.${name}`)} {optional && <span className="text-ui-fg-muted font-normal">({t("form.optional")})</span>}
      </Label>
      {control}
      {hint && <Hint>{hint}</Hint>}
      <ProblemList problems={problemsAt(problems, [name])} />
    </div>
  )

  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex flex-1 flex-col overflow-hidden">
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        {field("name", (
          <Input
            id="marketing-attribute-name"
            autoFocus={!existing}
            value={draft.name}
            onChange={({ target: { value } }) => change({ name: value, ...(!existing && draft.key === keyOf(draft.name) ? { key: keyOf(value) } : {}) })}
          />
        ))}
        {field("key", (
          <Input id="marketing-attribute-key" className="font-mono" value={draft.key} disabled={Boolean(existing)} onChange={({ target }) => change({ key: target.value })} />
        ), t(existing ? "attributes.key_fixed" : "attributes.key_hint", { tag: `{{ attributes.${draft.key || "loyalty_tier"} }}` }))}
        {field("type", (
          <Select value={draft.type} disabled={Boolean(existing)} onValueChange={(type) => change({ type: type as AttributeType })}>
            <Select.Trigger id="marketing-attribute-type"><Select.Value /></Select.Trigger>
            <Select.Content>
              {attributeTypes.map((type) => <Select.Item key={type} value={type}>{t(`attributes.types.${type}`)}</Select.Item>)}
            </Select.Content>
          </Select>
        ), t(`attributes.type_hints.${draft.type}`))}
        {draft.type === "choice" && field("choices", (
          <Textarea id="marketing-attribute-choices" rows={4} value={draft.choices} onChange={({ target }) => change({ choices: target.value })} />
        ), t("attributes.choices_hint"))}
        {field("metadata_key", (
          <Input id="marketing-attribute-metadata_key" className="font-mono" value={draft.metadata_key} onChange={({ target }) => change({ metadata_key: target.value })} />
        ), t("attributes.metadata_key_hint"), true)}
        {field("help", (
          <Textarea id="marketing-attribute-help" rows={2} value={draft.help} onChange={({ target }) => change({ help: target.value })} />
        ), t("attributes.help_hint"), true)}
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="button" size="small" variant="secondary" onClick={close}>{t("action.cancel")}</Button>
        <Button type="submit" size="small" isLoading={creating.isPending || updating.isPending}>{t("action.save")}</Button>
      </Drawer.Footer>
    </form>
  )
}
