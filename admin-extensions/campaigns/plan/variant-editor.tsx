import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { Variant } from "../../../src/core/campaigns/plan.schema"
import { messageOf, type CampaignForm } from "../editor/campaign-form.schema"
import { MessageEditor } from "../message-editor/message-editor"
import type { OwnWords } from "./edit-test"

type VariantEditorProps = { name: string; variant: Variant; own: OwnWords; onChange: (part: Partial<Variant>) => void; onClose: () => void }

/** The message of one variant, written as the campaign's own is: as it looks, as code, and drawn. */
export function VariantEditor({ name, variant, own, onChange, onClose }: VariantEditorProps) {
  const { t } = useTranslation("marketing")
  const { getValues } = useFormContext<CampaignForm>()
  const value = { subject: variant.subject ?? own.subject, preheader: variant.preheader ?? own.preheader, mjml: variant.mjml ?? own.mjml }
  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content>
        <FocusModal.Header>
          <div className="flex min-w-0 flex-1 items-center justify-between gap-x-3">
            <FocusModal.Title asChild><Heading level="h2" className="truncate">{name}</Heading></FocusModal.Title>
            <FocusModal.Description className="sr-only">{t("campaigns.plan.test.write_text")}</FocusModal.Description>
          </div>
        </FocusModal.Header>
        <FocusModal.Body className="flex min-h-0 flex-1 flex-col overflow-y-auto">
          <MessageEditor value={value} onChange={onChange} sender={messageOf(getValues()).sender} onSave={onClose} />
        </FocusModal.Body>
        <FocusModal.Footer>
          <Text size="small" className="text-ui-fg-muted me-auto hidden sm:block">{t("campaigns.plan.test.write_note")}</Text>
          <Button type="button" size="small" onClick={onClose}>{t("campaigns.plan.test.write_done")}</Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}
