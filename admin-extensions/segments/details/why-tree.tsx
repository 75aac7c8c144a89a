import { CheckCircleSolid, XCircleSolid } from "@medusajs/icons"
import { Text, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { WhyNode } from "../../../src/core/http/segments"
import { groupWord } from "../builder/group-words"

/** A rule as it looks for one person: what holds in green, what does not in red, each with their value. */
export function WhyTree({ node }: { node: WhyNode }) {
  const { t } = useTranslation("marketing")
  const mark = node.holds
    ? <CheckCircleSolid className="text-ui-tag-green-icon mt-0.5 shrink-0" aria-label={t("segments.why.yes")} />
    : <XCircleSolid className="text-ui-tag-red-icon mt-0.5 shrink-0" aria-label={t("segments.why.no")} />
  if (!("nodes" in node)) {
    return (
      <div className="flex items-start gap-x-2">
        {mark}
        <div className="flex min-w-0 flex-col gap-y-0.5">
          <Text size="small" leading="compact" className="break-words">{node.sentence}</Text>
          <Text size="xsmall" leading="compact" className="text-ui-fg-subtle break-words">{node.value === null ? t("segments.why.no_value") : t("segments.why.value", { value: node.value })}</Text>
        </div>
      </div>
    )
  }
  const word = groupWord({ ...node, rules: [] })
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-start gap-x-2">
        {mark}
        <Text size="small" leading="compact" weight="plus">{t(node.nodes.length === 0 ? "segments.why.everyone" : `segments.why.word.${word}`)}</Text>
      </div>
      {node.nodes.length > 0 && (
        <ul className={clx("ml-[7px] flex flex-col gap-y-2.5 border-l-2 pl-3.5", node.holds ? "border-l-ui-tag-green-border" : "border-l-ui-tag-red-border")}>
          {node.nodes.map((child) => <li key={child.path.join()}><WhyTree node={child} /></li>)}
        </ul>
      )}
    </div>
  )
}
