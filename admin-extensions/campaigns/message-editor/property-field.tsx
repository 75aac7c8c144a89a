import { Input, Select } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { Segmented } from "../../kit"
import { TaggedInput } from "../editor/tagged-input"
import { Field } from "../editor/field"
import { PictureField } from "./picture-field"
import { sixDigits, withUnits, type Property } from "./properties"

type PropertyFieldProps = { property: Property; value: string; onChange: (value: string) => void }

/** One property of the selected block. What is typed counts at once; sizes once they are left. */
export function PropertyField({ property: { name, kind, choices = [] }, value, onChange }: PropertyFieldProps) {
  const { t } = useTranslation("marketing")
  const label = t(`messages.property.${name}`)
  const id = `property-${name}`
  if (kind === "picture") return <PictureField id={id} label={label} value={value} onChange={onChange} />
  if (kind === "link") return <TaggedInput id={id} label={label} value={value} onChange={onChange} placeholder="https://" />
  return (
    <Field id={id} label={label}>
      {kind === "align" ? (
        <Segmented label={label} value={value} onChange={onChange} options={choices.map((choice) => ({ value: choice, label: t(`messages.choice.${choice}`) }))} />
      ) : kind === "choice" || kind === "weight" ? (
        <Select size="small" value={value} onValueChange={onChange}>
          <Select.Trigger id={id}><Select.Value placeholder={t("messages.choice.usual")} /></Select.Trigger>
          <Select.Content>
            {[...new Set([...choices, ...(value ? [value] : [])])].map((choice) => <Select.Item key={choice} value={choice}>{choices.includes(choice) ? t(`messages.choice.${choice}`) : choice}</Select.Item>)}
          </Select.Content>
        </Select>
      ) : kind === "color" ? <ColorInput id={id} label={label} value={value} onChange={onChange} /> : <SettledInput id={id} value={value} onChange={(written) => onChange(kind === "size" ? withUnits(written) : written)} />}
    </Field>
  )
}

/** A field whose text counts when it is left or Enter is pressed: a half-typed size would make the block jump. */
export function SettledInput({ id, value, onChange }: { id: string; value: string; onChange: (value: string) => void }) {
  const [written, setWritten] = useState(value)
  useEffect(() => setWritten(value), [value])
  const settle = () => written !== value && onChange(written)
  return <Input id={id} size="small" autoComplete="off" value={written} onChange={(event) => setWritten(event.target.value)} onBlur={settle} onKeyDown={(event) => event.key === "Enter" && settle()} />
}

function ColorInput({ id, label, value, onChange }: { id: string; label: string; value: string; onChange: (value: string) => void }) {
  return (
    <div className="flex items-center gap-x-2">
      <input
        type="color"
        aria-label={label}
        value={sixDigits(value) ?? "#ffffff"}
        onChange={(event) => onChange(event.target.value)}
        className="shadow-borders-base focus-visible:shadow-borders-focus size-7 shrink-0 cursor-pointer rounded-md bg-transparent p-0.5 outline-none"
      />
      <div className="min-w-0 flex-1"><SettledInput id={id} value={value} onChange={onChange} /></div>
    </div>
  )
}
