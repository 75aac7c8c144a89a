import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { SegmentDetailResponse } from "../../src/core/http/segments"
import { notify, useConfirm } from "../kit"
import { useDeleteSegment, useDuplicateSegment, useRefreshSegment } from "./queries"

/** What can be done with a segment from its page; each tells how it went. */
export function useSegmentActions(segment: SegmentDetailResponse["segment"]) {
  const { t } = useTranslation("marketing")
  const navigate = useNavigate()
  const confirm = useConfirm()
  const refreshing = useRefreshSegment()
  const duplicating = useDuplicateSegment()
  const deleting = useDeleteSegment()

  const refresh = useCallback(async () => {
    try {
      await refreshing.mutateAsync(segment.id)
      notify.told(t("segments.action.refreshing"))
    } catch (error) {
      notify.failed(error)
    }
  }, [refreshing, segment.id, t])

  const duplicate = useCallback(async () => {
    try {
      const { segment: copy } = await duplicating.mutateAsync(segment.id)
      notify.done(t("segments.action.duplicated"))
      navigate(`/marketing/segments/${copy.id}`)
    } catch (error) {
      notify.failed(error)
    }
  }, [duplicating, navigate, segment.id, t])

  const remove = useCallback(async () => {
    const agreed = await confirm({
      title: t("segments.action.delete_title", { name: segment.name }),
      text: segment.used_by.length > 0
        ? t("segments.action.delete_used", { campaigns: segment.used_by.map((campaign) => campaign.name).join(", ") })
        : t("segments.action.delete_text"),
      confirm: t("action.delete"),
      danger: true,
    })
    if (!agreed) return
    try {
      await deleting.mutateAsync(segment.id)
      notify.done(t("segments.action.deleted"))
      navigate("/marketing/segments", { replace: true })
    } catch (error) {
      notify.failed(error)
    }
  }, [confirm, deleting, navigate, segment, t])

  return { refresh, duplicate, remove, refreshing: refreshing.isPending }
}
