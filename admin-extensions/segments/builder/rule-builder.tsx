import { useMemo, useRef } from "react"
import { QueryBuilder, type RuleGroupProps, type RuleGroupType } from "react-querybuilder"
import type { Group, Rule } from "../../../src/core/segments/rule.schema"
import { BuilderProvider, type BuilderContext } from "./builder-context"
import { ConditionGroup } from "./condition-group"
import { toRule } from "./edit-rule"

type RuleBuilderProps = BuilderContext & { rule: Rule; onChange: (rule: Rule) => void }

const controls = { ruleGroup: RootGroup }

/**
 * Edits a rule. react-querybuilder keeps the tree and its ids; every element drawn is ours. `rule` is read
 * once: remount with another `key` to start from another rule.
 */
export function RuleBuilder({ rule, onChange, currency, problems, strict }: RuleBuilderProps) {
  const start = useRef(rule)
  const shared = useMemo(() => ({ currency, problems, strict }), [currency, problems, strict])
  return (
    <BuilderProvider value={shared}>
      <QueryBuilder
        defaultQuery={start.current as unknown as RuleGroupType}
        onQueryChange={(query) => onChange(toRule(query as unknown as Group))}
        enableMountQueryChange={false}
        resetOnFieldChange={false}
        resetOnOperatorChange={false}
        controlElements={controls}
      />
    </BuilderProvider>
  )
}

function RootGroup({ ruleGroup, actions }: RuleGroupProps) {
  return <ConditionGroup group={ruleGroup as unknown as Group} path={[]} actions={actions} />
}
