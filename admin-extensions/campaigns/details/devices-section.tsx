import { Container, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CampaignBreakdownResponse } from "../../../src/core/http"
import { HeaderRow, Segmented, useFormat } from "../../kit"
import { ShareRows } from "./share-rows"

const CLIENTS_SHOWN = 8

/** What people clicked with, by kind of device or by program. */
export function DevicesSection({ breakdown: { devices, clients } }: { breakdown: CampaignBreakdownResponse["breakdown"] }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const [by, setBy] = useState<"device" | "client">("device")
  const people = devices.reduce((sum, device) => sum + device.people, 0)
  return (
    <Container className="divide-y p-0">
      <HeaderRow
        level="h2"
        title={t("campaigns.devices.title")}
        actions={<Segmented label={t("campaigns.devices.by")} value={by} onChange={setBy} options={[{ value: "device", label: t("campaigns.devices.device") }, { value: "client", label: t("campaigns.devices.client") }]} />}
      />
      {(by === "device" ? devices.length : clients.length) === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("campaigns.devices.empty")}</Text>
      ) : by === "device" ? (
        <ShareRows rows={devices.map((device) => ({ key: device.kind, label: t(`campaigns.devices.kind.${device.kind}`), value: device.people, note: `${format.number(device.people)} · ${format.share(device.people, people)}` }))} />
      ) : (
        <ShareRows rows={clients.slice(0, CLIENTS_SHOWN).map(({ client, clicked, opened }) => ({
          key: client, label: client, value: clicked + opened,
          note: [clicked > 0 && t("campaigns.devices.clicked", { number: format.number(clicked) }), opened > 0 && t("campaigns.devices.opened", { number: format.number(opened) })].filter(Boolean).join(" · "),
        }))} />
      )}
      <Text size="xsmall" className="text-ui-fg-muted px-6 py-3">{t("campaigns.devices.note")}</Text>
    </Container>
  )
}
