import { Prompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProfileResponse } from "../../../src/core/http/profiles"
import { notify } from "../../kit"
import { downloadFile } from "./download-file"

type ExportPersonDialogProps = { profile: Pick<ProfileResponse, "id" | "email">; onClose: () => void }

/** Has everything kept about one person saved as a file to hand over. */
export function ExportPersonDialog({ profile, onClose }: ExportPersonDialogProps) {
  const { t } = useTranslation("marketing")
  const save = () => downloadFile(`profiles/${profile.id}/export`, `person-${profile.id}.json`).then(onClose, notify.failed)
  return (
    <Prompt open variant="confirmation" onOpenChange={(open) => !open && onClose()}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("bulk.export_one.title")}</Prompt.Title>
          <Prompt.Description className="break-words">{t("bulk.export_one.text", { email: profile.email })}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel>{t("action.cancel")}</Prompt.Cancel>
          <Prompt.Action onClick={(event) => { event.preventDefault(); void save() }}>{t("bulk.export_one.confirm")}</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
