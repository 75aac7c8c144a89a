import { Button, Container, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TemplateResponse } from "../../../src/core/http"
import { EmptyState, ErrorState, HeaderRow, Segmented, Skeleton } from "../../kit"
import { PreviewFrame } from "../editor/preview-frame"
import { useTemplatePreview } from "./queries"

type TemplatePreviewProps = {
  template: TemplateResponse
  /** An earlier version to look at; null shows the latest. */
  looking: number | null
  onLatest: () => void
}

/** The template as the example person would get it, now or at an earlier version. */
export function TemplatePreview({ template, looking, onLatest }: TemplatePreviewProps) {
  const { t } = useTranslation("marketing")
  const [show, setShow] = useState<"desktop" | "mobile" | "text">("desktop")
  const { data, error, refetch } = useTemplatePreview(template.id, looking ?? template.version)
  const preview = data?.preview
  return (
    <Container className="divide-y overflow-hidden p-0">
      <HeaderRow
        level="h2"
        title={looking ? t("templates.versions.looking", { number: looking }) : t("templates.preview.title")}
        actions={
          <>
            {looking && <Button size="small" variant="transparent" onClick={onLatest}>{t("templates.versions.latest")}</Button>}
            <Segmented
              label={t("campaigns.preview.part")}
              value={show}
              onChange={setShow}
              options={(["desktop", "mobile", "text"] as const).map((value) => ({ value, label: t(`campaigns.preview.${value}`) }))}
            />
          </>
        }
      />
      <div className="flex flex-col gap-y-1 px-6 py-3">
        <Text size="small" weight="plus" className="break-words">{preview?.subject || t("campaigns.preview.no_subject")}</Text>
        {preview?.preheader && <Text size="small" className="text-ui-fg-subtle break-words">{preview.preheader}</Text>}
      </div>
      {!preview ? (
        error ? <ErrorState error={error} retry={() => void refetch()} framed={false} /> : <div className="p-6"><Skeleton className="h-96 w-full" /></div>
      ) : !preview.html ? <EmptyState title={t("templates.preview.blocked")} text={preview.problems.map(({ message }) => message).join(" ")} />
        : show === "text" ? <pre className="txt-small text-ui-fg-base max-h-[720px] overflow-auto whitespace-pre-wrap break-words px-6 py-4 font-mono">{preview.text}</pre>
        : <PreviewFrame html={preview.html} width={show} title={t("campaigns.preview.frame")} className="h-[720px]" />}
    </Container>
  )
}
