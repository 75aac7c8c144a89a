import { Input } from "@medusajs/ui"
import { useRef } from "react"
import { Field } from "./field"
import { insertAtCursor } from "./insert-at-cursor"
import { MergeTagMenu } from "./merge-tag-menu"

type TaggedInputProps = {
  id: string
  label: string
  optional?: boolean
  hint?: string
  error?: string
  placeholder?: string
  value: string
  onChange: (value: string) => void
}

/** One line of text that may hold merge tags, put in where the cursor stands. */
export function TaggedInput({ id, value, onChange, placeholder, ...field }: TaggedInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const insert = (written: string) => {
    const element = input.current
    const end = value.length
    const { text, cursor } = insertAtCursor(value, { start: element?.selectionStart ?? end, end: element?.selectionEnd ?? end }, written)
    onChange(text)
    requestAnimationFrame(() => {
      element?.focus()
      element?.setSelectionRange(cursor, cursor)
    })
  }
  return (
    <Field id={id} {...field} action={<MergeTagMenu compact onChoose={insert} />}>
      <Input
        ref={input}
        id={id}
        size="small"
        maxLength={500}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={placeholder}
        aria-invalid={Boolean(field.error)}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
      />
    </Field>
  )
}
