import { Badge, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { TemplateListItem } from "../../../src/core/http"
import { useFormat } from "../../kit"
import { Thumbnail } from "./thumbnail"

type TemplateCardProps = {
  template: TemplateListItem
  /** Wraps the picture and the words in what a click does. */
  open: (children: ReactNode) => ReactNode
  actions?: ReactNode
}

/** One template: the mail itself, small, its name and what it is for. */
export function TemplateCard({ template, open, actions }: TemplateCardProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <li className="bg-ui-bg-base shadow-elevation-card-rest hover:shadow-elevation-card-hover transition-fg relative flex min-w-0 flex-col overflow-hidden rounded-lg">
      {open(
        <>
          <Thumbnail template={template} />
          <div className="flex flex-col gap-y-1 border-t px-4 pb-1 pt-3 text-start">
            <Text size="small" leading="compact" weight="plus" className="min-w-0 truncate">{template.name}</Text>
            <Text size="small" className="text-ui-fg-subtle line-clamp-2 min-h-[40px] break-words">{template.description || template.subject}</Text>
          </div>
        </>
      )}
      <div className="flex min-h-[44px] items-center justify-between gap-x-2 px-4 pb-2">
        <div className="flex min-w-0 items-center gap-x-2">
          <Badge size="2xsmall">{t(`templates.category.${template.category}`)}</Badge>
          <Text size="xsmall" className="text-ui-fg-muted truncate">
            {template.updated_at ? t("templates.changed", { time: format.relative(template.updated_at) }) : t("templates.origin.system")}
          </Text>
        </div>
        {actions}
      </div>
    </li>
  )
}
