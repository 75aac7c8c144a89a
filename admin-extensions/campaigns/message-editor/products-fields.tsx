import { Combobox } from "@medusajs/dashboard/components"
import { Input, Select, Switch, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { findSource, productSources } from "../../../src/core/campaigns/blocks/product-sources"
import { sdk, useDebounced } from "../../kit"
import { Field } from "../editor/field"

type FieldsProps = { attributes: Record<string, string>; set: (property: string, value: string | undefined) => void }

/** Which products the block shows, how many and how. */
export function ProductsFields({ attributes, set }: FieldsProps) {
  const { t } = useTranslation("marketing")
  const source = attributes.source ?? ""
  const found = findSource(source)
  const choose = (next: string) => {
    set("source", next)
    // What the other source does not read would be a problem of the message.
    if (next !== "fixed") set("ids", undefined)
    if (!findSource(next)?.narrowed) for (const name of ["collection", "category"]) set(name, undefined)
  }
  return (
    <>
      <Field id="property-source" label={t("messages.products.source")} hint={found?.help}>
        <Select size="small" value={source} onValueChange={choose}>
          <Select.Trigger id="property-source"><Select.Value /></Select.Trigger>
          <Select.Content>{productSources.map(({ key, label }) => <Select.Item key={key} value={key}>{label}</Select.Item>)}</Select.Content>
        </Select>
      </Field>
      {source === "fixed" && <ProductPicker value={(attributes.ids ?? "").split(",").filter(Boolean)} onChange={(ids) => set("ids", ids.length ? ids.join(",") : undefined)} />}
      {found?.narrowed && <CollectionPicker value={attributes.collection ?? ""} onChange={(collection) => set("collection", collection || undefined)} />}
      <div className="flex gap-x-3">
        {source !== "fixed" && <Count name="limit" least={1} most={12} value={attributes.limit ?? "4"} set={set} />}
        <Count name="columns" least={1} most={4} value={attributes.columns ?? "2"} set={set} />
      </div>
      <Count name="side-padding" least={12} most={120} value={attributes["side-padding"] ?? "24"} set={set} />
      <Field id="property-products-button" label={t("messages.products.button")} optional hint={t("messages.products.button_hint")}>
        <Input id="property-products-button" size="small" value={attributes.button ?? t("messages.sample.shop_now")} onChange={(event) => set("button", event.target.value)} />
      </Field>
      <div className="flex items-center justify-between gap-x-2">
        <Text asChild size="small" weight="plus"><label htmlFor="property-show-price">{t("messages.products.show_price")}</label></Text>
        <Switch className="shrink-0" id="property-show-price" checked={attributes["show-price"] !== "false"} onCheckedChange={(shown) => set("show-price", String(shown))} />
      </div>
    </>
  )
}

function Count({ name, least, most, value, set }: { name: string; least: number; most: number; value: string; set: FieldsProps["set"] }) {
  const { t } = useTranslation("marketing")
  return (
    <Field id={`property-${name}`} label={t(`messages.products.${name}`)}>
      <Input id={`property-${name}`} size="small" type="number" min={least} max={most} value={value} onChange={(event) => set(name, event.target.value || undefined)} />
    </Field>
  )
}

function ProductPicker({ value, onChange }: { value: string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation("marketing")
  const [search, setSearch] = useState("")
  const q = useDebounced(search, 250)
  const found = useQuery({ queryKey: ["marketing", "products", "search", q], queryFn: () => sdk.admin.product.list({ q: q || undefined, limit: 20, fields: "id,title" }), placeholderData: (before) => before })
  const chosen = useQuery({ queryKey: ["marketing", "products", "named", value], queryFn: () => sdk.admin.product.list({ id: value, limit: value.length, fields: "id,title" }), enabled: value.length > 0, placeholderData: (before) => before })
  const titles = new Map([...(found.data?.products ?? []), ...(chosen.data?.products ?? [])].map(({ id, title }) => [id, title]))
  const ids = [...new Set([...(found.data?.products ?? []).map(({ id }) => id), ...value])]
  return (
    <Field id="property-ids" label={t("messages.products.ids")}>
      <Combobox
        id="property-ids"
        value={value}
        onChange={(next) => onChange(next ?? [])}
        searchValue={search}
        onSearchValueChange={setSearch}
        options={ids.map((id) => ({ value: id, label: titles.get(id) ?? id }))}
        displayMode="chips"
        placeholder={t("messages.products.ids_placeholder")}
      />
    </Field>
  )
}

function CollectionPicker({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { t } = useTranslation("marketing")
  const [search, setSearch] = useState("")
  const q = useDebounced(search, 250)
  const { data } = useQuery({ queryKey: ["marketing", "collections", "search", q], queryFn: () => sdk.admin.productCollection.list({ q: q || undefined, limit: 20, fields: "id,title" }), placeholderData: (before) => before })
  const options = (data?.collections ?? []).map(({ id, title }) => ({ value: id, label: title }))
  return (
    <Field id="property-collection" label={t("messages.products.collection")} optional>
      <Combobox
        id="property-collection"
        value={value}
        onChange={(id) => onChange(id ?? "")}
        searchValue={search}
        onSearchValueChange={setSearch}
        options={value && !options.some((option) => option.value === value) ? [{ value, label: value }, ...options] : options}
        allowClear
        placeholder={t("messages.products.any_collection")}
      />
    </Field>
  )
}
