import { Prompt, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignResponse } from "../../../src/core/http"
import { ProblemList, Skeleton, notify, useFormat } from "../../kit"
import { useAudienceCount, useCampaignVerb } from "../queries"
import { SkipList } from "./skip-list"

type SendNowDialogProps = { campaign: CampaignResponse; onClose: () => void; onSent: () => void }

/** The last question before a campaign goes out: how many people get it, who will be skipped and why. */
export function SendNowDialog({ campaign, onClose, onSent }: SendNowDialogProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { data, error, isPending, isPlaceholderData } = useAudienceCount(campaign.audience)
  const verb = useCampaignVerb()
  const counted = data?.audience
  const blocked = campaign.problems.length > 0
  const counting = !blocked && (isPending || isPlaceholderData)
  const number = format.number(counted?.reachable)
  const ready = !blocked && !counting && counted !== undefined && counted.planned > 0 && !verb.isPending

  const send = async () => {
    try {
      await verb.mutateAsync({ id: campaign.id, verb: "send" })
      notify.done(t("campaigns.send.started", { name: campaign.name }))
      onSent()
    } catch (failure) {
      notify.failed(failure)
    }
  }

  return (
    <Prompt open variant="confirmation" onOpenChange={(open) => !open && onClose()}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>
            {blocked ? t("campaigns.send.blocked_title") : counting ? t("campaigns.send.counting") : t("campaigns.send.title", { count: counted?.reachable ?? 0, number })}
          </Prompt.Title>
          <Prompt.Description>
            {blocked ? t("campaigns.send.blocked_text") : t("campaigns.send.text", { name: campaign.name })}
          </Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-y-3 px-6 pt-4">
          {blocked ? <ProblemList problems={campaign.problems} /> : counting ? <Skeleton className="h-12 w-full" /> : error && !counted ? (
            <Text role="alert" size="small" className="text-ui-fg-error">{error.message}</Text>
          ) : counted && (
            <>
              {counted.planned === 0 && <Text role="alert" size="small" className="text-ui-fg-error">{t("campaigns.send.nobody")}</Text>}
              {counted.skips.length > 0 && (
                <>
                  <Text size="small" className="text-ui-fg-subtle">
                    {t("campaigns.send.skips", { skipped: format.number(counted.planned - counted.reachable), planned: format.number(counted.planned) })}
                  </Text>
                  <SkipList skips={counted.skips} />
                </>
              )}
              <Text size="xsmall" className="text-ui-fg-muted">{t("campaigns.send.note")}</Text>
            </>
          )}
        </div>
        <Prompt.Footer>
          <Prompt.Cancel type="button">{t(blocked ? "action.close" : "action.cancel")}</Prompt.Cancel>
          {!blocked && (
            <Prompt.Action type="button" disabled={!ready} onClick={(event) => { event.preventDefault(); void send() }}>
              {verb.isPending ? t("campaigns.send.sending") : t("campaigns.send.confirm", { count: counted?.reachable ?? 0, number })}
            </Prompt.Action>
          )}
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
