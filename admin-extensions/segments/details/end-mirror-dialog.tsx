import { RadioGroup } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { SegmentGroup, SegmentResponse } from "../../../src/core/http/segments"
import { PromptForm, notify } from "../../kit"
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
    <PromptForm danger={fate === "delete"} title={t("segments.mirror.end_title", { name: group.name ?? group.id })} text={t("segments.mirror.end_text")} confirm={t("segments.mirror.end")} begin={stop} onClose={onClose}>
      <RadioGroup value={fate} onValueChange={(chosen) => setFate(chosen === "delete" ? "delete" : "keep")} aria-label={t("segments.mirror.end_text")}>
        <RadioGroup.ChoiceBox value="keep" label={t("segments.mirror.keep")} description={t("segments.mirror.keep_text")} />
        <RadioGroup.ChoiceBox value="delete" label={t("segments.mirror.delete")} description={t("segments.mirror.delete_text")} />
      </RadioGroup>
    </PromptForm>
  )
}
