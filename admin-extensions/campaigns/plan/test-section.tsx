import { Button, Input, Switch, Text } from "@medusajs/ui"
import { useState } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { letter } from "../../../src/core/campaigns/check-plan"
import { testMetrics, testSubjects, type AbTest } from "../../../src/core/campaigns/plan.schema"
import { Segmented } from "../../kit"
import type { CampaignForm } from "../editor/campaign-form.schema"
import { Field } from "../editor/field"
import { ChoiceSelect } from "./choice-select"
import { changeVariant, newTest, newVariant } from "./edit-test"
import { PercentSlider } from "./percent-slider"
import { PlanSection } from "./plan-section"
import { testWords } from "./plan-words"
import { TestStrength } from "./test-strength"
import { usePlan } from "./use-plan"
import { VariantFields } from "./variant-fields"
import { VariantPreview } from "./variant-preview"

const MOST = 5
const FEWEST = 2

/** Two to five variants of one thing, tried on a part of the audience; the rest gets the winner. */
export function TestSection() {
  const { t } = useTranslation("marketing")
  const { control } = useFormContext<CampaignForm>()
  const [subject, preheader, mjml] = useWatch({ control, name: ["subject", "preheader", "mjml"] })
  const { plan, change, problems, problemAt } = usePlan()
  const [shown, setShown] = useState<number>()
  const { test } = plan
  const put = (part: Partial<AbTest>) => test && change({ test: { ...test, ...part } })
  const own = { subject, preheader, mjml }
  return (
    <PlanSection title={t("campaigns.plan.test.title")} summary={testWords(plan, t)} wrong={problems.some(({ path }) => path[0] === "test")} startOpen={test !== null}>
      <div className="flex items-start gap-x-3">
        <Switch className="shrink-0" id="plan-test" checked={test !== null} onCheckedChange={(on) => change({ test: on ? newTest("subject", own) : null })} />
        <label htmlFor="plan-test" className="flex min-w-0 flex-col gap-y-0.5">
          <Text size="small" leading="compact" weight="plus">{t("campaigns.plan.test.on")}</Text>
          <Text size="small" className="text-ui-fg-subtle">{t("campaigns.plan.test.text")}</Text>
        </label>
      </div>
      {test && (
        <>
          <Field id="plan-vary" label={t("campaigns.plan.test.what")} error={problemAt("test", "vary")}>
            <div className="flex"><Segmented label={t("campaigns.plan.test.what")} value={test.vary} onChange={(vary) => change({ test: { ...newTest(vary, own), share: test.share, metric: test.metric, decideAfterHours: test.decideAfterHours } })} options={testSubjects.map((value) => ({ value, label: t(`campaigns.plan.test.vary.${value}`) }))} /></div>
          </Field>
          {test.variants.map((variant, index) => (
            <fieldset key={index} aria-label={t("campaigns.plan.test.variant", { letter: letter(index) })} className="bg-ui-bg-base shadow-borders-base flex flex-col gap-y-3 rounded-lg px-4 py-3">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <Text size="small" leading="compact" weight="plus">
                  {t("campaigns.plan.test.variant", { letter: letter(index) })}{index === 0 && <span className="text-ui-fg-muted"> · {t("campaigns.plan.test.control")}</span>}
                </Text>
                <div className="flex gap-x-1">
                  {test.vary !== "time" && <Button type="button" size="small" variant="transparent" onClick={() => setShown(index + 1)}>{t("campaigns.plan.test.preview")}</Button>}
                  {test.variants.length > FEWEST && <Button type="button" size="small" variant="transparent" onClick={() => put({ variants: test.variants.filter((_, place) => place !== index) })}>{t("campaigns.plan.test.remove")}</Button>}
                </div>
              </div>
              <VariantFields id={`plan-variant-${index}`} name={t("campaigns.plan.test.variant", { letter: letter(index) })} vary={test.vary} variant={variant} control={index === 0} own={own} error={problemAt("test", "variants", index)} onChange={(part) => put({ variants: changeVariant(test.variants, index, part) })} />
            </fieldset>
          ))}
          {test.variants.length < MOST && (
            <div><Button type="button" size="small" variant="secondary" onClick={() => put({ variants: [...test.variants, newVariant(test.vary, own)] })}>{t("campaigns.plan.test.add")}</Button></div>
          )}
          <Field id="plan-share" label={t("campaigns.plan.test.share")} error={problemAt("test", "share")} hint={t(test.share < 100 ? "campaigns.plan.test.share_help" : "campaigns.plan.test.share_all", { rest: 100 - test.share })}>
            <PercentSlider id="plan-share" min={5} max={100} step={5} value={test.share} onChange={(share) => put({ share })} />
          </Field>
          <div className="flex flex-col gap-4 md:flex-row">
            <Field id="plan-metric" label={t("campaigns.plan.test.metric")} hint={t(`campaigns.plan.test.metric_help.${test.metric}`)}>
              <ChoiceSelect id="plan-metric" value={test.metric} onChange={(metric) => put({ metric })} options={testMetrics.map((value) => ({ value, label: t(`campaigns.plan.test.metric_is.${value}`) }))} />
            </Field>
            <Field id="plan-decide" label={t("campaigns.plan.test.decide")} error={problemAt("test", "decideAfterHours")} hint={t(test.share < 100 ? "campaigns.plan.test.decide_help" : "campaigns.plan.test.decide_all")}>
              <Input id="plan-decide" type="number" inputMode="numeric" min={1} max={168} size="small" aria-describedby="plan-decide-hint" value={test.decideAfterHours || ""} onChange={({ target }) => put({ decideAfterHours: Number(target.value) })} />
            </Field>
          </div>
          <TestStrength test={test} />
        </>
      )}
      {test && shown !== undefined && <VariantPreview test={test} number={shown} onChoose={setShown} onClose={() => setShown(undefined)} />}
    </PlanSection>
  )
}
