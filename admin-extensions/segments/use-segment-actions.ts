import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { SegmentDetailResponse } from "../../src/core/http/segments"
import { notify, useConfirm } from "../kit"
import { useDeleteSegment, useDuplicateSegment, useFreezeSegment, useRefreshSegment } from "./queries"

/** What can be done with a segment from its page; each tells how it went. */
export function useSegmentActions(segment: SegmentDetailResponse["segment"]) {
  const { t } = useTranslation("marketing")
  const navigate = useNavigate()
  const confirm = useConfirm()
  const refreshing = useRefreshSegment()
  const duplicating = useDuplicateSegment()
  const freezing = useFreezeSegment()
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

  const freeze = useCallback(async () => {
    const agreed = await confirm({
      title: t("segments.action.freeze_title", { name: segment.name }),
      text: t("segments.action.freeze_text"),
      confirm: t("segments.action.freeze"),
    })
    if (!agreed) return
    try {
      await freezing.mutateAsync(segment.id)
      notify.done(t("segments.action.frozen"))
    } catch (error) {
      notify.failed(error)
    }
  }, [confirm, freezing, segment.id, segment.name, t])

  const remove = useCallback(async () => {
    const users = [...segment.used_by, ...segment.asked_by].map(({ name }) => name)
    const agreed = await confirm({
      title: t("segments.action.delete_title", { name: segment.name }),
      text: [
        users.length > 0 ? t("segments.action.delete_used", { users: users.join(", ") }) : t("segments.action.delete_text"),
        segment.group ? t("segments.action.delete_mirrored", { group: segment.group.name ?? segment.group.id }) : "",
      ].filter(Boolean).join(" "),
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

  return { refresh, duplicate, freeze, remove }
}
