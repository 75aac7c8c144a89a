import { FocusModal, Text } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { letter } from "../../../src/core/campaigns/check-plan"
import { messageOfVariant } from "../../../src/core/campaigns/message-of-variant"
import type { AbTest } from "../../../src/core/campaigns/plan.schema"
import { EmptyState, ErrorState, ProblemList, Segmented, Skeleton } from "../../kit"
import { messageOf, type CampaignForm } from "../editor/campaign-form.schema"
import { PreviewFrame } from "../editor/preview-frame"
import { useMessagePreview } from "../queries"

type VariantPreviewProps = { test: AbTest; /** From 1. */ number: number; onChoose: (number: number) => void; onClose: () => void }

/** The mail as one variant says it, for the example person. */
export function VariantPreview({ test, number, onChoose, onClose }: VariantPreviewProps) {
  const { t } = useTranslation("marketing")
  const { getValues } = useFormContext<CampaignForm>()
  const { data, error, refetch } = useMessagePreview(messageOfVariant(messageOf(getValues()), test, number), undefined)
  const preview = data?.preview
  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content>
        <FocusModal.Header>
          <FocusModal.Title className="sr-only">{t("campaigns.plan.test.preview_title", { letter: letter(number - 1) })}</FocusModal.Title>
          <FocusModal.Description className="sr-only">{t("campaigns.plan.test.preview_text")}</FocusModal.Description>
          <Segmented label={t("campaigns.plan.test.variants")} value={String(number)} onChange={(chosen) => onChoose(Number(chosen))} options={test.variants.map((_, index) => ({ value: String(index + 1), label: letter(index) }))} />
        </FocusModal.Header>
        <FocusModal.Body className="flex flex-col overflow-y-auto">
          {!preview ? (error ? <ErrorState error={error} retry={() => void refetch()} framed={false} /> : <div className="p-6"><Skeleton className="h-64 w-full" /></div>) : (
            <>
              <div className="flex flex-col gap-y-1 border-b px-6 py-3">
                <Text size="small" weight="plus" className="break-words">{preview.subject || t("campaigns.preview.no_subject")}</Text>
                {preview.preheader && <Text size="small" className="text-ui-fg-subtle break-words">{preview.preheader}</Text>}
                <ProblemList problems={preview.problems} />
              </div>
              {preview.html ? <PreviewFrame html={preview.html} width="desktop" title={t("campaigns.preview.frame")} className="min-h-0 flex-1" /> : <EmptyState title={t("campaigns.preview.empty")} />}
            </>
          )}
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
