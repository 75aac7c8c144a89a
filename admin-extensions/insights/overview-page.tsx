import { useTranslation } from "react-i18next"
import { PageHeader } from "../kit"

/** The first page of the menu. */
export default function OverviewPage() {
  const { t } = useTranslation("marketing")
  return <PageHeader title={t("menu.marketing")} />
}
