import { Checkbox, Input, Label, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ProfileResponse } from "../../../src/core/http/profiles"
import { PromptForm, notify } from "../../kit"
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
    try {
      await erase.mutateAsync({ confirm: typed.trim(), customer })
      notify.done(t("bulk.erase_one.done"))
      onClose()
      onErased?.()
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <PromptForm danger title={t("bulk.erase_one.title")} text={t("bulk.erase_one.text", { email: profile.email })} confirm={t("bulk.erase_one.confirm")} ready={ready} begin={begin} onClose={onClose}>
      <Text size="small" className="text-ui-fg-subtle">{t("bulk.erase_one.stays")}</Text>
      {profile.customer_ids.length > 0 && (
        <div className="flex items-start gap-x-2">
          <Checkbox id={ids.customer} checked={customer} onCheckedChange={(checked) => setCustomer(checked === true)} />
          <Label htmlFor={ids.customer} size="small">{t("bulk.erase_one.customer")}</Label>
        </div>
      )}
      <div className="flex flex-col gap-y-2">
        <Label htmlFor={ids.typed} size="small" weight="plus" className="break-words">{t("bulk.erase_one.type", { email: profile.email })}</Label>
        <Input id={ids.typed} autoComplete="off" inputMode="email" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
    </PromptForm>
  )
}
