import { Input, Switch, Text } from "@medusajs/ui"
import { useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { tagLink } from "../../../src/core/campaigns/tag-link"
import type { CampaignForm } from "../editor/campaign-form.schema"
import { Field } from "../editor/field"
import { slugOf } from "./slug-of"
import { PlanSection } from "./plan-section"
import { utmWords } from "./plan-words"
import { usePlan } from "./use-plan"

const parts = ["source", "medium", "campaign", "content", "term"] as const
const EXAMPLE_SHOP = "https://your-shop.example"

/** What links to the shop tell its web analytics, with a link as it will look. */
export function UtmSection() {
  const { t } = useTranslation("marketing")
  const { control } = useFormContext<CampaignForm>()
  const name = useWatch({ control, name: "name" })
  const { plan, change, problemAt, problems } = usePlan()
  const { utm } = plan
  return (
    <PlanSection title={t("campaigns.plan.utm.title")} summary={utmWords(plan, t)} wrong={problems.some(({ path }) => path[0] === "utm")}>
      <div className="flex items-start gap-x-3">
        <Switch className="shrink-0" id="plan-utm" checked={utm !== null} onCheckedChange={(on) => change({ utm: on ? { source: "email", medium: "email", campaign: slugOf(name), content: "", term: "" } : null })} />
        <label htmlFor="plan-utm" className="flex min-w-0 flex-col gap-y-0.5">
          <Text size="small" leading="compact" weight="plus">{t("campaigns.plan.utm.on")}</Text>
          <Text size="small" className="text-ui-fg-subtle">{t("campaigns.plan.utm.text")}</Text>
        </label>
      </div>
      {utm && (
        <>
          <div className="grid gap-4 sm:grid-cols-2 md:grid-cols-3">
            {parts.map((part) => (
              <Field key={part} id={`plan-utm-${part}`} label={t(`campaigns.plan.utm.part.${part}`)} optional error={problemAt("utm", part)}>
                <Input id={`plan-utm-${part}`} size="small" autoComplete="off" value={utm[part]} onChange={({ target }) => change({ utm: { ...utm, [part]: target.value } })} />
              </Field>
            ))}
          </div>
          <div className="flex flex-col gap-y-1">
            <Text size="xsmall" className="text-ui-fg-muted">{t("campaigns.plan.utm.example")}</Text>
            <code className="bg-ui-bg-subtle txt-compact-xsmall break-all rounded px-2 py-1.5 font-mono">{tagLink(`${EXAMPLE_SHOP}/products/lamp`, utm, EXAMPLE_SHOP)}</code>
          </div>
        </>
      )}
    </PlanSection>
  )
}
