import { ArrowDownTray, EllipsisHorizontal, PencilSquare, Plus, Trash, User, XCircle } from "@medusajs/icons"
import { ActionMenu } from "@medusajs/dashboard/components"
import { IconButton } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { ProfileResponse } from "../../../src/core/http/profiles"
import { ErasePersonDialog, ExportPersonDialog } from "../bulk"
import { DeleteCustomerDialog } from "../customer/delete-customer-dialog"

/** What can be done with one person: their record in Medusa, and their rights. */
export function PersonActions({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const navigate = useNavigate()
  const [open, setOpen] = useState<"delete" | "export" | "erase" | null>(null)
  const close = () => setOpen(null)
  const leave = () => navigate("/marketing/customers", { replace: true })
  const created = new URLSearchParams({ email: profile.email, first_name: profile.first_name ?? "", last_name: profile.last_name ?? "" })
  const customer = profile.customer_id ? [
    { label: t("action.edit"), icon: <PencilSquare />, to: `/marketing/customers/${profile.id}/edit` },
    { label: t("profiles.open_customer"), icon: <User />, to: `/customers/${profile.customer_id}` },
  ] : [{ label: t("profiles.form.create_of_guest"), icon: <Plus />, to: `/marketing/customers/create?${created}` }]
  return (
    <>
      <ActionMenu
        groups={[
          { actions: customer },
          { actions: [{ label: t("profiles.rights.export"), icon: <ArrowDownTray />, onClick: () => setOpen("export") }] },
          {
            actions: [
              ...(profile.customer_id ? [{ label: t("profiles.delete.button"), icon: <Trash />, onClick: () => setOpen("delete") }] : []),
              { label: t("profiles.rights.erase"), icon: <XCircle />, onClick: () => setOpen("erase") },
            ],
          },
        ]}
      >
        <IconButton size="small" variant="transparent" aria-label={t("action.more")}><EllipsisHorizontal /></IconButton>
      </ActionMenu>
      {open === "delete" && <DeleteCustomerDialog profile={profile} close={close} gone={leave} />}
      {open === "export" && <ExportPersonDialog profile={profile} onClose={close} />}
      {open === "erase" && <ErasePersonDialog profile={profile} onClose={close} onErased={leave} />}
    </>
  )
}
