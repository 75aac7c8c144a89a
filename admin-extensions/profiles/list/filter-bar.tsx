import { Adjustments, BarsThree, XMarkMini } from "@medusajs/icons"
import { Badge, Button, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Catalogue } from "../../../src/core/segments/catalogue"
import { describeRule } from "../../../src/core/segments/describe-rule"
import type { Condition, Rule } from "../../../src/core/segments/rule.schema"
import { asks, partsOf, toggle } from "./edit-filter"

/** Filters one press away; `profiles.quick.<key>` is their name. */
const quickFilters: readonly (Condition & { key: string })[] = [
  { key: "subscribed", field: "email_consent", operator: "is", value: "subscribed" },
  { key: "accounts", field: "has_account", operator: "is", value: true },
  { key: "recent", field: "last_order_at", operator: "in_the_last", value: 30 },
  { key: "repeat", field: "orders", operator: "at_least", value: 2 },
  { key: "never", field: "orders", operator: "is", value: 0 },
]

type FilterBarProps = {
  rule: Rule | null
  onChange: (rule: Rule | null) => void
  catalogue: Catalogue
  currency: string
  names: Readonly<Record<string, string>>
  edit: () => void
  editColumns: () => void
  saveAsSegment: () => void
}

/** What narrows the list: quick filters to press, each condition in words to take away, and the doors to the builder and the columns. */
export function FilterBar({ rule, onChange, catalogue, currency, names, edit, editColumns, saveAsSegment }: FilterBarProps) {
  const { t } = useTranslation("marketing")
  const parts = partsOf(rule)
  return (
    <div className="flex flex-col gap-y-2 px-6 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" variant="secondary" onClick={edit}><Adjustments /> {t("profiles.filter.button")}</Button>
        {quickFilters.map(({ key, ...condition }) => {
          const on = asks(rule, condition)
          return (
            <button
              key={key}
              type="button"
              aria-pressed={on}
              onClick={() => onChange(toggle(rule, condition))}
              className={clx(
                "txt-compact-small transition-fg focus-visible:shadow-borders-focus rounded-full border px-2.5 py-0.5 outline-none",
                on ? "border-ui-border-interactive text-ui-fg-interactive bg-ui-bg-base" : "border-dashed text-ui-fg-subtle hover:bg-ui-bg-base-hover"
              )}
            >
              {t(`profiles.quick.${key}`)}
            </button>
          )
        })}
        <Button size="small" variant="transparent" className="ml-auto" onClick={editColumns}><BarsThree /> {t("profiles.columns.button")}</Button>
      </div>
      {parts.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          {parts.map((part, index) => {
            const words = inWords(part.rule, catalogue, currency, names)
            return (
              <Badge key={index} size="small" className="max-w-full gap-x-1 pr-1">
                <button type="button" onClick={edit} className="focus-visible:shadow-borders-focus min-w-0 truncate rounded-sm outline-none">{words}</button>
                <button
                  type="button"
                  aria-label={t("profiles.filter.remove", { words })}
                  onClick={() => onChange(part.without)}
                  className="text-ui-fg-muted hover:text-ui-fg-base focus-visible:shadow-borders-focus shrink-0 rounded-sm outline-none"
                >
                  <XMarkMini />
                </button>
              </Badge>
            )
          })}
          <Button size="small" variant="transparent" onClick={() => onChange(null)}>{t("profiles.filter.clear")}</Button>
          <Button size="small" variant="transparent" className="text-ui-fg-interactive" onClick={saveAsSegment}>{t("profiles.filter.save")}</Button>
        </div>
      )}
    </div>
  )
}

/** "People who placed at least 2 orders." → "who placed at least 2 orders". */
function inWords(rule: Rule, catalogue: Catalogue, currency: string, names: Readonly<Record<string, string>>): string {
  return describeRule(rule, { currency, names }, catalogue).replace(/^People /, "").replace(/\.$/, "")
}
