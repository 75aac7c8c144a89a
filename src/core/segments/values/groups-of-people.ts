import type { MembershipValue, SampleValue } from "./behaviour-value"
import { inside, isRecord, type ValueRules, wrong } from "../value-kind"
import { checkText, checkTexts, listed, nameOf } from "./texts"
import { checkWindow, describeWindow } from "./window"
import { counted } from "./numbers"

/** Segments, and when someone joined them. */
export const membership: ValueRules = {
  initial: { ids: [], joined: { kind: "any" } } satisfies MembershipValue,
  check: (value) =>
    isRecord(value)
      ? [...inside("ids", checkTexts(value.ids, "Choose at least one segment.", checkText)), ...inside("joined", checkWindow(value.joined))]
      : wrong("Choose segments and when people joined them."),
  describe: (value, field, speech, operator) => {
    const { ids, joined } = value as MembershipValue
    const since = joined.kind === "any" ? "" : `, joined${describeWindow(joined)}`
    return `${listed(ids.map((id) => nameOf(id, field, speech)), operator.name === "is_in_all" ? "and" : "or")}${since}`
  },
}

/** A share of everybody in percent, in steps of a tenth, and the word that draws it. */
export const sample: ValueRules = {
  initial: { percent: 10, seed: "1" } satisfies SampleValue,
  check: (value) =>
    isRecord(value)
      ? [...inside("percent", checkShare(value.percent)), ...inside("seed", checkText(value.seed))]
      : wrong("Enter a percentage and a word that draws the sample."),
  describe: (value) => {
    const { percent, seed } = value as SampleValue
    return `${counted(percent, undefined)} % of everybody, drawn by “${seed}”`
  },
}

function checkShare(value: unknown) {
  const tenths = typeof value === "number" ? value * 10 : Number.NaN
  const inSteps = Math.abs(tenths - Math.round(tenths)) < 1e-6
  return inSteps && tenths >= 1 - 1e-6 && tenths <= 1_000 ? [] : wrong("Enter a percentage from 0.1 to 100, in steps of 0.1.")
}
