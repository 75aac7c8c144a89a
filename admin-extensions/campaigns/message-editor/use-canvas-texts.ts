import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { CanvasTexts } from "./canvas/canvas-types"

const elements = ["mj-body", "mj-wrapper", "mj-section", "mj-group", "mj-column", "mj-hero", "mj-text", "mj-button", "mj-image", "mj-divider", "mj-spacer", "mj-products", "mj-coupon", "marketing-kept"]

/** The words the canvas itself shows. */
export function useCanvasTexts(): CanvasTexts {
  const { t } = useTranslation("marketing")
  return useMemo(() => ({
    names: Object.fromEntries(elements.map((name) => [name, t(`messages.element.${name}`)])),
    toolbar: { parent: t("messages.toolbar.parent"), move: t("messages.toolbar.move"), copy: t("messages.toolbar.copy"), remove: t("messages.toolbar.remove") },
    picture: t("messages.picture.none"),
    product: t("messages.products.example"),
    price: t("messages.products.example_price"),
    button: t("messages.sample.shop_now"),
    coupon: t("messages.coupon.each"),
    noOffer: t("messages.coupon.no_offer"),
  }), [t])
}
