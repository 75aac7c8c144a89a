import { Input, Label, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { SenderResponse } from "../../../src/core/http/senders"
import { PromptForm, notify, sdk } from "../../kit"
import { useTestSender } from "./queries"

/** Asks where a few words from a sender should go, and says what the mail server answered. */
export function SenderTestDialog({ sender, onClose }: { sender: SenderResponse; onClose: () => void }) {
  const { t } = useTranslation("marketing")
  const { data: me } = useQuery({ queryKey: ["marketing", "me"], queryFn: () => sdk.admin.user.me(), staleTime: Infinity })
  const [typed, setTyped] = useState<string>()
  const to = typed ?? me?.user.email ?? ""
  const test = useTestSender()
  const refused = test.data && !test.data.test.accepted ? test.data.test.detail : test.error?.message
  const valid = z.email().safeParse(to.trim()).success

  const send = async () => {
    const answer = await test.mutateAsync({ id: sender.id, to: to.trim() }).catch(() => undefined)
    if (!answer?.test.accepted) return
    notify.done(t("settings.senders.test_done", { to: answer.test.to }))
    onClose()
  }

  return (
    <PromptForm title={t("settings.senders.test_title", { name: sender.name })} text={t("settings.senders.test_text")} confirm={t("settings.senders.test_send")} ready={valid && !test.isPending} begin={send} onClose={onClose}>
      <div className="flex flex-col gap-y-2">
        <Label htmlFor="marketing-sender-test-to" size="small" weight="plus">{t("settings.senders.test_to")}</Label>
        <Input id="marketing-sender-test-to" type="text" inputMode="email" value={to} onChange={({ target }) => setTyped(target.value)} aria-invalid={Boolean(to) && !valid} />
        {refused && <Text role="alert" size="small" className="text-ui-fg-error break-words">{t("settings.senders.test_refused", { detail: refused })}</Text>}
      </div>
    </PromptForm>
  )
}
