import { Checkbox, Input, Label, Prompt, Text } from "@medusajs/ui"
import { type FormEvent, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ProfileResponse } from "../../../src/core/http/profiles"
import { notify } from "../../kit"
import { useErasePerson } from "./queries"

type ErasePersonDialogProps = { profile: Pick<ProfileResponse, "id" | "email" | "customer_ids">; onClose: () => void; onErased?: () => void }

/** Erases one person after their address has been typed; says what goes and what stays. */
export function ErasePersonDialog({ profile, onClose, onErased }: ErasePersonDialogProps) {
  const { t } = useTranslation("marketing")
  const [typed, setTyped] = useState("")
  const [customer, setCustomer] = useState(false)
  const erase = useErasePerson(profile.id)
  const ids = { typed: useId(), customer: useId() }
  const ready = typed.trim().toLowerCase() === profile.email && !erase.isPending
  const begin = async () => {
    if (!ready) return
    try {
      await erase.mutateAsync({ confirm: typed.trim(), customer })
      notify.done(t("bulk.erase_one.done"))
      onClose()
      onErased?.()
    } catch (error) {
      notify.failed(error)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    void begin()
  }
  return (
    <Prompt open variant="danger" onOpenChange={(open) => !open && onClose()}>
      <Prompt.Content>
        <form onSubmit={submit}>
          <Prompt.Header>
            <Prompt.Title>{t("bulk.erase_one.title")}</Prompt.Title>
            <Prompt.Description className="break-words">{t("bulk.erase_one.text", { email: profile.email })}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-4 px-6 pt-4">
            <Text size="small" className="text-ui-fg-subtle">{t("bulk.erase_one.stays")}</Text>
            {profile.customer_ids.length > 0 && (
              <div className="flex items-start gap-x-2">
                <Checkbox id={ids.customer} checked={customer} onCheckedChange={(checked) => setCustomer(checked === true)} />
                <Label htmlFor={ids.customer} size="small">{t("bulk.erase_one.customer")}</Label>
              </div>
            )}
            <div className="flex flex-col gap-y-2">
              <Label htmlFor={ids.typed} size="small" weight="plus" className="break-words">{t("bulk.erase_one.type", { email: profile.email })}</Label>
              <Input id={ids.typed} autoFocus autoComplete="off" inputMode="email" value={typed} onChange={(event) => setTyped(event.target.value)} />
            </div>
          </div>
          <Prompt.Footer>
            <Prompt.Cancel type="button">{t("action.cancel")}</Prompt.Cancel>
            <Prompt.Action type="submit" disabled={!ready} onClick={(event) => { event.preventDefault(); void begin() }}>{t("bulk.erase_one.confirm")}</Prompt.Action>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
