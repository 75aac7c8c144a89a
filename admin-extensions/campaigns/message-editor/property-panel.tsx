import { Heading, Text } from "@medusajs/ui"
import type { Component } from "grapesjs"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Canvas } from "./canvas/open-canvas"
import { KEPT } from "./canvas/define"
import { CouponFields } from "./coupon-fields"
import { KeptFields } from "./kept-fields"
import { ProductsFields } from "./products-fields"
import { properties } from "./properties"
import { PropertyField } from "./property-field"

/** What can be set of the selected block; of the whole mail when nothing is selected. */
export function PropertyPanel({ canvas: { editor }, onShowCode }: { canvas: Canvas; onShowCode: () => void }) {
  const { t } = useTranslation("marketing")
  const [selected, setSelected] = useState<Component | undefined>(editor.getSelected())
  const [, redraw] = useState(0)
  useEffect(() => {
    const select = () => setSelected(editor.getSelected())
    const update = () => redraw((count) => count + 1)
    editor.on("component:selected component:deselected component:remove", select)
    editor.on("component:update undo redo", update)
    return () => {
      editor.off("component:selected component:deselected component:remove", select)
      editor.off("component:update undo redo", update)
    }
  }, [editor])

  const component = selected ?? editor.getWrapper()!.components().at(0)
  const name = String(component.get("mjml"))
  const attributes = (component.get("attributes") ?? {}) as Record<string, string>
  const set = (property: string, value: string | undefined) => (value === undefined ? component.removeAttributes(property) : component.addAttributes({ [property]: value }))
  return (
    <section aria-label={t("messages.properties.title")} className="flex flex-col gap-y-4 p-4">
      <Heading level="h3">{t(`messages.element.${name}`, { defaultValue: name })}</Heading>
      {component.get("type") === KEPT ? <KeptFields key={component.getId()} component={component} onShowCode={onShowCode} />
        : name === "mj-products" ? <ProductsFields attributes={attributes} set={set} />
        : name === "mj-coupon" ? <CouponFields attributes={attributes} set={set} />
        : (properties[name] ?? []).map((property) => (
          <PropertyField key={`${component.getId()}-${property.name}`} property={property} value={String(attributes[property.name] ?? "")} onChange={(value) => set(property.name, value || (property.name === "alt" ? "" : undefined))} />
        ))}
      <Text size="xsmall" className="text-ui-fg-muted">{t(selected ? "messages.properties.more" : "messages.properties.none")}</Text>
    </section>
  )
}
