import { Badge, Container, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { TemplateResponse } from "../../../src/core/http"
import { HeaderRow, RelativeMoment } from "../../kit"

/** What is known of a template besides what it says. */
export function TemplateFacts({ template }: { template: TemplateResponse }) {
  const { t } = useTranslation("marketing")
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("templates.facts.title")} />
      <Row label={t("templates.facts.category")}><Badge size="2xsmall">{t(`templates.category.${template.category}`)}</Badge></Row>
      <Row label={t("templates.facts.origin")}>{t(`templates.origin.${template.origin}`)}</Row>
      {template.created_by?.name && <Row label={t("templates.facts.created_by")}>{template.created_by.name}</Row>}
      {template.created_at && <Row label={t("templates.facts.created_at")}><RelativeMoment at={template.created_at} /></Row>}
      {template.updated_at && <Row label={t("templates.facts.updated_at")}><RelativeMoment at={template.updated_at} /></Row>}
    </Container>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-2 items-center gap-x-4 px-6 py-3">
      <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">{label}</Text>
      <Text asChild size="small" leading="compact" className="min-w-0 break-words"><div>{children}</div></Text>
    </div>
  )
}
