import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { everyone } from "./builder/edit-rule"
import { useCreateSegment, type SegmentInput } from "./queries"
import { SegmentForm } from "./segment-form"

/** A new segment, from nothing or from a ready-made rule. */
export default function SegmentCreatePage() {
  const { t } = useTranslation("marketing")
  const { mutateAsync } = useCreateSegment()
  const start = useMemo<SegmentInput>(() => ({ name: "", description: "", rule: everyone() }), [])
  return (
    <RouteFocusModal prev="/marketing/segments">
      <SegmentForm title={t("segments.form.create")} start={start} save={mutateAsync} saved={t("segments.form.created")} withStarts />
    </RouteFocusModal>
  )
}
