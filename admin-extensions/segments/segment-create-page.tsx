import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { ErrorState, notify } from "../kit"
import { everyone } from "./builder/edit-rule"
import { useCatalogue } from "./builder/use-catalogue"
import { SegmentForm } from "./form/segment-form"
import { Waiting } from "./form/waiting"
import { useChangeMembers, useCreateSegment, useReadyMade, type SegmentInput } from "./queries"

/** A new segment: from nothing, from a ready-made rule (`?ready_made=<key>`), or as a list kept by hand. */
export default function SegmentCreatePage() {
  const { t } = useTranslation("marketing")
  const [params] = useSearchParams()
  const key = params.get("ready_made")
  const { known, error, refetch } = useCatalogue()
  const readyMade = useReadyMade()
  const chosen = readyMade.data?.ready_made.find((one) => one.key === key)
  const save = useSave()
  const start = useMemo<SegmentInput>(
    () => ({ name: chosen?.name ?? "", description: chosen?.description ?? "", rule: chosen?.rule ?? everyone(), kind: "dynamic", ...(chosen ? { ready_made: chosen.key } : {}) }),
    [chosen]
  )
  const waiting = !known || (key !== null && readyMade.isLoading)
  return (
    <RouteFocusModal prev="/marketing/segments">
      {error && !known ? (
        <ErrorState error={error} retry={() => void refetch()} framed={false} />
      ) : waiting ? (
        <Waiting />
      ) : (
        <SegmentForm key={chosen?.key ?? ""} title={t("segments.form.create")} start={start} known={known} save={save} saved={t("segments.form.created")} />
      )}
    </RouteFocusModal>
  )
}

/** Makes the segment, and if it is kept by hand puts its first people in; addresses of nobody are told, not lost silently. */
function useSave() {
  const { t } = useTranslation("marketing")
  const create = useCreateSegment()
  const change = useChangeMembers()
  return async (input: SegmentInput, emails: string[]) => {
    const answer = await create.mutateAsync(input)
    if (emails.length > 0) {
      const { unknown } = await change.mutateAsync({ id: answer.segment.id, add: { emails } })
      if (unknown.length > 0) notify.told(t("segments.static.unknown", { count: unknown.length, emails: unknown.slice(0, 5).join(", ") }))
    }
    return answer
  }
}
