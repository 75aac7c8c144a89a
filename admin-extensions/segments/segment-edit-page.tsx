import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { SegmentResponse } from "../../src/core/http/segments"
import { ErrorState, SectionSkeleton } from "../kit"
import { useSegment, useUpdateSegment, type SegmentInput } from "./queries"
import { SegmentForm } from "./segment-form"

/** The segment as it stands, to be changed. */
export default function SegmentEditPage() {
  const { id } = useParams()
  const { data, error, refetch } = useSegment(id)
  return (
    <RouteFocusModal prev={`/marketing/segments/${id}`}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} framed={false} />
      ) : data ? (
        <EditForm key={data.segment.id} segment={data.segment} />
      ) : (
        <SectionSkeleton />
      )}
    </RouteFocusModal>
  )
}

function EditForm({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation("marketing")
  const { mutateAsync } = useUpdateSegment(segment.id)
  // Kept as it was when the form opened: a refresh must not change what is being written.
  const [start] = useState<SegmentInput>(() => ({ name: segment.name, description: segment.description ?? "", rule: segment.rule }))
  return <SegmentForm title={t("segments.form.edit", { name: segment.name })} start={start} save={mutateAsync} saved={t("segments.form.saved")} />
}
