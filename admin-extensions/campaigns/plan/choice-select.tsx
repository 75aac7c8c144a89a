import { Select } from "@medusajs/ui"

type ChoiceSelectProps<T extends string> = { id: string; value: T; onChange: (value: T) => void; options: readonly { value: T; label: string }[] }

/** One of a few, written out. */
export function ChoiceSelect<T extends string>({ id, value, onChange, options }: ChoiceSelectProps<T>) {
  return (
    <Select size="small" value={value} onValueChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value ?? value)}>
      <Select.Trigger id={id}><Select.Value /></Select.Trigger>
      <Select.Content>
        {options.map((option) => <Select.Item key={option.value} value={option.value}>{option.label}</Select.Item>)}
      </Select.Content>
    </Select>
  )
}
