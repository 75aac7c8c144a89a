import { Drawer } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SenderResponse, TransportResponse } from "../../../src/core/http/senders"
import { SenderForm } from "./sender-form"

type SenderDrawerProps = { editing: SenderResponse | "new" | undefined; transports: TransportResponse[]; close: () => void }

/** Makes a sender, or changes one. */
export function SenderDrawer({ editing, transports, close }: SenderDrawerProps) {
  const { t } = useTranslation("marketing")
  const existing = editing === "new" ? undefined : editing
  return (
    <Drawer open={Boolean(editing)} onOpenChange={(open) => { if (!open) close() }}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{existing ? t("settings.senders.edit_title", { name: existing.name }) : t("settings.senders.create_title")}</Drawer.Title>
          <Drawer.Description>{t(existing?.built_in ? "settings.senders.built_in_text" : "settings.senders.form_text")}</Drawer.Description>
        </Drawer.Header>
        {editing && <SenderForm existing={existing} transports={transports} close={close} />}
      </Drawer.Content>
    </Drawer>
  )
}
