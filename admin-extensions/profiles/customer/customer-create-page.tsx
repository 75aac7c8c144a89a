import { RouteDrawer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useCreateCustomer } from "../queries"
import { emptyCustomer } from "./customer-fields"
import { CustomerFormDrawer } from "./customer-form"
import { readCustomer } from "./read-draft"

/** A new customer of the shop; `?email=` names a guest who is to become one. */
export default function CustomerCreatePage() {
  const { t } = useTranslation("marketing")
  const [params] = useSearchParams()
  const { mutateAsync } = useCreateCustomer()
  return (
    <RouteDrawer prev="/marketing/customers">
      <CustomerFormDrawer
        title={t("profiles.form.create")}
        text={t("profiles.form.create_text")}
        start={{ ...emptyCustomer, email: params.get("email") ?? "", first_name: params.get("first_name") ?? "", last_name: params.get("last_name") ?? "" }}
        confirm={t("action.create")}
        saved={t("profiles.form.created")}
        save={async (draft) => (await mutateAsync(readCustomer(draft))).profile}
      />
    </RouteDrawer>
  )
}
