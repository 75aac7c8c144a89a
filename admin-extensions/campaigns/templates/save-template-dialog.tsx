import { Input, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Message } from "../../../src/core/campaigns/message.schema"
import type { TemplateCategory, TemplateResponse } from "../../../src/core/http"
import { PageDialog, notify } from "../../kit"
import { Field } from "../editor/field"
import { CategorySelect } from "./category-select"
import { useSaveTemplate } from "./queries"

type SaveTemplateDialogProps = { message: Message; name: string; category?: TemplateCategory; onClose: () => void; onSaved?: (template: TemplateResponse) => void }

/** Keeps a message as a template of the shop's own, under a name and a category. */
export function SaveTemplateDialog({ message, name: given, category: first = "news", onClose, onSaved }: SaveTemplateDialogProps) {
  const { t } = useTranslation("marketing")
  const save = useSaveTemplate()
  const [name, setName] = useState(given)
  const [description, setDescription] = useState("")
  const [category, setCategory] = useState<TemplateCategory>(first)
  const store = async () => {
    if (!name.trim() || save.isPending) return
    try {
      const { template } = await save.mutateAsync({ body: { name: name.trim(), description: description.trim(), category, message } })
      notify.done(t("templates.saved_as", { name: template.name }))
      onClose()
      onSaved?.(template)
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <PageDialog
      title={t("templates.save_as.title")}
      text={t("templates.save_as.text")}
      confirm={t("action.save")}
      ready={name.trim() !== ""}
      pending={save.isPending}
      act={store}
      onClose={onClose}
    >
      <Field id="template-save-name" label={t("templates.form.name")} error={name.trim() ? undefined : t("templates.form.name_missing")}>
        <Input id="template-save-name" value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field id="template-save-category" label={t("templates.form.category")}><CategorySelect id="template-save-category" value={category} onChange={setCategory} /></Field>
      <Field id="template-save-description" label={t("templates.form.description")} optional>
        <Textarea id="template-save-description" rows={2} value={description} maxLength={500} onChange={(event) => setDescription(event.target.value)} />
      </Field>
    </PageDialog>
  )
}
