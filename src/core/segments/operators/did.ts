import type { OperatorKind } from "../field"

const behaviour = (label: string): OperatorKind => ({ label, valueKind: "behaviour", clause: ({ subject }, value) => `${subject} ${value}` })

/** How much of something someone did. Nothing done counts as 0, and has no average, smallest or largest. */
export const behaviourOperators = {
  at_least: behaviour("at least"),
  at_most: behaviour("at most"),
  exactly: behaviour("exactly"),
  never: behaviour("never"),
} satisfies Record<string, OperatorKind>

/** Whether someone did one thing and then another soon enough. */
export const sequenceOperators = {
  did: { label: "did", valueKind: "sequence", clause: ({ subject }, value) => `${subject} ${value}` },
  did_not: { label: "did not", valueKind: "sequence", clause: ({ subject }, value) => `${subject} did not do this: ${value}` },
} satisfies Record<string, OperatorKind>
