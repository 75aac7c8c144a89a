import { Button, Drawer, Label, Textarea } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { notify, queryKeys } from "../kit"
import { BulkJobs } from "../profiles/bulk"
import { DropZone } from "../profiles/import/drop-zone"

/** Takes a list from a file, and shows how far it and former ones are, with their errors by line. */
export function ImportDrawer({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation("marketing")
  const client = useQueryClient()
  const [note, setNote] = useState("")
  const uploaded = () => {
    notify.done(t("suppressions.import.started"))
    void Promise.all([queryKeys.bulk.all, queryKeys.suppressions.all].map((queryKey) => client.invalidateQueries({ queryKey })))
  }
  return (
    <Drawer open={open} onOpenChange={(next) => { if (!next) close() }}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("suppressions.import.title")}</Drawer.Title>
          <Drawer.Description>{t("suppressions.import.text")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto [&>*]:shrink-0">
          <div className="flex flex-col gap-y-2">
            <Label htmlFor="marketing-suppress-import-note" size="small" weight="plus">{t("suppressions.field.note")} <span className="text-ui-fg-muted font-normal">({t("form.optional")})</span></Label>
            <Textarea id="marketing-suppress-import-note" rows={2} placeholder={t("suppressions.import.note_hint")} value={note} onChange={({ target }) => setNote(target.value)} />
          </div>
          <DropZone onUploaded={uploaded} to="suppressions/import" query={{ note }} text={t("suppressions.import.drop_text")} />
          <BulkJobs kind={["suppress"]} empty={{ title: t("suppressions.import.empty.title"), text: t("suppressions.import.empty.text") }} />
        </Drawer.Body>
        <Drawer.Footer><Button size="small" variant="secondary" onClick={close}>{t("action.close")}</Button></Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
