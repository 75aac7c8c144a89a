import type { DataTableRowSelectionState } from "@medusajs/ui"
import { useEffect, useState } from "react"
import type { ProfileQueryResponse, ViewDefinition } from "../../../src/core/http/views"
import type { Rule } from "../../../src/core/segments/rule.schema"
import type { Selection } from "./bulk-bar"

const everybody: Rule = { version: 1, combinator: "and", rules: [] }

/** Whom is ticked, over all pages of one question; another question starts with nobody. */
export function useSelection({ rule, q }: Pick<ViewDefinition, "rule" | "q">, page: ProfileQueryResponse | undefined) {
  const [ticked, setTicked] = useState<DataTableRowSelectionState>({})
  const [everyone, setEveryone] = useState(false)
  const question = JSON.stringify([rule, q])
  const clear = () => {
    setTicked({})
    setEveryone(false)
  }
  useEffect(clear, [question])

  const ids = Object.keys(ticked).filter((id) => ticked[id])
  const found = page?.count ?? 0
  const selection: Selection | null = everyone
    ? { target: { rule: rule ?? everybody, ...(q ? { q } : {}) }, count: found, exact: page?.count_exact ?? false }
    : ids.length ? { target: { ids }, count: ids.length, exact: true } : null
  const whole = page !== undefined && page.profiles.length > 0 && page.profiles.every(({ id }) => ticked[id])
  return {
    selection,
    ticked: everyone ? Object.fromEntries((page?.profiles ?? []).map(({ id }) => [id, true])) : ticked,
    /** Ticking a box by hand ends "everybody found". */
    tick: (next: DataTableRowSelectionState) => {
      setEveryone(false)
      setTicked(next)
    },
    everyone: !everyone && whole && found > ids.length ? { count: found, exact: page.count_exact, take: () => setEveryone(true) } : null,
    clear,
  }
}
