import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import type { SegmentMember, SegmentResponse } from "../../../src/core/http/segments"
import { notify } from "../../kit"
import { useChangeMembers } from "../queries"

/** Takes a person off a list kept by hand, and says so. */
export function useRemovePerson(segment: Pick<SegmentResponse, "id">) {
  const { t } = useTranslation("marketing")
  const { mutateAsync } = useChangeMembers()
  return useCallback(async (member: Pick<SegmentMember, "id" | "name" | "email">) => {
    try {
      await mutateAsync({ id: segment.id, remove: { profile_ids: [member.id] } })
      notify.done(t("segments.static.removed", { name: member.name || member.email }))
    } catch (error) {
      notify.failed(error)
    }
  }, [mutateAsync, segment.id, t])
}
