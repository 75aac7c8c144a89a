import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { CampaignResponse } from "../../../src/core/http"
import { notify, useConfirm, useFormat } from "../../kit"
import { progressFigures } from "../progress-figures"
import { useCampaignVerb, useDeleteCampaign, type CampaignVerb } from "../queries"

/** What a person can do with a campaign from its page: each asks where it should, does it and tells how it went. */
export function useCampaignMoves(campaign: Pick<CampaignResponse, "id" | "name" | "status" | "progress">) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const navigate = useNavigate()
  const confirm = useConfirm()
  const verb = useCampaignVerb()
  const deletion = useDeleteCampaign()
  const { id, name, progress } = campaign

  const perform = async (move: CampaignVerb) => {
    try {
      const { campaign: then } = await verb.mutateAsync({ id, verb: move })
      notify.done(t(`campaigns.move.done.${move}`, { name: then.name }))
      return then
    } catch (error) {
      notify.failed(error)
      return undefined
    }
  }

  return {
    busy: verb.isPending || deletion.isPending,
    pause: () => perform("pause"),
    resume: () => perform("resume"),
    unschedule: () => perform("unschedule"),
    archive: () => perform("archive"),
    unarchive: () => perform("unarchive"),
    /** Back to the drafts and straight into the editor. */
    unscheduleAndEdit: async () => {
      if (await perform("unschedule")) navigate(`/marketing/campaigns/${id}/edit`)
    },
    resend: async () => {
      const agreed = await confirm({ title: t("campaigns.move.resend_title"), text: t("campaigns.move.resend_text", { name }), confirm: t("campaigns.move.resend") })
      const draft = agreed ? await perform("resend") : undefined
      if (draft) navigate(`/marketing/campaigns/${draft.id}/edit`)
    },
    duplicate: async () => {
      const copy = await perform("duplicate")
      if (copy) navigate(`/marketing/campaigns/${copy.id}/edit`)
    },
    retry: async () => {
      const agreed = await confirm({
        title: t("campaigns.move.retry_title"),
        text: t("campaigns.move.retry_text", { failed: format.number(progress.failed) }),
        confirm: t("campaigns.move.retry"),
      })
      if (agreed) await perform("retry")
    },
    cancel: async () => {
      const agreed = await confirm({
        title: t("campaigns.move.cancel_title", { name }),
        text: t(campaign.status === "scheduled" ? "campaigns.move.cancel_scheduled_text" : "campaigns.move.cancel_text", { accepted: format.number(progress.accepted), open: format.number(progressFigures(progress).open) }),
        confirm: t("campaigns.move.cancel"),
        danger: true,
      })
      if (agreed) await perform("cancel")
    },
    remove: async () => {
      const agreed = await confirm({ title: t("campaigns.move.delete_title", { name }), text: t("campaigns.move.delete_text"), confirm: t("action.delete"), danger: true })
      if (!agreed) return
      try {
        await deletion.mutateAsync(id)
        notify.done(t("campaigns.move.done.delete", { name }))
        navigate("/marketing/campaigns", { replace: true })
      } catch (error) {
        notify.failed(error)
      }
    },
  }
}
