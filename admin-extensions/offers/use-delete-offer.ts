import { useTranslation } from "react-i18next"
import type { OfferResponse } from "../../src/core/http/offers"
import { notify, useConfirm } from "../kit"
import { useDropOffer } from "./queries"

/** Deletes an offer after asking; true when it is gone. What stands against it is told as the server says it. */
export function useDeleteOffer(): (offer: OfferResponse) => Promise<boolean> {
  const { t } = useTranslation("marketing")
  const confirm = useConfirm()
  const dropping = useDropOffer()
  return async ({ id, name }) => {
    if (!(await confirm({ title: t("offers.delete_title", { name }), text: t("offers.delete_text"), confirm: t("action.delete"), danger: true }))) return false
    try {
      await dropping.mutateAsync(id)
      notify.done(t("offers.deleted", { name }))
      return true
    } catch (error) {
      notify.failed(error)
      return false
    }
  }
}
