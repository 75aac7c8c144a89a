import { LayoutComposer } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import { ErrorState, Notice, PageHeader, PageSkeleton } from "../../kit"
import { useTemplate } from "./queries"
import { TemplateFacts } from "./template-facts"
import { TemplateMenu } from "./template-menu"
import { TemplatePreview } from "./template-preview"
import { useTemplateActions } from "./use-template-actions"
import { VersionsSection } from "./versions-section"

/** One template: what it looks like, what it is for, and every version of it. Other plugins may add widgets to it. */
export default function TemplatePage() {
  const { t } = useTranslation("marketing")
  const { id } = useParams()
  const { data, error, isPending, refetch } = useTemplate(id)
  const [looking, setLooking] = useState<number | null>(null)
  const template = data?.template
  const actions = useTemplateActions({ id: id ?? "", name: template?.name ?? "" })
  if (isPending) return <PageSkeleton />
  if (!template) return <ErrorState error={error} retry={() => void refetch()} />
  const own = template.origin === "own"

  return (
    <LayoutComposer
      widgetsZonePrefix="marketing_template.details"
      preferredLayoutId="core:two-column"
      data={template}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="marketing-template-title">
              <PageHeader
                title={template.name}
                subtitle={template.description || undefined}
                actions={
                  <>
                    {own
                      ? <Button size="small" variant="secondary" asChild><Link to={`/marketing/templates/${template.id}/edit`}>{t("action.edit")}</Link></Button>
                      : <Button size="small" variant="secondary" isLoading={actions.busy} onClick={() => void actions.duplicate()}>{t("templates.make_own")}</Button>}
                    <Button size="small" asChild><Link to={`/marketing/campaigns/create?template=${template.id}`}>{t("templates.use")}</Link></Button>
                    <TemplateMenu template={template} />
                  </>
                }
              />
            </LayoutComposer.Entry>
            {template.problems.length > 0 && (
              <LayoutComposer.Entry id="marketing-template-problems">
                <Notice tone="warning" title={t("templates.problems")} text={[...new Set(template.problems.map(({ message }) => message))].join(" ")} />
              </LayoutComposer.Entry>
            )}
            <LayoutComposer.Entry id="marketing-template-preview"><TemplatePreview template={template} looking={looking} onLatest={() => setLooking(null)} /></LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="marketing-template-facts"><TemplateFacts template={template} /></LayoutComposer.Entry>
            {own && <LayoutComposer.Entry id="marketing-template-versions"><VersionsSection template={template} looking={looking} onLook={setLooking} /></LayoutComposer.Entry>}
          </>
        ),
      }}
    />
  )
}
