import { useTranslation } from "react-i18next"
import type { OfferResponse } from "../../src/core/http/offers"
import { notify, useConfirm, useFormat } from "../kit"
import { useUpdateOffer } from "./queries"

/** Ends an offer after asking, or begins it again. */
export function useEndOffer(): (offer: OfferResponse) => Promise<void> {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const confirm = useConfirm()
  const updating = useUpdateOffer()
  return async ({ id, name, status, issued, redeemed }) => {
    const ends = status === "active"
    const agreed = !ends || await confirm({
      title: t("offers.end_title", { name }), text: t("offers.end_text", { codes: format.number(Math.max(issued - redeemed, 0)) }), confirm: t("offers.end"), danger: true,
    })
    if (!agreed) return
    try {
      await updating.mutateAsync({ id, status: ends ? "inactive" : "active" })
      notify.done(t(ends ? "offers.ended" : "offers.begun", { name }))
    } catch (error) {
      notify.failed(error)
    }
  }
}
