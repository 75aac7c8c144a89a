import { Drawer } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OfferDetailResponse } from "../../src/core/http/offers"
import { useReportingCurrency } from "../kit"
import { currencyOf } from "./offer-draft"
import { OfferForm } from "./offer-form"

type OfferDrawerProps = { open: boolean; existing?: OfferDetailResponse; close: () => void }

/** Sets up an offer, or changes one. */
export function OfferDrawer({ open, existing, close }: OfferDrawerProps) {
  const { t } = useTranslation("marketing")
  const currency = useReportingCurrency()
  return (
    <Drawer open={open} onOpenChange={(now) => { if (!now) close() }}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{existing ? t("offers.edit_title", { name: existing.offer.name }) : t("offers.create_title")}</Drawer.Title>
          <Drawer.Description>{t(existing ? "offers.edit_text" : "offers.create_text")}</Drawer.Description>
        </Drawer.Header>
        {open && currency && <OfferForm currency={existing ? currencyOf(existing, currency) : currency} existing={existing} close={close} />}
      </Drawer.Content>
    </Drawer>
  )
}
