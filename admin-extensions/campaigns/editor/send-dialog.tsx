import { Checkbox, Label, Prompt, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CampaignResponse } from "../../../src/core/http"
import { Skeleton, notify, useFormat } from "../../kit"
import { notFine } from "../message-editor/message-check"
import { PlanFacts } from "../plan/plan-facts"
import { whenWords } from "../plan/plan-words"
import { useAudienceCount, useCampaignVerb } from "../queries"
import { CampaignChecks } from "./campaign-checks"
import { SkipList } from "./skip-list"

type SendDialogProps = { campaign: CampaignResponse; onClose: () => void; onSent: () => void }

/** The last question before a campaign goes out or gets its time: how many people, when, who will be skipped and why, and what is worth a look. */
export function SendDialog({ campaign, onClose, onSent }: SendDialogProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { data, error, isPending, isPlaceholderData } = useAudienceCount(campaign.audience, campaign.plan)
  const verb = useCampaignVerb()
  const [agreed, setAgreed] = useState(false)
  const counted = data?.audience
  const later = campaign.plan.when.kind !== "now"
  const words = later ? "campaigns.schedule" : "campaigns.send"
  const blocked = campaign.problems.length > 0
  const found = notFine(campaign.problems, campaign.checks)
  const counting = !blocked && (isPending || isPlaceholderData)
  const number = format.number(counted?.reachable)
  // A scheduled audience may still fill until its time; one that goes out now may not be empty.
  const ready = !blocked && !counting && counted !== undefined && (later || counted.planned > 0) && (!counted.unusual || agreed) && !verb.isPending

  const send = async () => {
    try {
      await verb.mutateAsync({ id: campaign.id, verb: later ? "schedule" : "send", body: { accept_unusual: agreed } })
      notify.done(t(`${words}.started`, { name: campaign.name }))
      onSent()
    } catch (failure) {
      notify.failed(failure)
    }
  }

  return (
    <Prompt open variant="confirmation" onOpenChange={(open) => !open && onClose()}>
      <Prompt.Content className="max-h-[90vh] overflow-y-auto">
        <Prompt.Header>
          <Prompt.Title>
            {blocked ? t("campaigns.send.blocked_title") : counting ? t("campaigns.send.counting") : t(`${words}.title`, { count: counted?.reachable ?? 0, number })}
          </Prompt.Title>
          <Prompt.Description>
            {blocked ? t("campaigns.send.blocked_text") : t(`${words}.text`, { name: campaign.name, when: whenWords(campaign.plan, t, format) })}
          </Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-y-3 px-6 pt-4">
          {blocked ? <CampaignChecks found={found} /> : counting ? <Skeleton className="h-12 w-full" /> : error && !counted ? (
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
              {counted.later > 0 && <Text size="small" className="text-ui-fg-subtle">{t("campaigns.audience.later", { count: counted.later, number: format.number(counted.later) })}</Text>}
              <PlanFacts plan={campaign.plan} people={counted.reachable} />
              {found.length > 0 && <CampaignChecks found={found} />}
              {counted.unusual && (
                <div className="flex items-start gap-x-2">
                  <Checkbox id="campaign-accept-unusual" checked={agreed} onCheckedChange={(checked) => setAgreed(checked === true)} />
                  <Label htmlFor="campaign-accept-unusual" size="small">{t("campaigns.send.unusual", { planned: format.number(counted.planned), usual: format.number(counted.usual) })}</Label>
                </div>
              )}
              <Text size="xsmall" className="text-ui-fg-muted">{t("campaigns.send.note")}</Text>
            </>
          )}
        </div>
        <Prompt.Footer>
          <Prompt.Cancel type="button">{t(blocked ? "action.close" : "action.cancel")}</Prompt.Cancel>
          {!blocked && (
            <Prompt.Action type="button" disabled={!ready} onClick={(event) => { event.preventDefault(); void send() }}>
              {verb.isPending ? t(`${words}.sending`) : t(`${words}.confirm`, { count: counted?.reachable ?? 0, number })}
            </Prompt.Action>
          )}
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
