import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { SegmentDetailResponse } from "../../src/core/http/segments"
import { ErrorState } from "../kit"
import { useCatalogue } from "./builder/use-catalogue"
import { SegmentForm } from "./form/segment-form"
import { Waiting } from "./form/waiting"
import { useSegment, useUpdateSegment, type SegmentInput } from "./queries"

type Known = NonNullable<ReturnType<typeof useCatalogue>["known"]>

/** The segment as it stands, to be changed. */
export default function SegmentEditPage() {
  const { id } = useParams()
  const { data, error, refetch } = useSegment(id)
  const { known, error: unknown, refetch: again } = useCatalogue()
  const failed = error ?? (known ? null : unknown)
  return (
    <RouteFocusModal prev={`/marketing/segments/${id}`}>
      {failed ? (
        <ErrorState error={failed} retry={() => void (error ? refetch() : again())} framed={false} />
      ) : data && known ? (
        <EditForm key={data.segment.id} segment={data.segment} known={known} />
      ) : (
        <Waiting />
      )}
    </RouteFocusModal>
  )
}

function EditForm({ segment, known }: { segment: SegmentDetailResponse["segment"]; known: Known }) {
  const { t } = useTranslation("marketing")
  const { mutateAsync } = useUpdateSegment(segment.id)
  // Kept as it was when the form opened: a refresh must not change what is being written.
  const [start] = useState<SegmentInput>(() => ({ name: segment.name, description: segment.description ?? "", rule: segment.rule, kind: segment.kind }))
  const save = ({ name, description, rule }: SegmentInput) =>
    mutateAsync(segment.kind === "static" ? { name, description } : { name, description, rule })
  return <SegmentForm title={t("segments.form.edit", { name: segment.name })} start={start} known={known} save={save} saved={t("segments.form.saved")} segment={segment} />
}
