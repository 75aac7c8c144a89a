import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

type Tone = ComponentProps<typeof StatusBadge>["color"]

const tones = {
  consent: { subscribed: "green", pending: "orange", unsubscribed: "red", never_asked: "grey" },
  campaign: { draft: "grey", scheduled: "blue", sending: "blue", paused: "orange", sent: "green", cancelled: "red" },
  bulk: { uploading: "grey", ready: "grey", waiting: "blue", running: "blue", done: "green", failed: "red", cancelled: "orange" },
  offer: { active: "green", inactive: "grey" },
  code: { wanted: "blue", ready: "grey", redeemed: "green", refused: "orange", ended: "grey" },
  send: { queued: "grey", sending: "blue", accepted: "green", skipped: "orange", failed: "red", unknown: "purple" },
} as const satisfies Record<string, Record<string, Tone>>

/** A state in its colour and words (`status.<kind>.<value>` in common.json). An unknown value is shown as it is. */
export function StatusTag({ kind, value }: { kind: keyof typeof tones; value: string }) {
  const { t } = useTranslation("marketing")
  const tone = (tones[kind] as Record<string, Tone>)[value] ?? "grey"
  return (
    <StatusBadge color={tone} className="text-nowrap">
      {t(`status.${kind}.${value}`, { defaultValue: value })}
    </StatusBadge>
  )
}
