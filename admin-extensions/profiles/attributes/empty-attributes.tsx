import { AdjustmentsDone, Plus } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { EmptyState } from "../../kit"
import { emptyDraft, type AttributeDraft } from "./attribute-draft"
import { suggestions } from "./suggestions"

/** Says what attributes are for, and begins with one that many shops have. */
export function EmptyAttributes({ start }: { start: (draft: AttributeDraft) => void }) {
  const { t } = useTranslation("marketing")
  return (
    <EmptyState icon={<AdjustmentsDone />} title={t("attributes.empty.title")} text={t("attributes.empty.text")}>
      <ul className="grid w-full max-w-2xl grid-cols-1 gap-3 text-left sm:grid-cols-2">
        {suggestions.map(({ name, draft }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => start(draft)}
              className="bg-ui-bg-component shadow-elevation-card-rest hover:bg-ui-bg-component-hover focus-visible:shadow-borders-focus flex h-full w-full flex-col gap-y-0.5 rounded-lg px-4 py-3 text-left outline-none"
            >
              <Text size="small" leading="compact" weight="plus">{draft.name}</Text>
              <Text size="small" className="text-ui-fg-subtle">{t(`attributes.empty.${name}`)}</Text>
            </button>
          </li>
        ))}
      </ul>
      <Button size="small" variant="secondary" onClick={() => start(emptyDraft)}><Plus />{t("attributes.empty.other")}</Button>
    </EmptyState>
  )
}
