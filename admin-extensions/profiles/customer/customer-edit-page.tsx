import { RouteDrawer } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { ProfileResponse } from "../../../src/core/http/profiles"
import { ErrorState, SectionSkeleton } from "../../kit"
import { useProfile, useUpdateCustomer } from "../queries"
import type { CustomerDraft } from "./customer-fields"
import { CustomerFormDrawer } from "./customer-form"
import { readCustomerChange } from "./read-draft"

/** Medusa's customer behind a person, to be changed. */
export default function CustomerEditPage() {
  const { id } = useParams()
  const { data, error, refetch } = useProfile(id)
  return (
    <RouteDrawer prev={`/marketing/customers/${id}`}>
      {error ? <ErrorState error={error} retry={() => void refetch()} framed={false} /> : data ? <EditForm profile={data.profile} /> : <SectionSkeleton />}
    </RouteDrawer>
  )
}

function EditForm({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const { mutateAsync } = useUpdateCustomer(profile.id)
  const [start] = useState(() => draftOf(profile))
  return (
    <CustomerFormDrawer
      title={t("profiles.form.edit", { name: profile.name || profile.email })}
      text={profile.customer_ids.length > 1 ? t("profiles.form.edit_several", { count: profile.customer_ids.length }) : t("profiles.form.edit_text")}
      start={start}
      aboutEmail={(typed) => (typed.trim().toLowerCase() === profile.email ? undefined : t("profiles.form.email_change", { email: profile.email }))}
      confirm={t("action.save")}
      saved={t("profiles.form.saved")}
      save={async (draft) => (await mutateAsync(readCustomerChange(draft, start))).profile}
    />
  )
}

function draftOf(profile: ProfileResponse): CustomerDraft {
  const { email, first_name, last_name, phone, company_name, address_1, address_2, postal_code, city, province, country_code } = profile
  const facts = { email, first_name, last_name, phone, company_name, address_1, address_2, postal_code, city, province, country_code }
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? ""])) as CustomerDraft
}
