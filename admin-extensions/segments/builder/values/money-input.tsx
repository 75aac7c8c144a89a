import { Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useFormat } from "../../../kit"
import { useBuilder } from "../builder-context"
import { readMoney, writeMoney } from "../money-text"

type MoneyInputProps = { value: unknown; onChange: (minor: number | null) => void; label: string }

/** An amount typed in whole currency units, stored in minor units of the reporting currency. */
export function MoneyInput({ value, onChange, label }: MoneyInputProps) {
  const { currency } = useBuilder()
  const { locale } = useFormat()
  const [draft, setDraft] = useState<string | null>(null)
  // What is being typed, unless the value became another one meanwhile: by undo.
  const shown = draft !== null && readMoney(draft, currency, locale) === (value ?? null) ? draft : writeMoney(value, currency, locale)
  return (
    <span className="flex items-center gap-x-2">
      <span className="w-28 shrink-0">
        <Input
          size="small"
          inputMode="decimal"
          aria-label={`${label} (${currency.toUpperCase()})`}
          value={shown}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setDraft(event.target.value)
            onChange(readMoney(event.target.value, currency, locale))
          }}
          onBlur={() => {
            if (draft === null || readMoney(draft, currency, locale) !== null) setDraft(null)
          }}
        />
      </span>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">{currency.toUpperCase()}</Text>
    </span>
  )
}
