import { ArrowDownMini, ArrowUpMini, XMarkMini } from "@medusajs/icons"
import { Button, Checkbox, Drawer, IconButton, Input, Label, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { columnFields, usualColumns } from "../../../src/core/profiles/list-columns"
import { MAX_COLUMNS } from "../../../src/core/profiles/view.schema"
import type { Catalogue } from "../../../src/core/segments/catalogue"
import { moveItem } from "./move-item"

type ColumnsDrawerProps = { columns: readonly string[]; catalogue: Catalogue; apply: (columns: string[]) => void; close: () => void }

/** Which facts the list shows, and in which order. */
export function ColumnsDrawer({ columns, catalogue, apply, close }: ColumnsDrawerProps) {
  const { t } = useTranslation("marketing")
  const [chosen, setChosen] = useState(() => columns.filter((name) => catalogue.field(name)))
  return (
    <Drawer open onOpenChange={(open) => { if (!open) close() }}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("profiles.columns.title")}</Drawer.Title>
          <Drawer.Description>{t("profiles.columns.text")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          <ChosenColumns chosen={chosen} catalogue={catalogue} onChange={setChosen} />
          <ColumnChoice chosen={chosen} catalogue={catalogue} onChange={setChosen} />
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="transparent" className="mr-auto" onClick={() => setChosen([...usualColumns])}>{t("profiles.columns.usual")}</Button>
          <Button size="small" variant="secondary" onClick={close}>{t("action.cancel")}</Button>
          <Button size="small" disabled={chosen.length === 0} onClick={() => { apply(chosen); close() }}>{t("profiles.columns.apply")}</Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

type PartProps = { chosen: string[]; catalogue: Catalogue; onChange: (columns: string[]) => void }

function ChosenColumns({ chosen, catalogue, onChange }: PartProps) {
  const { t } = useTranslation("marketing")
  return (
    <ol aria-label={t("profiles.columns.shown")} className="shadow-borders-base bg-ui-bg-component divide-y rounded-lg">
      {chosen.map((name, index) => {
        const label = catalogue.field(name)!.label
        return (
          <li key={name} className="flex items-center gap-x-1 py-1 pl-3 pr-1">
            <Text size="small" leading="compact" className="min-w-0 flex-1 truncate">{label}</Text>
            <IconButton
              size="small" variant="transparent" type="button" disabled={index === 0}
              aria-label={t("profiles.columns.earlier", { name: label })} onClick={() => onChange(moveItem(chosen, index, index - 1))}
            >
              <ArrowUpMini />
            </IconButton>
            <IconButton
              size="small" variant="transparent" type="button" disabled={index === chosen.length - 1}
              aria-label={t("profiles.columns.later", { name: label })} onClick={() => onChange(moveItem(chosen, index, index + 1))}
            >
              <ArrowDownMini />
            </IconButton>
            <IconButton
              size="small" variant="transparent" type="button"
              aria-label={t("profiles.columns.remove", { name: label })} onClick={() => onChange(chosen.filter((other) => other !== name))}
            >
              <XMarkMini />
            </IconButton>
          </li>
        )
      })}
      {chosen.length === 0 && <li className="px-3 py-2"><Text size="small" className="text-ui-fg-muted">{t("profiles.columns.none")}</Text></li>}
    </ol>
  )
}

function ColumnChoice({ chosen, catalogue, onChange }: PartProps) {
  const { t } = useTranslation("marketing")
  const [search, setSearch] = useState("")
  const id = useId()
  const wanted = search.trim().toLowerCase()
  const fields = columnFields(catalogue).filter(({ label, help }) => !wanted || label.toLowerCase().includes(wanted) || help.toLowerCase().includes(wanted))
  return (
    <div className="flex flex-col gap-y-4">
      <Input
        type="search" size="small" value={search} placeholder={t("profiles.columns.search")} aria-label={t("profiles.columns.search")}
        onChange={(event) => setSearch(event.target.value)}
      />
      {catalogue.groups.map((group) => {
        const offered = fields.filter((field) => field.group === group.name)
        return offered.length === 0 ? null : (
          <fieldset key={group.name} className="flex flex-col gap-y-2">
            <Text asChild size="xsmall" leading="compact" weight="plus" className="text-ui-fg-muted"><legend className="mb-2">{group.label}</legend></Text>
            <div className="grid grid-cols-1 gap-x-4 gap-y-2 md:grid-cols-2">
              {offered.map(({ name, label, help }) => {
                const on = chosen.includes(name)
                return (
                  <div key={name} className="flex items-center gap-x-2" title={help}>
                    <Checkbox
                      id={`${id}-${name}`} checked={on} disabled={!on && chosen.length >= MAX_COLUMNS}
                      onCheckedChange={() => onChange(on ? chosen.filter((other) => other !== name) : [...chosen, name])}
                    />
                    <Label htmlFor={`${id}-${name}`} size="small" className="min-w-0 truncate">{label}</Label>
                  </div>
                )
              })}
            </div>
          </fieldset>
        )
      })}
      {fields.length === 0 && <Text size="small" className="text-ui-fg-muted">{t("table.nothing_found")}</Text>}
    </div>
  )
}
