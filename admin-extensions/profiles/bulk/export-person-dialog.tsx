import { useTranslation } from "react-i18next"
import type { ProfileResponse } from "../../../src/core/http/profiles"
import { PromptForm, notify } from "../../kit"
import { downloadFile } from "./download-file"

type ExportPersonDialogProps = { profile: Pick<ProfileResponse, "id" | "email">; onClose: () => void }

/** Has everything kept about one person saved as a file to hand over. */
export function ExportPersonDialog({ profile, onClose }: ExportPersonDialogProps) {
  const { t } = useTranslation("marketing")
  const save = async () => {
    try {
      await downloadFile(`profiles/${profile.id}/export`, `person-${profile.id}.json`)
      onClose()
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <PromptForm title={t("bulk.export_one.title")} text={t("bulk.export_one.text", { email: profile.email })} confirm={t("bulk.export_one.confirm")} begin={save} onClose={onClose} />
  )
}
