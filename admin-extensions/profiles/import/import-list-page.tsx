import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { PageHeader } from "../../kit"
import { BulkJobs } from "../bulk/bulk-jobs"

/** Every import, and the exports, tags and erasures of many people beside them, newest first. */
export default function ImportListPage() {
  const { t } = useTranslation("marketing")
  const create = <Button size="small" variant="secondary" asChild><Link to="/marketing/customers/imports/create">{t("imports.create")}</Link></Button>
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader title={t("imports.title")} subtitle={t("imports.subtitle")} actions={create} />
      <BulkJobs empty={{ title: t("imports.empty.title"), text: t("imports.empty.text"), children: create }} />
    </div>
  )
}
