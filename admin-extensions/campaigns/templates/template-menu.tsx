import { ActionMenu } from "@medusajs/dashboard/components"
import { EnvelopeContent, PencilSquare, SquareTwoStack, Trash } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { TemplateListItem } from "../../../src/core/http"
import { useTemplateActions } from "./use-template-actions"

/** Everything that can be done with a template; those of the product can be used and copied. */
export function TemplateMenu({ template }: { template: Pick<TemplateListItem, "id" | "name" | "origin"> }) {
  const { t } = useTranslation("marketing")
  const { duplicate, remove } = useTemplateActions(template)
  const own = template.origin === "own"
  return (
    <ActionMenu
      groups={[
        {
          actions: [
            { icon: <EnvelopeContent />, label: t("templates.use"), to: `/marketing/campaigns/create?template=${template.id}` },
            ...(own ? [{ icon: <PencilSquare />, label: t("action.edit"), to: `/marketing/templates/${template.id}/edit` }] : []),
            { icon: <SquareTwoStack />, label: t("action.duplicate"), onClick: () => void duplicate() },
          ],
        },
        ...(own ? [{ actions: [{ icon: <Trash />, label: t("action.delete"), onClick: () => void remove() }] }] : []),
      ]}
    />
  )
}
