import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { SectionSkeleton } from "../../kit"

/** The modal before its form is known; named for those who hear it. */
export function Waiting() {
  const { t } = useTranslation("marketing")
  return (
    <>
      <RouteFocusModal.Title className="sr-only">{t("segments.title")}</RouteFocusModal.Title>
      <RouteFocusModal.Description className="sr-only">{t("segments.form.about")}</RouteFocusModal.Description>
      <SectionSkeleton />
    </>
  )
}
