import { Button, Drawer, Text } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { checkRule } from "../../../src/core/segments/check-rule"
import type { Rule } from "../../../src/core/segments/rule.schema"
import { useDebounced, useFormat } from "../../kit"
import { everyone } from "../../segments/builder/edit-rule"
import type { useCatalogue } from "../../segments/builder/use-catalogue"
import { RuleBuilder } from "../../segments/builder/rule-builder"
import { usePeople } from "./queries"

type FilterDrawerProps = { rule: Rule | null; q: string; known: NonNullable<ReturnType<typeof useCatalogue>["known"]>; apply: (rule: Rule | null) => void; close: () => void }

const PAUSE = 350

/** Any question the catalogue knows as a filter of the list, with how many people it finds. */
export function FilterDrawer({ rule, q, known, apply, close }: FilterDrawerProps) {
  const { t } = useTranslation("marketing")
  const { catalogue, currency, customEvents } = known
  const format = useFormat()
  const [start] = useState(() => rule ?? everyone())
  const [draft, setDraft] = useState<Rule>(start)
  const [strict, setStrict] = useState(false)
  const problems = useMemo(() => checkRule(draft, catalogue), [draft, catalogue])
  const settled = useDebounced(draft, PAUSE)
  const { data, isFetching } = usePeople({ rule: settled, q, columns: [], limit: 1 }, checkRule(settled, catalogue).length === 0)
  const counted = problems.length === 0 && !isFetching && JSON.stringify(settled) === JSON.stringify(draft) ? data : undefined
  const submit = () => {
    setStrict(true)
    if (problems.length) return
    apply(draft.rules.length || draft.not ? draft : null)
    close()
  }
  return (
    <Drawer open onOpenChange={(open) => { if (!open) close() }}>
      <Drawer.Content className="md:max-w-[760px]">
        <Drawer.Header>
          <Drawer.Title>{t("profiles.filter.title")}</Drawer.Title>
          <Drawer.Description>{t("profiles.filter.text")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex-1 overflow-y-auto">
          <RuleBuilder rule={start} currency={currency} problems={problems} strict={strict} catalogue={catalogue} customEvents={customEvents} onChange={setDraft} />
        </Drawer.Body>
        <Drawer.Footer>
          <Text size="small" className="text-ui-fg-subtle mr-auto" aria-live="polite">
            {counted && t("profiles.filter.found", { count: counted.count, formatted: `${counted.count_exact ? "" : "≈ "}${format.number(counted.count)}` })}
          </Text>
          <Button size="small" variant="secondary" onClick={close}>{t("action.cancel")}</Button>
          <Button size="small" onClick={submit}>{t("profiles.filter.apply")}</Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
