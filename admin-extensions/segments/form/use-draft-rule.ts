import { useMemo, useState } from "react"
import type { Problem } from "../../../src/core/base/problem"
import type { Catalogue } from "../../../src/core/segments/catalogue"
import { checkRule } from "../../../src/core/segments/check-rule"
import type { Rule } from "../../../src/core/segments/rule.schema"
import { useDebounced } from "../../kit"
import { usePreview } from "../queries"

/** Nobody types this slowly on purpose (milliseconds). */
const PAUSE = 350

/** The rule being written, what is wrong with it, and whom it holds for. Problems of a refused save stay until the next edit. */
export function useDraftRule(rule: Rule, catalogue: Catalogue, segmentId: string | undefined, enabled: boolean) {
  const [refused, setRefused] = useState<Problem[]>([])
  const unfinished = useMemo(() => checkRule(rule, catalogue), [rule, catalogue])
  const settled = useDebounced(rule, PAUSE)
  const preview = usePreview(settled, { segmentId, enabled })
  const pending = preview.isFetching || JSON.stringify(settled) !== JSON.stringify(rule)
  const answered = !pending && unfinished.length === 0 ? preview.data?.preview.problems : undefined
  const problems = useMemo(() => [...(unfinished.length > 0 ? unfinished : answered ?? []), ...refused], [unfinished, answered, refused])
  return { preview: preview.data?.preview, error: preview.error, retry: () => void preview.refetch(), pending, unfinished, problems, setRefused }
}
