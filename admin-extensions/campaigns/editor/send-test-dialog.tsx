import { Input, Label, Prompt, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { notify, sdk } from "../../kit"
import { useSendTest } from "../queries"
import type { ChosenPerson } from "./person-picker"

type SendTestDialogProps = { campaignId: string; person: ChosenPerson | undefined; onClose: () => void }

/** Asks where a test mail should go, and says what the mail server answered. */
export function SendTestDialog({ campaignId, person, onClose }: SendTestDialogProps) {
  const { t } = useTranslation("marketing")
  const { data: me } = useQuery({ queryKey: ["marketing", "me"], queryFn: () => sdk.admin.user.me(), staleTime: Infinity })
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string>()
  const to = typed ?? me?.user.email ?? ""
  const test = useSendTest()
  const refused = test.data && !test.data.test.accepted ? test.data.test.detail : test.error?.message
  const valid = z.email().safeParse(to.trim()).success

  const send = async () => {
    const answer = await test.mutateAsync({ id: campaignId, to: to.trim(), profile_id: person?.id }).catch(() => undefined)
    if (!answer?.test.accepted) return
    notify.done(t("campaigns.test.done", { to: answer.test.to }))
    onClose()
  }

  return (
    <Prompt open variant="confirmation" onOpenChange={(open) => !open && onClose()}>
      <Prompt.Content
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          input.current?.focus()
        }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
            if (valid && !test.isPending) void send()
          }}
        >
          <Prompt.Header>
            <Prompt.Title>{t("campaigns.test.title")}</Prompt.Title>
            <Prompt.Description>{person ? t("campaigns.test.text_as", { person: person.label }) : t("campaigns.test.text")}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-2 px-6 pt-4">
            <Label htmlFor="campaign-test-to" size="small" weight="plus">{t("campaigns.test.to")}</Label>
            <Input ref={input} id="campaign-test-to" type="text" inputMode="email" value={to} onChange={(event) => setTyped(event.target.value)} aria-invalid={Boolean(to) && !valid} />
            {refused && <Text role="alert" size="small" className="text-ui-fg-error break-words">{t("campaigns.test.refused", { detail: refused })}</Text>}
          </div>
          <Prompt.Footer>
            <Prompt.Cancel type="button">{t("action.cancel")}</Prompt.Cancel>
            <Prompt.Action type="submit" disabled={!valid || test.isPending} onClick={(event) => { event.preventDefault(); if (valid) void send() }}>
              {t(test.isPending ? "campaigns.test.sending" : "campaigns.test.send")}
            </Prompt.Action>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
