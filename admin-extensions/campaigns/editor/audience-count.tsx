import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Audience } from "../../../src/core/campaigns/audience.schema"
import type { CampaignPlan } from "../../../src/core/campaigns/plan.schema"
import { Skeleton, useDebounced, useFormat } from "../../kit"
import { useAudienceCount } from "../queries"
import { SkipList } from "./skip-list"

/** How many people the audience holds now, how many of them can be mailed, and why the others cannot. */
export function AudienceCount({ audience, plan }: { audience: Audience; plan: CampaignPlan }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const settled = useDebounced(audience, 250)
  const { data, error, isPending } = useAudienceCount(settled, plan)
  const counted = data?.audience

  if (settled.include.length === 0 && !settled.resend) return <Text size="small" className="text-ui-fg-muted">{t("campaigns.audience.choose")}</Text>
  if (isPending) return <Skeleton className="h-16 w-full" />
  if (!counted) return <Text size="small" className="text-ui-fg-error">{error instanceof Error ? error.message : t("error.unknown")}</Text>
  return (
    <div aria-live="polite" className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-2 rounded-lg px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Text size="small" weight="plus">
          {t("campaigns.audience.reachable", { count: counted.reachable, number: format.number(counted.reachable) })}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted">
          {counted.excluded > 0
            ? t("campaigns.audience.of_less", { planned: format.number(counted.planned), included: format.number(counted.included), excluded: format.number(counted.excluded) })
            : t("campaigns.audience.of", { planned: format.number(counted.planned) })}
        </Text>
      </div>
      {counted.unusual && (
        <Text role="status" size="small" className="text-ui-tag-orange-text">
          {t("campaigns.audience.unusual", { planned: format.number(counted.planned), usual: format.number(counted.usual) })}
        </Text>
      )}
      {counted.skips.length > 0 && (
        <>
          <Text size="xsmall" className="text-ui-fg-subtle">{t("campaigns.audience.skips")}</Text>
          <SkipList skips={counted.skips} />
        </>
      )}
      {counted.later > 0 && <Text size="xsmall" className="text-ui-fg-subtle">{t("campaigns.audience.later", { count: counted.later, number: format.number(counted.later) })}</Text>}
    </div>
  )
}
