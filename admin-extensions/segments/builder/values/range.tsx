import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type RangeProps = { value: unknown; onChange: (value: unknown) => void; children: (part: unknown, change: (part: unknown) => void, which: "from" | "to") => ReactNode }

/** Two of the same editor: from … to. */
export function Range({ value, onChange, children }: RangeProps) {
  const { t } = useTranslation("marketing")
  const [from, to] = Array.isArray(value) ? value : [null, null]
  return (
    <span className="flex flex-wrap items-center gap-2">
      {children(from, (part) => onChange([part, to]), "from")}
      <Text size="small" leading="compact" className="text-ui-fg-subtle">{t("segments.builder.range_and")}</Text>
      {children(to, (part) => onChange([from, part]), "to")}
    </span>
  )
}
