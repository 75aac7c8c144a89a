import { Input, Label, Prompt } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import type { ProfileResponse } from "../../../src/core/http/profiles"
import { notify } from "../../kit"
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
    if (!ready) return
    try {
      const { profile: left } = await deleting.mutateAsync(typed.trim())
      notify.done(t(left ? "profiles.delete.done_left" : "profiles.delete.done"))
      close()
      if (!left) gone()
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
    <Prompt open variant="danger" onOpenChange={(open) => !open && close()}>
      <Prompt.Content>
        <form onSubmit={submit}>
          <Prompt.Header>
            <Prompt.Title>{t("profiles.delete.title", { name: profile.name || profile.email })}</Prompt.Title>
            <Prompt.Description className="break-words">
              {t(profile.orders > 0 ? "profiles.delete.text_ordered" : "profiles.delete.text", { count: profile.customer_ids.length })}
            </Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-2 px-6 pt-4">
            <Label htmlFor={id} size="small" weight="plus" className="break-words">{t("profiles.delete.type", { email: profile.email })}</Label>
            <Input id={id} autoFocus autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
          </div>
          <Prompt.Footer>
            <Prompt.Cancel type="button">{t("action.cancel")}</Prompt.Cancel>
            <Prompt.Action type="submit" disabled={!ready} onClick={(event) => { event.preventDefault(); void begin() }}>{t("action.delete")}</Prompt.Action>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
