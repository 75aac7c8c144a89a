import { Input, Label, RadioGroup, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { SegmentResponse } from "../../../src/core/http/segments"
import { PageDialog, notify } from "../../kit"
import { Picker } from "../builder/values/picker"
import { useMirror } from "../queries"

type MirrorDialogProps = { segment: SegmentResponse; onClose: () => void }

/** Asks which customer group is to follow the segment: a new one, or one that exists, whose other customers leave it. */
export function MirrorDialog({ segment, onClose }: MirrorDialogProps) {
  const { t } = useTranslation("marketing")
  const mirror = useMirror()
  const [way, setWay] = useState<"create" | "adopt">("create")
  const [name, setName] = useState(segment.name)
  const [groupIds, setGroupIds] = useState<string[]>([])
  const ready = way === "create" ? name.trim() !== "" : groupIds.length > 0
  const start = async () => {
    if (!ready || mirror.isPending) return
    try {
      await mirror.mutateAsync({ id: segment.id, ...(way === "create" ? { name: name.trim() } : { group_id: groupIds[0] }) })
      notify.done(t("segments.mirror.started"))
      onClose()
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <PageDialog
      title={t("segments.mirror.dialog_title", { name: segment.name })}
      text={t("segments.mirror.dialog_text")}
      confirm={t("segments.mirror.start")}
      ready={ready}
      pending={mirror.isPending}
      act={start}
      onClose={onClose}
    >
      <RadioGroup value={way} onValueChange={(chosen) => setWay(chosen === "adopt" ? "adopt" : "create")} aria-label={t("segments.mirror.title")}>
        <RadioGroup.ChoiceBox value="create" label={t("segments.mirror.create")} description={t("segments.mirror.create_text")} />
        <RadioGroup.ChoiceBox value="adopt" label={t("segments.mirror.adopt")} description={t("segments.mirror.adopt_text")} />
      </RadioGroup>
      {way === "create" ? (
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="marketing-mirror-name" size="small" weight="plus">{t("segments.mirror.group_name")}</Label>
          <Input id="marketing-mirror-name" value={name} onChange={(event) => setName(event.target.value)} />
        </div>
      ) : (
        <div className="flex flex-col gap-y-2">
          <Text size="small" leading="compact" weight="plus">{t("segments.mirror.group")}</Text>
          <Picker source="customer_group" label={t("segments.mirror.group")} ids={groupIds} onChange={setGroupIds} single />
          {groupIds.length > 0 && <Text size="small" role="alert" className="text-ui-fg-error">{t("segments.mirror.adopt_warning")}</Text>}
        </div>
      )}
    </PageDialog>
  )
}
