import { useTranslation } from "react-i18next"
import type { AttributeResponse } from "../../../src/core/http/attributes"
import { notify, useConfirm, useFormat } from "../../kit"
import { useDeleteAttribute } from "./queries"

/** Deletes an attribute after asking, with how many people lose a value; says at once when something uses it. */
export function useRemoveAttribute(): (attribute: AttributeResponse) => Promise<void> {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const confirm = useConfirm()
  const deleting = useDeleteAttribute()
  return async ({ id, name, people, used_by, used_in }) => {
    const users = [...used_by, ...used_in].map((user) => `“${user.name}”`)
    if (users.length) {
      notify.failed(new Error(t("attributes.in_use", { name, users: users.join(", ") })))
      return
    }
    const agreed = await confirm({
      title: t("attributes.delete_title", { name }),
      text: people ? t("attributes.delete_text", { people: format.number(people), count: people }) : t("attributes.delete_nobody"),
      confirm: t("action.delete"),
      danger: true,
    })
    if (!agreed) return
    try {
      await deleting.mutateAsync(id)
      notify.done(t("attributes.deleted", { name }))
    } catch (error) {
      notify.failed(error)
    }
  }
}
