import { EllipsisHorizontal, PencilSquare, PlaySolid, Trash, XCircle } from "@medusajs/icons"
import { ActionMenu } from "@medusajs/dashboard/components"
import { IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { OfferResponse } from "../../src/core/http/offers"
import { useDeleteOffer } from "./use-delete-offer"
import { useEndOffer } from "./use-end-offer"

/** What can be done with an offer, from its page (`edit` opens its drawer) or from the list; what cannot be undone asks first. */
export function OfferMenu({ offer, edit }: { offer: OfferResponse; edit?: () => void }) {
  const { t } = useTranslation("marketing")
  const navigate = useNavigate()
  const endOffer = useEndOffer()
  const deleteOffer = useDeleteOffer()
  const remove = async () => {
    if ((await deleteOffer(offer)) && edit) navigate("/marketing/offers", { replace: true })
  }
  const active = offer.status === "active"
  // A row of the list opens on a click: one on its menu must not reach it.
  return (
    <div className="flex justify-end" onClick={(event) => event.stopPropagation()}>
      <ActionMenu
        groups={[
          {
            actions: [
              ...(edit ? [{ icon: <PencilSquare />, label: t("action.edit"), onClick: edit }] : []),
              { icon: active ? <XCircle /> : <PlaySolid />, label: t(active ? "offers.end" : "offers.begin"), onClick: () => void endOffer(offer) },
            ],
          },
          { actions: [{ icon: <Trash />, label: t("action.delete"), onClick: () => void remove() }] },
        ]}
      >
        <IconButton size="small" variant="transparent" aria-label={t("offers.actions_of", { name: offer.name })}><EllipsisHorizontal /></IconButton>
      </ActionMenu>
    </div>
  )
}
