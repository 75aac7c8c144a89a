import { Container, Label, Select, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../../src/core/base/problem"
import type { ImportDraftResponse, ImportMapping } from "../../../src/core/http/bulk"
import { HeaderRow, ProblemList, problemsAt } from "../../kit"

/** Radix takes no empty value: this one stands for a column that is left out. */
const NOTHING = "-"

type MappingTableProps = { draft: ImportDraftResponse; mapping: ImportMapping; onChange: (mapping: ImportMapping) => void; problems: readonly Problem[]; disabled: boolean }

/** What each column of the file becomes, with what its first lines say. A thing that is taken cannot be chosen twice. */
export function MappingTable({ draft, mapping, onChange, problems, disabled }: MappingTableProps) {
  const { t } = useTranslation("marketing")
  const used = Object.values(mapping).filter((target) => target !== null).length
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("imports.columns.title")} subtitle={t("imports.columns.text", { used, count: draft.columns.length })}>
        <ProblemList problems={problemsAt(problems, ["mapping"])} />
      </HeaderRow>
      <ul className="divide-y">
        {draft.columns.map(({ name, samples }) => (
          <li key={name} className="grid grid-cols-1 items-center gap-x-6 gap-y-2 px-6 py-3 sm:grid-cols-2">
            <div className="flex min-w-0 flex-col gap-y-0.5">
              <Text size="small" leading="compact" weight="plus" className="break-words">{name}</Text>
              <Text size="xsmall" className="text-ui-fg-subtle truncate">{samples.join(" · ") || t("imports.columns.empty")}</Text>
            </div>
            <TargetSelect draft={draft} name={name} mapping={mapping} onChange={onChange} disabled={disabled} />
          </li>
        ))}
      </ul>
    </Container>
  )
}

type TargetSelectProps = Pick<MappingTableProps, "draft" | "mapping" | "onChange" | "disabled"> & { name: string }

function TargetSelect({ draft, name, mapping, onChange, disabled }: TargetSelectProps) {
  const { t } = useTranslation("marketing")
  const id = useId()
  const chosen = mapping[name] ?? null
  const taken = new Set(Object.entries(mapping).filter(([column]) => column !== name).map(([, target]) => target))
  const help = draft.targets.find(({ value }) => value === chosen)?.help
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label htmlFor={id} className="sr-only">{t("imports.columns.becomes", { name })}</Label>
      <Select size="small" disabled={disabled} value={chosen ?? NOTHING} onValueChange={(value) => onChange({ ...mapping, [name]: value === NOTHING ? null : value })}>
        <Select.Trigger id={id}><Select.Value /></Select.Trigger>
        <Select.Content>
          <Select.Item value={NOTHING}>{t("imports.columns.leave_out")}</Select.Item>
          {draft.targets.map(({ value, label }) => <Select.Item key={value} value={value} disabled={taken.has(value)}>{label}</Select.Item>)}
        </Select.Content>
      </Select>
      {help && <Text size="xsmall" className="text-ui-fg-muted">{help}</Text>}
    </div>
  )
}
