import { CheckCircleSolid, XCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { WhyNode } from "../../../src/core/http/segments"

/** A rule asked about one person: each condition with whether it holds and the person's own value. */
export function WhyTree({ node }: { node: WhyNode }) {
  const { t } = useTranslation("marketing")
  if (!("nodes" in node)) {
    return (
      <div className="flex items-start gap-x-2">
        <Mark holds={node.holds} />
        <div className="flex min-w-0 flex-col">
          <Text size="small" leading="compact" className="break-words">{node.sentence}</Text>
          <Text size="xsmall" className="text-ui-fg-muted break-words">{t("profiles.why.value", { value: node.value ?? t("profiles.why.no_value") })}</Text>
        </div>
      </div>
    )
  }
  if (node.nodes.length === 0) return <Text size="small" className="text-ui-fg-subtle">{t("profiles.why.everyone")}</Text>
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center gap-x-2">
        <Mark holds={node.holds} />
        <Text size="xsmall" leading="compact" weight="plus" className="text-ui-fg-subtle">
          {t(`profiles.why.${node.not ? "none" : node.combinator === "and" ? "all" : "any"}`)}
        </Text>
      </div>
      <ul className="flex flex-col gap-y-2 border-l pl-3">
        {node.nodes.map((inner) => <li key={inner.path.join(".")}><WhyTree node={inner} /></li>)}
      </ul>
    </div>
  )
}

function Mark({ holds }: { holds: boolean }) {
  const { t } = useTranslation("marketing")
  const Icon = holds ? CheckCircleSolid : XCircleSolid
  return (
    <span className="mt-0.5 shrink-0" role="img" aria-label={t(holds ? "profiles.why.holds" : "profiles.why.fails")}>
      <Icon className={holds ? "text-ui-tag-green-icon" : "text-ui-tag-red-icon"} />
    </span>
  )
}
