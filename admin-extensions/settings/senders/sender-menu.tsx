import { EllipsisHorizontal, EnvelopeContent, PauseSolid, PencilSquare, PlaySolid, Star, Trash } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SenderResponse } from "../../../src/core/http/senders"
import { notify, useConfirm } from "../../kit"
import { useDeleteSender, useMoveSender, type SenderMove } from "./queries"

/** What can be done with a sender. */
export function SenderMenu({ sender, edit, test }: { sender: SenderResponse; edit: () => void; test: () => void }) {
  const { t } = useTranslation("marketing")
  const { id, name, status, is_default, built_in } = sender
  const confirm = useConfirm()
  const moving = useMoveSender()
  const removing = useDeleteSender()
  const make = (move: SenderMove, told: string) => moving.mutate({ id, move }, { onSuccess: () => notify.done(t(told, { name })), onError: notify.failed })
  const remove = async () => {
    if (!(await confirm({ title: t("settings.senders.delete_title", { name }), text: t("settings.senders.delete_text"), confirm: t("action.delete"), danger: true }))) return
    removing.mutate(id, { onSuccess: () => notify.done(t("settings.senders.deleted", { name })), onError: notify.failed })
  }
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton size="small" variant="transparent" aria-label={t("settings.senders.actions_of", { name })}><EllipsisHorizontal /></IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        <DropdownMenu.Item className="gap-x-2" onSelect={edit}><PencilSquare />{t("action.edit")}</DropdownMenu.Item>
        <DropdownMenu.Item className="gap-x-2" onSelect={test}><EnvelopeContent />{t("settings.senders.test")}</DropdownMenu.Item>
        {!is_default && <DropdownMenu.Item className="gap-x-2" onSelect={() => make("default", "settings.senders.made_default")}><Star />{t("settings.senders.make_default")}</DropdownMenu.Item>}
        {status === "active"
          ? <DropdownMenu.Item className="gap-x-2" onSelect={() => make("pause", "settings.senders.was_paused")}><PauseSolid />{t("settings.senders.pause")}</DropdownMenu.Item>
          : <DropdownMenu.Item className="gap-x-2" onSelect={() => make("resume", "settings.senders.was_resumed")}><PlaySolid />{t("settings.senders.resume")}</DropdownMenu.Item>}
        {!built_in && !is_default && (
          <>
            <DropdownMenu.Separator />
            <DropdownMenu.Item className="gap-x-2" onSelect={() => void remove()}><Trash />{t("action.delete")}</DropdownMenu.Item>
          </>
        )}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
