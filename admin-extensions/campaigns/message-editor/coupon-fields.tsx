import { Input, Select } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { request } from "../../kit"
import { Field } from "../editor/field"
import { PropertyField, SettledInput } from "./property-field"

type FieldsProps = { attributes: Record<string, string>; set: (property: string, value: string | undefined) => void }
type Offers = { offers: { id: string; name: string; value_text: string; status: string }[] }

/** Which offer the coupon's codes are of, what stands above the code, and its looks. */
export function CouponFields({ attributes, set }: FieldsProps) {
  const { t } = useTranslation("marketing")
  const { data } = useQuery({
    queryKey: ["marketing", "offers", "choices"],
    queryFn: ({ signal }) => request<Offers>("offers", { query: { limit: 100 }, signal }),
  })
  const offer = attributes.offer ?? ""
  const offers = (data?.offers ?? []).filter(({ id, status }) => status === "active" || id === offer)
  return (
    <>
      <Field id="property-offer" label={t("messages.property.offer")} hint={t(offers.length ? "messages.coupon.each" : "messages.coupon.hint")}>
        {offers.length ? (
          <Select size="small" value={offer} onValueChange={(id) => set("offer", id)}>
            <Select.Trigger id="property-offer"><Select.Value placeholder={t("messages.coupon.choose")} /></Select.Trigger>
            <Select.Content>{offers.map(({ id, name, value_text }) => <Select.Item key={id} value={id}>{`${name} (${value_text})`}</Select.Item>)}</Select.Content>
          </Select>
        ) : <SettledInput id="property-offer" value={offer} onChange={(id) => set("offer", id.trim())} />}
      </Field>
      <Field id="property-label" label={t("messages.coupon.label")} optional>
        <Input id="property-label" size="small" value={attributes.label ?? ""} onChange={(event) => set("label", event.target.value || undefined)} />
      </Field>
      {["text-color", "background-color", "border-color"].map((name) => (
        <PropertyField key={name} property={{ name, kind: "color" }} value={attributes[name] ?? ""} onChange={(value) => set(name, value || undefined)} />
      ))}
    </>
  )
}
