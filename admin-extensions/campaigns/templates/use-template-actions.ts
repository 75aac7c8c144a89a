import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { TemplateListItem } from "../../../src/core/http"
import { notify, useConfirm } from "../../kit"
import { useDeleteTemplate, useDuplicateTemplate } from "./queries"

/** What can be done with a template besides editing it; each tells what became of it. */
export function useTemplateActions(template: Pick<TemplateListItem, "id" | "name">) {
  const { t } = useTranslation("marketing")
  const navigate = useNavigate()
  const confirm = useConfirm()
  const copy = useDuplicateTemplate()
  const drop = useDeleteTemplate()

  const duplicate = async () => {
    try {
      const { template: made } = await copy.mutateAsync(template.id)
      notify.done(t("templates.duplicated", { name: made.name }))
      navigate(`/marketing/templates/${made.id}`)
    } catch (error) {
      notify.failed(error)
    }
  }

  const remove = async () => {
    const agreed = await confirm({ title: t("templates.delete.title", { name: template.name }), text: t("templates.delete.text"), confirm: t("action.delete"), danger: true })
    if (!agreed) return
    try {
      await drop.mutateAsync(template.id)
      notify.done(t("templates.delete.done", { name: template.name }))
      navigate("/marketing/templates")
    } catch (error) {
      notify.failed(error)
    }
  }

  return { duplicate, remove, busy: copy.isPending || drop.isPending }
}
