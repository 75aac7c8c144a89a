import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Rule } from "../../src/core/segments/rule.schema"
import { startingRules } from "./starting-rules"

type StartingCardsProps = { currency: string; choose: (start: { rule: Rule; name: string }) => void }

/** Ready-made rules to begin with. */
export function StartingCards({ currency, choose }: StartingCardsProps) {
  const { t } = useTranslation("marketing")
  return (
    <section aria-label={t("segments.start.title")} className="flex flex-col gap-y-3">
      <Text size="small" leading="compact" weight="plus">{t("segments.start.title")}</Text>
      <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
        {startingRules.map(({ name, rule }) => (
          <button
            key={name}
            type="button"
            onClick={() => choose({ rule: rule(currency), name: t(`segments.start.${name}.title`) })}
            className="bg-ui-bg-component shadow-elevation-card-rest hover:shadow-elevation-card-hover focus-visible:shadow-borders-interactive-with-focus transition-fg flex flex-col gap-y-1 rounded-lg px-4 py-3 text-left outline-none"
          >
            <Text size="small" leading="compact" weight="plus">{t(`segments.start.${name}.title`)}</Text>
            <Text size="xsmall" leading="normal" className="text-ui-fg-subtle">{t(`segments.start.${name}.text`)}</Text>
          </button>
        ))}
      </div>
    </section>
  )
}
