import { Container, Input, Label, RadioGroup, Select, Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../../src/core/base/problem"
import { HeaderRow, ProblemList, problemsAt } from "../../kit"
import { StaticSegmentPicker } from "../bulk/static-segment-picker"
import { WordList } from "../bulk/word-list"

/** What is wished beside the columns, as the form holds it. */
export type ImportWish = {
  existing: "replace" | "keep"
  dateOrder: "refuse" | "day_first" | "month_first"
  tags: string[]
  toSegment: boolean
  segmentId: string
  consent: "none" | "subscribed" | "unsubscribed"
  source: string
}

export const noWish: ImportWish = { existing: "replace", dateOrder: "refuse", tags: [], toSegment: false, segmentId: "", consent: "none", source: "" }

type ImportOptionsProps = {
  wish: ImportWish
  onChange: (wish: ImportWish) => void
  /** A column of the file tells each person's consent, so only the source is asked for. */
  consentByLine: boolean
  /** A column holds days. */
  hasDates: boolean
  problems: readonly Problem[]
}

/** How an import deals with people who are known, with dates, tags, a segment, and with consent. */
export function ImportOptions({ wish, onChange, consentByLine, hasDates, problems }: ImportOptionsProps) {
  const { t } = useTranslation("marketing")
  const ids = { segment: useId(), dates: useId(), existing: useId() }
  const set = (change: Partial<ImportWish>) => onChange({ ...wish, ...change })
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("imports.options.title")} />
      <fieldset className="flex flex-col gap-y-3 px-6 py-4">
        <Text asChild size="small" leading="compact" weight="plus"><legend className="float-left mb-1" id={ids.existing}>{t("imports.options.existing")}</legend></Text>
        <RadioGroup aria-labelledby={ids.existing} value={wish.existing} onValueChange={(existing) => set({ existing: existing as ImportWish["existing"] })} className="clear-left grid grid-cols-1 gap-2 sm:grid-cols-2">
          {(["replace", "keep"] as const).map((value) => (
            <RadioGroup.ChoiceBox key={value} value={value} label={t(`imports.options.existing_${value}`)} description={t(`imports.options.existing_${value}_text`)} />
          ))}
        </RadioGroup>
      </fieldset>
      {hasDates && (
        <div className="flex flex-col gap-y-2 px-6 py-4">
          <Label htmlFor={ids.dates} size="small" weight="plus">{t("imports.options.dates")}</Label>
          <Select value={wish.dateOrder} onValueChange={(dateOrder) => set({ dateOrder: dateOrder as ImportWish["dateOrder"] })}>
            <Select.Trigger id={ids.dates}><Select.Value /></Select.Trigger>
            <Select.Content>
              {(["refuse", "day_first", "month_first"] as const).map((value) => <Select.Item key={value} value={value}>{t(`imports.options.dates_${value}`)}</Select.Item>)}
            </Select.Content>
          </Select>
        </div>
      )}
      <div className="px-6 py-4"><WordList label={t("imports.options.tags")} words={wish.tags} onChange={(tags) => set({ tags })} /></div>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <div className="flex items-center justify-between gap-x-4">
          <Label htmlFor={ids.segment} size="small" weight="plus">{t("imports.options.segment")}</Label>
          <Switch className="shrink-0" id={ids.segment} checked={wish.toSegment} onCheckedChange={(toSegment) => set({ toSegment })} />
        </div>
        {wish.toSegment && <StaticSegmentPicker value={wish.segmentId} onChange={(segmentId) => set({ segmentId })} />}
      </div>
      <Consent wish={wish} set={set} consentByLine={consentByLine} problems={problems} />
    </Container>
  )
}

type ConsentProps = Pick<ImportOptionsProps, "wish" | "consentByLine" | "problems"> & { set: (change: Partial<ImportWish>) => void }

function Consent({ wish, set, consentByLine, problems }: ConsentProps) {
  const { t } = useTranslation("marketing")
  const ids = { legend: useId(), source: useId() }
  return (
    <fieldset className="flex flex-col gap-y-3 px-6 py-4">
      <Text asChild size="small" leading="compact" weight="plus"><legend className="float-left mb-1" id={ids.legend}>{t("imports.consent.title")}</legend></Text>
      <Text size="small" className="text-ui-fg-subtle clear-left">{t(consentByLine ? "imports.consent.by_line" : "imports.consent.text")}</Text>
      {!consentByLine && (
        <RadioGroup aria-labelledby={ids.legend} value={wish.consent} onValueChange={(consent) => set({ consent: consent as ImportWish["consent"] })} className="grid grid-cols-1 gap-2 sm:grid-cols-3">
          {(["none", "subscribed", "unsubscribed"] as const).map((value) => (
            <RadioGroup.ChoiceBox key={value} value={value} label={t(`imports.consent.${value}`)} description={t(`imports.consent.${value}_text`)} />
          ))}
        </RadioGroup>
      )}
      {(consentByLine || wish.consent !== "none") && (
        <div className="flex flex-col gap-y-2">
          <Label htmlFor={ids.source} size="small" weight="plus">{t("imports.consent.source")}</Label>
          <Input id={ids.source} value={wish.source} maxLength={200} placeholder={t("imports.consent.source_placeholder")} onChange={(event) => set({ source: event.target.value })} />
        </div>
      )}
      <ProblemList problems={problemsAt(problems, ["consent"])} />
    </fieldset>
  )
}
