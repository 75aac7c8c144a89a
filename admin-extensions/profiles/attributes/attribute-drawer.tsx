import { Drawer } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { AttributeForm } from "./attribute-form"
import type { Editing } from "./attribute-list-page"

/** Defines an attribute, or changes one. */
export function AttributeDrawer({ editing, close }: { editing: Editing | undefined; close: () => void }) {
  const { t } = useTranslation("marketing")
  const existing = editing && "attribute" in editing ? editing.attribute : undefined
  return (
    <Drawer open={Boolean(editing)} onOpenChange={(open) => { if (!open) close() }}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{existing ? t("attributes.edit_title", { name: existing.name }) : t("attributes.create_title")}</Drawer.Title>
          <Drawer.Description>{existing ? t("attributes.edit_text") : t("attributes.create_text")}</Drawer.Description>
        </Drawer.Header>
        {editing && <AttributeForm editing={editing} close={close} />}
      </Drawer.Content>
    </Drawer>
  )
}
