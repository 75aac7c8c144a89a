import { Badge, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { Field } from "../../src/core/segments/field"
import { RelativeMoment, StatusTag, useFormat } from "../kit"

type FieldValueProps = {
  field: Field
  value: unknown
  /** The currency of sums, and names behind ids. */
  currency: string
  names: Readonly<Record<string, string>>
  /** How many labels of a list are drawn before the rest is counted. */
  most?: number
  /** A long text goes on in the next line instead of being cut. */
  wrap?: boolean
}

/** One value of a person as its field means it: money in the reporting currency, a time from now, names for ids. A dash for none. */
export function FieldValue({ field, value, currency, names, most = 3, wrap = false }: FieldValueProps): ReactNode {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  if (value === null || value === undefined || value === "") return <span className="text-ui-fg-muted">–</span>
  if (Array.isArray(value)) return <Labels texts={value.map((item) => names[String(item)] ?? String(item))} most={most} />
  if (field.name.endsWith("_consent") && typeof value === "string") return <StatusTag kind="consent" value={value} />
  switch (field.type) {
    case "money": return <span className="tabular-nums">{format.money(Number(value), currency)}</span>
    case "number":
    case "decimal": return <span className="tabular-nums">{format.number(Number(value))}</span>
    case "days": return <span className="tabular-nums">{t("profiles.value.days", { count: Number(value), formatted: format.number(Number(value)) })}</span>
    case "boolean": return value ? t("profiles.value.yes") : t("profiles.value.no")
    case "date": return String(value).includes("T") ? <RelativeMoment at={String(value)} /> : <span>{format.date(String(value))}</span>
    default: return <span className={wrap ? "break-words" : "block max-w-56 truncate"}>{written(field, String(value), names, format)}</span>
  }
}

function written({ source, choices }: Field, value: string, names: FieldValueProps["names"], format: ReturnType<typeof useFormat>): string {
  if (source === "country") return format.country(value)
  return choices?.find((choice) => choice.value === value)?.label ?? names[value] ?? value
}

function Labels({ texts, most }: { texts: string[]; most: number }) {
  if (texts.length === 0) return <span className="text-ui-fg-muted">–</span>
  const hidden = texts.slice(most)
  return (
    <span className="flex min-w-0 flex-wrap gap-1">
      {texts.slice(0, most).map((text) => <Badge key={text} size="2xsmall" className="max-w-full"><span className="truncate">{text}</span></Badge>)}
      {hidden.length > 0 && <Tooltip content={hidden.join(", ")}><Badge size="2xsmall">+{hidden.length}</Badge></Tooltip>}
    </span>
  )
}
