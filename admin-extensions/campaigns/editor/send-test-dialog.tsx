import { Input, Label, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { letter } from "../../../src/core/campaigns/check-plan"
import type { AbTest } from "../../../src/core/campaigns/plan.schema"
import { PromptForm, Segmented, notify, sdk } from "../../kit"
import { useSendTest } from "../queries"
import type { ChosenPerson } from "./person-picker"

type SendTestDialogProps = { campaignId: string; test: AbTest | null; person: ChosenPerson | undefined; onClose: () => void }

/** Asks where a test mail should go, and which variant of an A/B test it is, and says what the mail server answered. */
export function SendTestDialog({ campaignId, test: abTest, person, onClose }: SendTestDialogProps) {
  const { t } = useTranslation("marketing")
  const { data: me } = useQuery({ queryKey: ["marketing", "me"], queryFn: () => sdk.admin.user.me(), staleTime: Infinity })
  const [typed, setTyped] = useState<string>()
  const [variant, setVariant] = useState("1")
  // Those of a test of the time say the same.
  const variants = abTest && abTest.vary !== "time" ? abTest.variants : []
  const to = typed ?? me?.user.email ?? ""
  const test = useSendTest()
  const refused = test.data && !test.data.test.accepted ? test.data.test.detail : test.error?.message
  const valid = z.email().safeParse(to.trim()).success

  const send = async () => {
    const answer = await test.mutateAsync({ id: campaignId, to: to.trim(), profile_id: person?.id, ...(variants.length ? { variant: Number(variant) } : {}) }).catch(() => undefined)
    if (!answer?.test.accepted) return
    notify.done(t("campaigns.test.done", { to: answer.test.to }))
    onClose()
  }

  return (
    <PromptForm
      title={t("campaigns.test.title")}
      text={person ? t("campaigns.test.text_as", { person: person.label }) : t("campaigns.test.text")}
      confirm={t(test.isPending ? "campaigns.test.sending" : "campaigns.test.send")}
      ready={valid && !test.isPending}
      begin={send}
      onClose={onClose}
    >
      {variants.length > 0 && (
        <div className="mb-4 flex flex-wrap items-center justify-between gap-2">
          <Text size="small" leading="compact" weight="plus">{t("campaigns.test.variant")}</Text>
          <Segmented label={t("campaigns.test.variant")} value={variant} onChange={setVariant} options={variants.map((_, index) => ({ value: String(index + 1), label: letter(index) }))} />
        </div>
      )}
      <div className="flex flex-col gap-y-2">
        <Label htmlFor="campaign-test-to" size="small" weight="plus">{t("campaigns.test.to")}</Label>
        <Input id="campaign-test-to" type="text" inputMode="email" value={to} onChange={(event) => setTyped(event.target.value)} aria-invalid={Boolean(to) && !valid} />
        {refused && <Text role="alert" size="small" className="text-ui-fg-error break-words">{t("campaigns.test.refused", { detail: refused })}</Text>}
      </div>
    </PromptForm>
  )
}
