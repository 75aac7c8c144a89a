import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Input, Label, Text } from "@medusajs/ui"
import { useMemo, useState, type KeyboardEvent } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { SegmentDetailResponse } from "../../src/core/http/segments"
import { checkRule } from "../../src/core/segments/check-rule"
import type { Problem } from "../../src/core/base/problem"
import { ProblemList, RequestError, Skeleton, notify, useDebounced, useFormat, useReportingCurrency } from "../kit"
import { countTroubled } from "./builder/edit-rule"
import { RuleBuilder } from "./builder/rule-builder"
import { PreviewPanel } from "./preview-panel"
import { usePreview, type SegmentInput } from "./queries"
import { StartingCards } from "./starting-cards"

type SegmentFormProps = {
  title: string
  start: SegmentInput
  saved: string
  save: (input: SegmentInput) => Promise<SegmentDetailResponse>
  /** Offers ready-made rules while there is none. */
  withStarts?: boolean
}

const PAUSE = 350

/** Writes a segment: its name, its rule, and beside it whom the rule holds for right now. */
export function SegmentForm({ title, start, saved, save, withStarts = false }: SegmentFormProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { handleSuccess } = useRouteModal()
  const currency = useReportingCurrency()
  const form = useForm<SegmentInput>({ defaultValues: start })
  const { register, setValue, getValues, control, formState: { errors, isSubmitting } } = form
  const rule = useWatch({ control, name: "rule" })
  const [origin, setOrigin] = useState({ rule: start.rule, edition: 0 })
  const [strict, setStrict] = useState(() => checkRule(start.rule).length > 0)
  const [refused, setRefused] = useState<Problem[]>([])

  const unfinished = useMemo(() => checkRule(rule), [rule])
  const settled = useDebounced(rule, PAUSE)
  const { data, error, isFetching, refetch } = usePreview(settled)
  const pending = isFetching || JSON.stringify(settled) !== JSON.stringify(rule)
  const answered = !pending && unfinished.length === 0 ? data?.preview.problems ?? [] : []
  const problems = [...(unfinished.length > 0 ? unfinished : answered), ...refused]

  const choose = (chosen: { rule: SegmentInput["rule"]; name: string }) => {
    setValue("rule", chosen.rule, { shouldDirty: true })
    if (!getValues("name").trim()) setValue("name", chosen.name, { shouldDirty: true, shouldValidate: true })
    setOrigin(({ edition }) => ({ rule: chosen.rule, edition: edition + 1 }))
  }
  const submit = form.handleSubmit(async (input) => {
    setStrict(true)
    if (unfinished.length > 0) return notify.failed(t("segments.form.unfinished"))
    try {
      const { segment } = await save({ ...input, name: input.name.trim(), description: input.description?.trim() || null })
      notify.done(saved)
      handleSuccess(`/marketing/segments/${segment.id}`)
    } catch (failure) {
      if (failure instanceof RequestError) setRefused(failure.problems.map(({ path, message }) => ({ path: path[0] === "rule" ? path.slice(1) : path, message })))
      notify.failed(failure)
    }
  })
  // Enter in a field must not save half a rule; with Ctrl or ⌘ it saves from anywhere. Buttons keep theirs.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return
    const asked = event.ctrlKey || event.metaKey
    if (asked || event.target instanceof HTMLInputElement) event.preventDefault()
    if (asked) void submit()
  }

  return (
    <RouteFocusModal.Form form={form}>
      <form onSubmit={submit} onKeyDown={onKeyDown} className="flex h-full flex-col overflow-hidden">
        <RouteFocusModal.Header />
        <RouteFocusModal.Body className="flex-1 overflow-y-auto">
          <div className="mx-auto grid w-full max-w-[1280px] grid-cols-1 gap-8 p-4 md:p-8 xl:grid-cols-[minmax(0,1fr)_340px]">
            <div className="flex min-w-0 flex-col gap-y-6">
              <div className="flex flex-col gap-y-0.5">
                <RouteFocusModal.Title asChild><Heading className="break-words">{title}</Heading></RouteFocusModal.Title>
                <RouteFocusModal.Description asChild>
                  <Text size="small" className="text-ui-fg-subtle">{t("segments.form.about")}</Text>
                </RouteFocusModal.Description>
              </div>
              <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
                <div className="flex flex-col gap-y-2">
                  <Label htmlFor="marketing-segment-name" size="small" weight="plus">{t("segments.field.name")}</Label>
                  <Input
                    id="marketing-segment-name"
                    autoFocus
                    autoComplete="off"
                    aria-invalid={Boolean(errors.name)}
                    {...register("name", { validate: (name) => name.trim() !== "" || t("segments.form.name_required"), maxLength: 200 })}
                  />
                  <ProblemList problems={errors.name?.message ? [{ path: ["name"], message: errors.name.message }] : []} />
                </div>
                <div className="flex flex-col gap-y-2">
                  <Label htmlFor="marketing-segment-description" size="small" weight="plus">
                    {t("segments.field.description")} <span className="text-ui-fg-muted font-normal">({t("form.optional")})</span>
                  </Label>
                  <Input id="marketing-segment-description" autoComplete="off" {...register("description")} />
                </div>
              </div>
              {withStarts && rule.rules.length === 0 && currency && <StartingCards currency={currency} choose={choose} />}
              <div className="flex flex-col gap-y-3">
                <div className="flex flex-col gap-y-0.5">
                  <Text size="small" leading="compact" weight="plus">{t("segments.form.rule")}</Text>
                  <Text size="small" className="text-ui-fg-subtle">{t("segments.form.rule_text")}</Text>
                </div>
                {!currency && <Skeleton className="h-32 w-full" />}
                {currency && (
                  <RuleBuilder
                    key={origin.edition}
                    rule={origin.rule}
                    currency={currency}
                    problems={problems}
                    strict={strict}
                    onChange={(next) => {
                      setRefused([])
                      setValue("rule", next, { shouldDirty: true })
                    }}
                  />
                )}
              </div>
            </div>
            <aside className="xl:border-l xl:pl-8" aria-label={t("segments.preview.title")}>
              <div className="xl:sticky xl:top-0">
                <PreviewPanel preview={data?.preview} unfinished={countTroubled(unfinished)} pending={pending} error={error} retry={() => void refetch()} />
              </div>
            </aside>
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <div className="flex w-full items-center justify-between gap-x-4">
            <Text size="small" leading="compact" className="text-ui-fg-subtle xl:invisible" aria-hidden>
              {unfinished.length === 0 && data?.preview.count != null
                ? t("segments.preview.short", { count: data.preview.count, formatted: format.number(data.preview.count) })
                : ""}
            </Text>
            <div className="flex items-center gap-x-2">
              <RouteFocusModal.Close asChild>
                <Button size="small" variant="secondary" type="button">{t("action.cancel")}</Button>
              </RouteFocusModal.Close>
              <Button size="small" type="submit" isLoading={isSubmitting}>{t("action.save")}</Button>
            </div>
          </div>
        </RouteFocusModal.Footer>
      </form>
    </RouteFocusModal.Form>
  )
}
