import { RadioGroup, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SegmentResponse } from "../../../src/core/http/segments"

type KindChoiceProps = { kind: SegmentResponse["kind"]; onChange: (kind: SegmentResponse["kind"]) => void }

/** Who decides who is in it: a rule, or a person. */
export function KindChoice({ kind, onChange }: KindChoiceProps) {
  const { t } = useTranslation("marketing")
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" leading="compact" weight="plus" id="marketing-segment-kind">{t("segments.kind.title")}</Text>
      <RadioGroup
        aria-labelledby="marketing-segment-kind"
        className="grid grid-cols-1 gap-2 md:grid-cols-2"
        value={kind}
        onValueChange={(chosen) => onChange(chosen === "static" ? "static" : "dynamic")}
      >
        {(["dynamic", "static"] as const).map((one) => (
          <RadioGroup.ChoiceBox key={one} value={one} label={t(`segments.kind.${one}`)} description={t(`segments.kind.${one}_text`)} />
        ))}
      </RadioGroup>
    </div>
  )
}
