import { Button, Container, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TemplateResponse, TemplateVersion } from "../../../src/core/http"
import { ErrorState, HeaderRow, RelativeMoment, SectionSkeleton, notify, useConfirm } from "../../kit"
import { useRestoreVersion, useTemplateVersions } from "./queries"

type VersionsSectionProps = { template: TemplateResponse; looking: number | null; onLook: (number: number | null) => void }

const PAGE = 10

/** Everything the template ever said: who saved it and when, to look at and to bring back. */
export function VersionsSection({ template, looking, onLook }: VersionsSectionProps) {
  const { t } = useTranslation("marketing")
  const confirm = useConfirm()
  const [limit, setLimit] = useState(PAGE)
  const { data, error, refetch } = useTemplateVersions(template.id, limit)
  const restore = useRestoreVersion()
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <SectionSkeleton rows={3} />

  const bringBack = async ({ number }: TemplateVersion) => {
    const agreed = await confirm({ title: t("templates.versions.restore_title", { number }), text: t("templates.versions.restore_text", { next: (template.version ?? 0) + 1 }), confirm: t("templates.versions.restore") })
    if (!agreed) return
    try {
      await restore.mutateAsync({ id: template.id, number })
      onLook(null)
      notify.done(t("templates.versions.restored", { number }))
    } catch (failure) {
      notify.failed(failure)
    }
  }

  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("templates.versions.title")} subtitle={t("templates.versions.text")} />
      <ul className="divide-y">
        {data.versions.map((version) => (
          <li key={version.number} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-6 py-3" aria-current={version.number === (looking ?? template.version) || undefined}>
            <div className="flex min-w-0 flex-col">
              <Text size="small" leading="compact" weight="plus">
                {t("templates.versions.number", { number: version.number })}
                {version.number === template.version && <span className="text-ui-fg-muted"> · {t("templates.versions.current")}</span>}
              </Text>
              <Text size="xsmall" className="text-ui-fg-subtle break-words">
                {version.saved_by ? version.saved_by.name ?? t("templates.versions.somebody") : t("templates.versions.somebody")} · <RelativeMoment at={version.saved_at} />
                {version.restored_from !== null && <> · {t("templates.versions.from", { number: version.restored_from })}</>}
              </Text>
            </div>
            {version.number !== template.version && (
              <div className="flex items-center gap-x-1">
                <Button size="small" variant="transparent" aria-pressed={version.number === looking} aria-label={t("templates.versions.look_at", { number: version.number })} onClick={() => onLook(version.number)}>{t("action.view")}</Button>
                <Button size="small" variant="transparent" disabled={restore.isPending} aria-label={t("templates.versions.restore_named", { number: version.number })} onClick={() => void bringBack(version)}>{t("templates.versions.restore")}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {data.count > data.versions.length && (
        <div className="flex justify-center px-6 py-3"><Button size="small" variant="transparent" onClick={() => setLimit(limit + PAGE)}>{t("templates.versions.older")}</Button></div>
      )}
    </Container>
  )
}
