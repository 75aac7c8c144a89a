import { Prompt, RadioGroup } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { SegmentGroup, SegmentResponse } from "../../../src/core/http/segments"
import { notify } from "../../kit"
import { useEndMirror } from "../queries"

type EndMirrorDialogProps = { segment: SegmentResponse; group: SegmentGroup; onClose: () => void }

/** Asks what becomes of the group that followed the segment: it stays as it is, or goes. */
export function EndMirrorDialog({ segment, group, onClose }: EndMirrorDialogProps) {
  const { t } = useTranslation("marketing")
  const end = useEndMirror()
  const [fate, setFate] = useState<"keep" | "delete">("keep")
  const stop = async () => {
    try {
      await end.mutateAsync({ id: segment.id, deleteGroup: fate === "delete" })
      notify.done(t("segments.mirror.ended"))
      onClose()
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <Prompt open variant={fate === "delete" ? "danger" : "confirmation"} onOpenChange={(open) => !open && onClose()}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("segments.mirror.end_title", { name: group.name ?? group.id })}</Prompt.Title>
          <Prompt.Description>{t("segments.mirror.end_text")}</Prompt.Description>
        </Prompt.Header>
        <RadioGroup className="px-6 pt-4" value={fate} onValueChange={(chosen) => setFate(chosen === "delete" ? "delete" : "keep")} aria-label={t("segments.mirror.end_text")}>
          <RadioGroup.ChoiceBox value="keep" label={t("segments.mirror.keep")} description={t("segments.mirror.keep_text")} />
          <RadioGroup.ChoiceBox value="delete" label={t("segments.mirror.delete")} description={t("segments.mirror.delete_text")} />
        </RadioGroup>
        <Prompt.Footer>
          <Prompt.Cancel>{t("action.cancel")}</Prompt.Cancel>
          <Prompt.Action onClick={(event) => { event.preventDefault(); void stop() }}>{t("segments.mirror.end")}</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
