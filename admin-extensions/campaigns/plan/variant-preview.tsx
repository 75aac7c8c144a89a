import { FocusModal } from "@medusajs/ui"
import { useState } from "react"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { letter } from "../../../src/core/campaigns/check-plan"
import { messageOfVariant } from "../../../src/core/campaigns/message-of-variant"
import type { AbTest } from "../../../src/core/campaigns/plan.schema"
import { ProblemList, Segmented } from "../../kit"
import { useMailbox } from "../editor/use-mailbox"
import { messageOf, type CampaignForm } from "../editor/campaign-form.schema"
import type { ChosenPerson } from "../editor/person-picker"
import { MessagePreview } from "../message-editor/message-preview"
import { useMessagePreview } from "../queries"

type VariantPreviewProps = { test: AbTest; /** From 1. */ number: number; onChoose: (number: number) => void; onClose: () => void }

/** The mail as one variant says it, for the example person or any other. */
export function VariantPreview({ test, number, onChoose, onClose }: VariantPreviewProps) {
  const { t } = useTranslation("marketing")
  const { getValues } = useFormContext<CampaignForm>()
  const [person, setPerson] = useState<ChosenPerson>()
  const message = messageOfVariant(messageOf(getValues()), test, number)
  const { data, error, isPlaceholderData } = useMessagePreview(message, person?.id)
  const sender = useMailbox(message.sender)
  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content>
        <FocusModal.Header>
          <FocusModal.Title className="sr-only">{t("campaigns.plan.test.preview_title", { letter: letter(number - 1) })}</FocusModal.Title>
          <FocusModal.Description className="sr-only">{t("campaigns.plan.test.preview_text")}</FocusModal.Description>
          <Segmented label={t("campaigns.plan.test.variants")} value={String(number)} onChange={(chosen) => onChoose(Number(chosen))} options={test.variants.map((_, index) => ({ value: String(index + 1), label: letter(index) }))} />
        </FocusModal.Header>
        <FocusModal.Body className="bg-ui-bg-subtle flex min-h-0 flex-col overflow-y-auto">
          <MessagePreview preview={data?.preview} sender={sender} error={error} late={isPlaceholderData} person={person} onPerson={setPerson}>
            {data && <ProblemList problems={data.preview.problems} />}
          </MessagePreview>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
