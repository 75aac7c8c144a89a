import { Hint, Label, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type FieldProps = { id: string; label: string; optional?: boolean; hint?: string; error?: string; action?: ReactNode; children: ReactNode }

/** A label, its control and what is wrong with it. The control's id is `id`; its description `<id>-hint`. */
export function Field({ id, label, optional, hint, error, action, children }: FieldProps) {
  const { t } = useTranslation("marketing")
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-y-2">
      <div className="flex h-5 items-center justify-between gap-x-2">
        <div className="flex items-center gap-x-1">
          <Label htmlFor={id} size="small" weight="plus">{label}</Label>
          {optional && <Text size="small" leading="compact" className="text-ui-fg-muted">({t("campaigns.optional")})</Text>}
        </div>
        {action}
      </div>
      {children}
      {(error ?? hint) && <Hint id={`${id}-hint`} variant={error ? "error" : "info"}>{error ?? hint}</Hint>}
    </div>
  )
}
