import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import { useState, type KeyboardEvent } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { SegmentDetailResponse } from "../../../src/core/http/segments"
import { checkRule } from "../../../src/core/segments/check-rule"
import type { Rule } from "../../../src/core/segments/rule.schema"
import { RequestError, notify, useConfirm, useFormat } from "../../kit"
import { countTroubled } from "../builder/edit-rule"
import { RuleBuilder } from "../builder/rule-builder"
import type { useCatalogue } from "../builder/use-catalogue"
import type { SegmentInput } from "../queries"
import { Gallery } from "../ready-made/gallery"
import { KindChoice } from "./kind-choice"
import { NameFields } from "./name-fields"
import { PreviewPanel } from "./preview-panel"
import { StaticPeople } from "./static-people"
import { useDraftRule } from "./use-draft-rule"

type SegmentFormProps = {
  title: string
  start: SegmentInput
  saved: string
  known: NonNullable<ReturnType<typeof useCatalogue>["known"]>
  save: (input: SegmentInput, emails: string[]) => Promise<SegmentDetailResponse>
  /** The segment that is edited; without it a new one is made, with a kind to choose and ready-made rules to begin with. */
  segment?: SegmentDetailResponse["segment"]
}

/** Writes a segment: its name, its rule or its people, and beside it whom the rule holds for right now. */
export function SegmentForm({ title, start, saved, known, save, segment }: SegmentFormProps) {
  const { t } = useTranslation("marketing")
  const { handleSuccess } = useRouteModal()
  const confirmUse = useConfirmUse(segment)
  const form = useForm<SegmentInput>({ defaultValues: start })
  const { setValue, getValues, control, formState: { isSubmitting } } = form
  const rule = useWatch({ control, name: "rule" })
  const kind = useWatch({ control, name: "kind" }) ?? "dynamic"
  const dynamic = kind === "dynamic"
  const [origin, setOrigin] = useState({ rule: start.rule, edition: 0 })
  const [strict, setStrict] = useState(() => checkRule(start.rule, known.catalogue).length > 0)
  const [emails, setEmails] = useState<string[]>([])
  const draft = useDraftRule(rule, known.catalogue, segment?.id, dynamic)

  const choose = (chosen: { key: string; name: string; description: string; rule: Rule }) => {
    setValue("rule", chosen.rule, { shouldDirty: true })
    setValue("ready_made", chosen.key)
    if (!getValues("name").trim()) setValue("name", chosen.name, { shouldDirty: true, shouldValidate: true })
    if (!getValues("description")?.trim()) setValue("description", chosen.description, { shouldDirty: true })
    setOrigin(({ edition }) => ({ rule: chosen.rule, edition: edition + 1 }))
  }
  const submit = form.handleSubmit(async (input) => {
    setStrict(true)
    if (dynamic && draft.unfinished.length > 0) return notify.failed(t("segments.form.unfinished"))
    if (!(await confirmUse(draft.pending ? null : draft.preview?.difference ?? null, rule))) return
    try {
      const answer = await save({ ...input, name: input.name.trim(), description: input.description?.trim() || null }, dynamic ? [] : emails)
      notify.done(saved)
      handleSuccess(`/marketing/segments/${answer.segment.id}`)
    } catch (failure) {
      if (failure instanceof RequestError) draft.setRefused(failure.problems.map(({ path, message }) => ({ path: path[0] === "rule" ? path.slice(1) : path, message })))
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
          <div className="mx-auto grid w-full max-w-[1360px] grid-cols-1 gap-8 p-4 md:p-8 xl:grid-cols-[minmax(0,1fr)_340px]">
            <div className="flex min-w-0 flex-col gap-y-6">
              <div className="flex flex-col gap-y-0.5">
                <RouteFocusModal.Title asChild><Heading className="break-words">{title}</Heading></RouteFocusModal.Title>
                <RouteFocusModal.Description asChild>
                  <Text size="small" className="text-ui-fg-subtle">{t("segments.form.about")}</Text>
                </RouteFocusModal.Description>
              </div>
              <NameFields />
              {!segment && <KindChoice kind={kind} onChange={(next) => setValue("kind", next, { shouldDirty: true })} />}
              {!dynamic && !segment && <StaticPeople emails={emails} onChange={setEmails} />}
              {dynamic && (
                <div className="flex flex-col gap-y-2">
                  <div className="flex flex-col gap-y-0.5">
                    <Text size="small" leading="compact" weight="plus">{t("segments.form.rule")}</Text>
                    <Text size="small" className="text-ui-fg-subtle">{t("segments.form.rule_text")}</Text>
                  </div>
                  <RuleBuilder
                    key={origin.edition}
                    rule={origin.rule}
                    currency={known.currency}
                    catalogue={known.catalogue}
                    customEvents={known.customEvents}
                    problems={draft.problems}
                    strict={strict}
                    onChange={(next) => {
                      draft.setRefused([])
                      setValue("rule", next, { shouldDirty: true })
                    }}
                  />
                </div>
              )}
              {dynamic && !segment && rule.rules.length === 0 && <Gallery use={choose} />}
            </div>
            {dynamic && (
              <aside className="xl:border-l xl:pl-8" aria-label={t("segments.preview.title")}>
                <div className="xl:sticky xl:top-0">
                  <PreviewPanel preview={draft.preview} unfinished={countTroubled(draft.unfinished)} pending={draft.pending} error={draft.error} retry={draft.retry} />
                </div>
              </aside>
            )}
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <div className="flex w-full items-center justify-between gap-x-4">
            <ShortCount count={dynamic && draft.unfinished.length === 0 ? draft.preview?.count : null} />
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

/** The count once more where the preview is out of sight. */
function ShortCount({ count }: { count: number | null | undefined }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle xl:invisible" aria-hidden>
      {count != null && t("segments.preview.short", { count, formatted: format.number(count) })}
    </Text>
  )
}

type Difference = { joins: number; leaves: number } | null

/** Asks before a segment changes that something goes by: a campaign, another segment, a customer group. */
function useConfirmUse(segment: SegmentDetailResponse["segment"] | undefined) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const confirm = useConfirm()
  return async (difference: Difference, rule: Rule): Promise<boolean> => {
    if (!segment || segment.kind === "static" || JSON.stringify(rule) === JSON.stringify(segment.rule)) return true
    const users = [...segment.used_by, ...segment.asked_by, ...(segment.group ? [{ name: segment.group.name ?? segment.group.id }] : [])]
    if (users.length === 0 || (difference && difference.joins + difference.leaves === 0)) return true
    return confirm({
      title: t("segments.difference.confirm_title"),
      text: t(difference ? "segments.difference.confirm_text" : "segments.difference.confirm_unknown", {
        joins: format.number(difference?.joins), leaves: format.number(difference?.leaves), users: users.map(({ name }) => name).join(", "),
      }),
      confirm: t("segments.difference.confirm"),
    })
  }
}
