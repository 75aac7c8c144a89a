import { Input, Label, Select, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { Controller, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ProblemList, useFormat } from "../../kit"
import { countriesIn } from "../../segments/builder/countries"
import type { CustomerForm } from "../queries"

/** The form while it is written: every field a text. */
export type CustomerDraft = Record<keyof Omit<CustomerForm, "address"> | keyof NonNullable<CustomerForm["address"]>, string>

export const emptyCustomer: CustomerDraft = {
  email: "", first_name: "", last_name: "", phone: "", company_name: "",
  address_1: "", address_2: "", postal_code: "", city: "", province: "", country_code: "",
}

const names = [["first_name", "last_name"], ["phone", "company_name"]] as const
const address = [["address_1", "address_2"], ["postal_code", "city"]] as const
const NONE = "__none"

type CustomerFieldsProps = { form: UseFormReturn<CustomerDraft>; /** What to know about the e-mail address. */ aboutEmail?: string }

/** Who a customer is and where they live. Only the e-mail address is needed. */
export function CustomerFields({ form: { register, control, formState: { errors } }, aboutEmail }: CustomerFieldsProps) {
  const { t } = useTranslation("marketing")
  const { locale } = useFormat()
  const countries = useMemo(() => countriesIn(locale), [locale])
  const field = (name: keyof CustomerDraft) => (
    <div key={name} className="flex min-w-0 flex-col gap-y-2">
      <Label htmlFor={`marketing-customer-${name}`} size="small" weight="plus">{t(`profiles.form.${name}`)}</Label>
      <Input id={`marketing-customer-${name}`} autoComplete="off" aria-invalid={Boolean(errors[name])} {...register(name)} />
      <ProblemList problems={errors[name]?.message ? [{ path: [name], message: errors[name].message }] : []} />
    </div>
  )
  return (
    <div className="flex flex-col gap-y-4">
      <div className="flex flex-col gap-y-2">
        {field("email")}
        {aboutEmail && <Text size="xsmall" className="text-ui-fg-subtle">{aboutEmail}</Text>}
      </div>
      {names.map((pair) => <div key={pair[0]} className="grid grid-cols-1 gap-4 sm:grid-cols-2">{pair.map(field)}</div>)}
      <Text size="small" leading="compact" weight="plus" className="pt-2">{t("profiles.form.address")}</Text>
      {address.map((pair) => <div key={pair[0]} className="grid grid-cols-1 gap-4 sm:grid-cols-2">{pair.map(field)}</div>)}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {field("province")}
        <div className="flex min-w-0 flex-col gap-y-2">
          <Label htmlFor="marketing-customer-country" size="small" weight="plus">{t("profiles.form.country_code")}</Label>
          <Controller
            control={control}
            name="country_code"
            render={({ field: country }) => (
              <Select value={country.value || NONE} onValueChange={(value) => country.onChange(value === NONE ? "" : value)}>
                <Select.Trigger id="marketing-customer-country"><Select.Value /></Select.Trigger>
                <Select.Content>
                  <Select.Item value={NONE}>–</Select.Item>
                  {countries.map(({ value, label }) => <Select.Item key={value} value={value}>{label}</Select.Item>)}
                </Select.Content>
              </Select>
            )}
          />
        </div>
      </div>
    </div>
  )
}
