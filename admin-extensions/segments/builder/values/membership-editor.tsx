import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MembershipValue } from "../../../../src/core/segments/values/behaviour-value"
import { valueKinds } from "../../../../src/core/segments/value-kinds"
import type { ValueEditorProps } from "../value-editor"
import { filled } from "./filled"
import { Picker } from "./picker"
import { WindowEditor } from "./window-editor"

/** Which segments, and when someone joined them. */
export function MembershipEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  const membership = filled<MembershipValue>(value, valueKinds.membership.initial)
  return (
    <div className="flex flex-col gap-y-2">
      <Picker source={field.source ?? "segment"} label={field.label} ids={membership.ids} onChange={(ids) => onChange({ ...membership, ids })} />
      <div className="flex flex-wrap items-center gap-2">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">{t("segments.builder.joined")}</Text>
        <WindowEditor window={membership.joined} onChange={(joined) => onChange({ ...membership, joined })} label={field.label} />
      </div>
    </div>
  )
}
