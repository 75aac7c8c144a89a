import type { OperatorKind } from "../field"

/** Whether someone bought (or ordered in) any of the named things often enough within a window. */
export const boughtOperators = {
  did: { label: "did", valueKind: "bought", clause: ({ subject }, value) => `${subject} ${value}` },
  did_not: { label: "did not", valueKind: "bought", clause: ({ subject, negative }, value) => `${negative ?? subject} ${value}` },
} satisfies Record<string, OperatorKind>

/** How much was ordered within a window; nothing ordered counts as 0. */
export function tallyOperators(valueKind: "orders_in_window" | "spent_in_window") {
  const operator = (label: string): OperatorKind => ({ label, valueKind, clause: ({ subject }, value) => `${subject} ${label} ${value}` })
  return {
    at_least: operator("at least"),
    at_most: operator("at most"),
    exactly: operator("exactly"),
  } satisfies Record<string, OperatorKind>
}

export type TallyOperatorName = keyof ReturnType<typeof tallyOperators>
