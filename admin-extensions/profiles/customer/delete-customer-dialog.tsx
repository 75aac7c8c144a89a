import { Input, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ProfileResponse } from "../../../src/core/http/profiles"
import { PromptForm, notify } from "../../kit"
import { useDeleteCustomer } from "../queries"

type DeleteCustomerDialogProps = { profile: ProfileResponse; close: () => void; gone: () => void }

/** Deletes a person's customer records in Medusa once their address was typed; says what goes and what stays. */
export function DeleteCustomerDialog({ profile, close, gone }: DeleteCustomerDialogProps) {
  const { t } = useTranslation("marketing")
  const [typed, setTyped] = useState("")
  const id = useId()
  const deleting = useDeleteCustomer(profile.id)
  const ready = typed.trim().toLowerCase() === profile.email && !deleting.isPending
  const begin = async () => {
    try {
      const { profile: left } = await deleting.mutateAsync(typed.trim())
      notify.done(t(left ? "profiles.delete.done_left" : "profiles.delete.done"))
      close()
      if (!left) gone()
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <PromptForm
      danger
      title={t("profiles.delete.title", { name: profile.name || profile.email })}
      text={t(profile.orders > 0 ? "profiles.delete.text_ordered" : "profiles.delete.text", { count: profile.customer_ids.length })}
      confirm={t("action.delete")}
      ready={ready}
      begin={begin}
      onClose={close}
    >
      <div className="flex flex-col gap-y-2">
        <Label htmlFor={id} size="small" weight="plus" className="break-words">{t("profiles.delete.type", { email: profile.email })}</Label>
        <Input id={id} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
    </PromptForm>
  )
}
