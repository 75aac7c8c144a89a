import { Button } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TemplateDetailResponse, TemplateListItem, TemplateResponse } from "../../../src/core/http"
import { notify, queryKeys, request, useConfirm } from "../../kit"
import { TemplatePicker } from "../templates/template-picker"

type StarterMenuProps = { replacing: boolean; onChoose: (template: TemplateResponse) => void }

/** Offers the library to begin with; asks before a template replaces what is there. */
export function StarterMenu({ replacing, onChoose }: StarterMenuProps) {
  const { t } = useTranslation("marketing")
  const confirm = useConfirm()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const choose = async ({ id, name }: TemplateListItem) => {
    const agreed = !replacing || (await confirm({
      title: t("campaigns.message.replace_title"), text: t("campaigns.message.replace_text", { name }), confirm: t("campaigns.message.replace"),
    }))
    if (!agreed) return
    try {
      const { template } = await client.fetchQuery({ queryKey: queryKeys.templates.detail(id), queryFn: () => request<TemplateDetailResponse>(`templates/${id}`) })
      setOpen(false)
      onChoose(template)
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <>
      <Button type="button" size="small" variant="secondary" onClick={() => setOpen(true)}>{t("campaigns.message.start_from")}</Button>
      {open && <TemplatePicker onChoose={(template) => void choose(template)} onClose={() => setOpen(false)} />}
    </>
  )
}
