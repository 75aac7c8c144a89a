import { TrianglesMini } from "@medusajs/icons"
import { Input, Popover, Text, clx } from "@medusajs/ui"
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { useBuilder } from "./builder-context"
import { findFields } from "./find-fields"

type FieldPickerProps = { value: string; onChange: (name: string) => void }

/** Chooses what a condition asks about: grouped, searchable, by mouse or keyboard. Opens by itself on a new condition. */
export function FieldPicker({ value, onChange }: FieldPickerProps) {
  const { t } = useTranslation("marketing")
  const { catalogue } = useBuilder()
  const [open, setOpen] = useState(value === "")
  return (
    <Popover open={open} onOpenChange={setOpen} modal>
      <Popover.Trigger asChild>
        <button
          type="button"
          role="combobox"
          aria-expanded={open}
          aria-label={t("segments.builder.field")}
          className="bg-ui-bg-field shadow-buttons-neutral hover:bg-ui-bg-field-hover focus-visible:shadow-borders-interactive-with-active txt-compact-small flex h-7 w-full items-center justify-between gap-x-2 rounded-md px-2 text-left outline-none"
        >
          <span className={clx("truncate", !value && "text-ui-fg-muted")}>{catalogue.field(value)?.label ?? (value || t("segments.builder.choose_field"))}</span>
          <TrianglesMini className="text-ui-fg-muted shrink-0" />
        </button>
      </Popover.Trigger>
      <Popover.Content className="w-[320px] max-w-[calc(100vw-32px)] p-0" collisionPadding={12}>
        <FieldList
          chosen={value}
          choose={(name) => {
            if (name !== value) onChange(name)
            setOpen(false)
          }}
        />
      </Popover.Content>
    </Popover>
  )
}

function FieldList({ chosen, choose }: { chosen: string; choose: (name: string) => void }) {
  const { t } = useTranslation("marketing")
  const { catalogue } = useBuilder()
  const [text, setText] = useState("")
  const groups = useMemo(() => findFields(text, catalogue), [text, catalogue])
  const flat = useMemo(() => groups.flatMap((group) => group.fields), [groups])
  const [active, setActive] = useState(chosen || (flat[0]?.name ?? ""))
  const list = useId()
  const box = useRef<HTMLDivElement>(null)
  const current = flat.some((field) => field.name === active) ? active : flat[0]?.name
  useEffect(() => {
    box.current?.querySelector("[data-active=true]")?.scrollIntoView({ block: "nearest" })
  }, [current])
  const onKeyDown = (event: KeyboardEvent) => {
    const at = flat.findIndex((field) => field.name === current)
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (step) {
      event.preventDefault()
      setActive(flat[(at + step + flat.length) % flat.length]?.name ?? "")
    }
    if (event.key === "Enter") {
      event.preventDefault()
      if (current) choose(current)
    }
  }
  return (
    <div className="flex max-h-[min(360px,var(--radix-popper-available-height))] flex-col">
      <div className="border-b p-2">
        <Input
          autoFocus
          size="small"
          type="search"
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={current ? `${list}-${current}` : undefined}
          aria-label={t("segments.builder.search_fields")}
          placeholder={t("segments.builder.search_fields")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={box} id={list} role="listbox" aria-label={t("segments.builder.field")} className="flex-1 overflow-y-auto p-1">
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.label}>
            <Text size="xsmall" leading="compact" weight="plus" className="text-ui-fg-muted px-2 pb-1 pt-2">{group.label}</Text>
            {group.fields.map((field) => (
              <div
                key={field.name}
                id={`${list}-${field.name}`}
                role="option"
                aria-selected={field.name === chosen}
                data-active={field.name === current}
                onMouseMove={() => setActive(field.name)}
                onClick={() => choose(field.name)}
                className={clx("flex cursor-pointer flex-col rounded px-2 py-1.5", field.name === current && "bg-ui-bg-base-hover")}
              >
                <Text size="small" leading="compact" weight={field.name === chosen ? "plus" : "regular"}>{field.label}</Text>
                <Text size="xsmall" leading="compact" className="text-ui-fg-muted line-clamp-1">{field.help}</Text>
              </div>
            ))}
          </div>
        ))}
        {flat.length === 0 && <Text size="small" className="text-ui-fg-muted p-2">{t("table.nothing_found")}</Text>}
      </div>
    </div>
  )
}
