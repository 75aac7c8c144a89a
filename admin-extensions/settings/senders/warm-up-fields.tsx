import { Input, Label, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../../src/core/base/problem"
import { warmUpSchema } from "../../../src/core/campaigns/senders/sender.schema"
import { drawRamp } from "../../../src/core/campaigns/senders/warm-up"
import { ProblemList, useFormat } from "../../kit"
import { readDraft, type SenderDraft } from "./sender-draft"

type WarmUpFieldsProps = { draft: SenderDraft; change: (changed: Partial<SenderDraft>) => void; problems: readonly Problem[] }

/** Where a warm-up begins and ends, and the days between. */
export function WarmUpFields({ draft, change, problems }: WarmUpFieldsProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const plan = warmUpSchema.safeParse(readDraft(draft).warm_up)
  const ramp = plan.success ? drawRamp(plan.data) : []
  return (
    <div className="flex flex-col gap-y-3">
      <div className="grid grid-cols-2 gap-4">
        {(["first", "target"] as const).map((name) => (
          <div key={name} className="flex flex-col gap-y-2">
            <Label htmlFor={`marketing-sender-${name}`} size="small" weight="plus">{t(`settings.senders.fields.${name}`)}</Label>
            <Input id={`marketing-sender-${name}`} inputMode="numeric" value={draft[name]} onChange={({ target }) => change({ [name]: target.value })} />
          </div>
        ))}
      </div>
      <ProblemList problems={problems} />
      {ramp.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.senders.ramp", { days: ramp.length, ramp: ramp.slice(0, 8).map((mails) => format.number(mails)).join(", ") + (ramp.length > 8 ? " …" : "") })}
        </Text>
      )}
    </div>
  )
}
