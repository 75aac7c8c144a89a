import { Button, Drawer, Input, Label, Select, Text, Textarea } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../../src/core/base/problem"
import { basisSchema } from "../../../src/core/profiles/basis.schema"
import { notify, ProblemList, problemsAt, useFormat } from "../../kit"
import { useBasisCount, useBasisSegments, useStateBasis } from "./queries"

const EVERYBODY = "everybody"
const fields = ["basis", "told", "source", "given_on"] as const

type Draft = Record<(typeof fields)[number] | "confirm", string>

/** The statement of a basis: whom it is about, its proof, and the number of people typed once more. */
export function BasisForm({ close }: { close: () => void }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const [segment, setSegment] = useState(EVERYBODY)
  const [draft, setDraft] = useState<Draft>({ basis: "", told: "", source: "", given_on: "", confirm: "" })
  const [problems, setProblems] = useState<Problem[]>([])
  const segmentId = segment === EVERYBODY ? null : segment
  const { data: count } = useBasisCount(segmentId, true)
  const { data: segments } = useBasisSegments(true)
  const stating = useStateBasis()
  const set = (name: keyof Draft) => ({ target }: { target: { value: string } }) => setDraft({ ...draft, [name]: target.value })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const checked = basisSchema.safeParse({ segment_id: segmentId, ...draft })
    setProblems(checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ path: path.map(String), message })))
    if (!checked.success) return
    try {
      const { people } = await stating.mutateAsync(checked.data)
      notify.done(t("consent.basis.done", { count: people }))
      close()
    } catch (error) {
      notify.failed(error)
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-1 flex-col overflow-hidden">
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="basis-segment" size="small" weight="plus">{t("consent.basis.who")}</Label>
          <Select value={segment} onValueChange={setSegment}>
            <Select.Trigger id="basis-segment"><Select.Value /></Select.Trigger>
            <Select.Content>
              <Select.Item value={EVERYBODY}>{t("consent.basis.everybody")}</Select.Item>
              {segments?.segments.map(({ id, name }) => <Select.Item key={id} value={id}>{name}</Select.Item>)}
            </Select.Content>
          </Select>
          {count && <Text size="small" className="text-ui-fg-subtle">{t("consent.basis.counted", { count: count.people, asked: format.number(count.asked_before), suppressed: format.number(count.suppressed) })}</Text>}
        </div>
        {fields.map((name) => (
          <div key={name} className="flex flex-col gap-y-2">
            <Label htmlFor={`basis-${name}`} size="small" weight="plus">{t(`consent.basis.${name}`)}</Label>
            {name === "basis" || name === "told"
              ? <Textarea id={`basis-${name}`} rows={3} placeholder={t(`consent.basis.${name}_example`)} value={draft[name]} onChange={set(name)} />
              : <Input id={`basis-${name}`} type={name === "given_on" ? "date" : "text"} placeholder={t(`consent.basis.${name}_example`)} value={draft[name]} onChange={set(name)} />}
            <ProblemList problems={problemsAt(problems, [name])} />
          </div>
        ))}
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="basis-confirm" size="small" weight="plus">{t("consent.basis.confirm", { number: count?.people ?? "…" })}</Label>
          <Input id="basis-confirm" inputMode="numeric" autoComplete="off" value={draft.confirm} onChange={set("confirm")} />
        </div>
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="button" size="small" variant="secondary" onClick={close}>{t("action.cancel")}</Button>
        <Button type="submit" size="small" isLoading={stating.isPending} disabled={!count?.people || draft.confirm.trim() !== String(count.people)}>{t("consent.basis.state")}</Button>
      </Drawer.Footer>
    </form>
  )
}
