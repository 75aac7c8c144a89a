import { zodResolver } from "@hookform/resolvers/zod"
import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { nameCopy } from "../../../src/core/base/name-copy"
import type { CampaignResponse } from "../../../src/core/http"
import { RequestError, notify } from "../../kit"
import { Segmented } from "../../kit/segmented"
import { MessageEditor } from "../message-editor/message-editor"
import { MessagePreview } from "../message-editor/message-preview"
import { useDrawnMessage } from "../message-editor/use-drawn-message"
import { useSaveKey } from "../message-editor/use-save-key"
import { PlanSections } from "../plan/plan-sections"
import { useSaveCampaign } from "../queries"
import { StaleNotice } from "../templates/stale-notice"
import { AudienceSection } from "./audience-section"
import { bodyOf, campaignFormSchema, messageOf, type CampaignForm } from "./campaign-form.schema"
import { LeaveGuard } from "./leave-guard"
import { MessageSummarySection } from "./message-summary-section"
import { NameField } from "./name-field"
import type { ChosenPerson } from "./person-picker"
import { SendDialog } from "./send-dialog"
import { SendTestDialog } from "./send-test-dialog"
import { SenderSection } from "./sender-section"
import { useMailbox } from "./use-mailbox"

type CampaignEditorProps = { initial: CampaignForm; campaign?: CampaignResponse; known: readonly { id: string; name: string }[] }

/** The whole campaign on two tabs: who gets what and from whom beside the mail as it will look, and the message. */
export function CampaignEditor({ initial, campaign: given, known }: CampaignEditorProps) {
  const { t } = useTranslation("marketing")
  const navigate = useNavigate()
  const form = useForm<CampaignForm>({ defaultValues: initial, resolver: zodResolver(campaignFormSchema) })
  const [saved, setSaved] = useState(given)
  const [dialog, setDialog] = useState<"test" | "send">()
  const [tab, setTab] = useState<"campaign" | "message">("campaign")
  const [person, setPerson] = useState<ChosenPerson>()
  const [stale, setStale] = useState<string>()
  const save = useSaveCampaign()

  const values = form.watch()
  const message = messageOf(values)
  const drawn = useDrawnMessage(message, person?.id)
  const sender = useMailbox({ name: values.senderName, email: values.senderEmail })
  const unsaved = useRef(false)
  unsaved.current = form.formState.isDirty

  // A save that begins while another is under way goes on from what that one stored; it would be refused as somebody else's otherwise.
  const latest = useRef(given)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const store = (): Promise<CampaignResponse | undefined> => {
    const mine = turn.current.then(storeNow)
    turn.current = mine
    return mine
  }

  const storeNow = async (): Promise<CampaignResponse | undefined> => {
    let stored: CampaignResponse | undefined
    await form.handleSubmit(
      async (form_values) => {
        try {
          stored = (await save.mutateAsync({ id: latest.current?.id, body: { ...bodyOf(form_values), updated_at: latest.current?.updated_at } })).campaign
          latest.current = stored
          setSaved(stored)
          form.reset(form_values)
        } catch (error) {
          if (error instanceof RequestError && error.status === 409) setStale(error.message)
          else notify.failed(error instanceof RequestError && error.problems[0] ? new Error(error.problems[0].message) : error)
        }
      },
      () => notify.failed(new Error(t("campaigns.editor.check_fields")))
    )()
    return stored
  }

  const saveDraft = async () => {
    const stored = await store()
    if (!stored) return
    notify.done(t("campaigns.editor.saved"))
    leaveTo(`/marketing/campaigns/${stored.id}`)
  }

  const leaveTo = (path: string) => {
    unsaved.current = false
    navigate(path, { replace: true })
  }

  /** What is written here becomes a campaign of its own, beside the one somebody else saved. */
  const keepMine = async () => {
    try {
      const { campaign } = await save.mutateAsync({ body: bodyOf({ ...form.getValues(), name: nameCopy(values.name) }) })
      notify.done(t("campaigns.editor.saved"))
      leaveTo(`/marketing/campaigns/${campaign.id}/edit`)
    } catch (error) {
      notify.failed(error)
    }
  }

  const saveAndStay = async () => {
    if (await store()) notify.done(t("campaigns.editor.saved"))
  }
  useSaveKey(tab === "campaign" ? () => void saveAndStay() : undefined)

  // What is sent is what is stored, so both dialogs save first.
  const saveThenAsk = async (question: "test" | "send") => {
    const stored = form.formState.isDirty || !saved ? await store() : saved
    if (stored) setDialog(question)
  }

  return (
    <RouteFocusModal prev={given ? `/marketing/campaigns/${given.id}` : "/marketing/campaigns"}>
      <FormProvider {...form}>
        <RouteFocusModal.Header>
          <div className="flex min-w-0 flex-1 items-center justify-between gap-x-3">
            <RouteFocusModal.Title asChild>
              <Heading level="h1" className="truncate">{values.name.trim() || t(given ? "campaigns.unnamed" : "campaigns.create_title")}</Heading>
            </RouteFocusModal.Title>
            <RouteFocusModal.Description className="sr-only">{t("campaigns.editor.description")}</RouteFocusModal.Description>
            <Segmented label={t("messages.tab.label")} value={tab} onChange={setTab} options={[{ value: "campaign", label: t("messages.tab.campaign") }, { value: "message", label: t("messages.tab.message") }]} />
          </div>
        </RouteFocusModal.Header>
        <RouteFocusModal.Body className="flex min-h-0 flex-1 flex-col overflow-hidden">
          {stale && saved && <StaleNotice text={stale} copy={t("campaigns.stale.copy")} busy={save.isPending} onReload={() => leaveTo(`/marketing/campaigns/${saved.id}`)} onCopy={() => void keepMine()} />}
          <div className="flex min-h-0 min-w-0 flex-1 overflow-hidden">
            {tab === "message" ? (
              <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto">
                <MessageEditor
                  value={values}
                  onChange={(change) => { for (const part of ["subject", "preheader", "mjml"] as const) if (change[part] !== undefined) form.setValue(part, change[part], { shouldDirty: true }) }}
                  sender={message.sender}
                  shown={sender}
                  person={person}
                  onPerson={setPerson}
                  onSave={() => void saveAndStay()}
                />
              </div>
            ) : (
              <>
                <div className="min-h-0 min-w-0 flex-1 overflow-y-auto">
                  <div className="mx-auto flex w-full max-w-[820px] flex-col gap-y-8 px-4 py-6 sm:px-8">
                    <NameField />
                    <AudienceSection known={known} />
                    <SenderSection />
                    <MessageSummarySection subject={values.subject} preheader={values.preheader} checks={drawn.checks} onWrite={() => setTab("message")} />
                    <PlanSections />
                  </div>
                </div>
                <div className="bg-ui-bg-subtle hidden min-h-0 min-w-0 max-w-[46%] flex-1 overflow-y-auto border-s lg:block">
                  <MessagePreview preview={drawn.preview} sender={sender} error={drawn.error} late={drawn.late} person={person} onPerson={setPerson} />
                </div>
              </>
            )}
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <div className="flex w-full flex-wrap items-center justify-end gap-2">
            <Text size="small" className="text-ui-fg-muted me-auto hidden sm:block" aria-live="polite">
              {form.formState.isDirty ? t("campaigns.editor.unsaved") : saved ? t("campaigns.editor.all_saved") : ""}
            </Text>
            <Button type="button" size="small" variant="secondary" isLoading={save.isPending} onClick={() => void saveDraft()}>{t("campaigns.editor.save")}</Button>
            <Button type="button" size="small" variant="secondary" disabled={save.isPending} onClick={() => void saveThenAsk("test")}>{t("campaigns.editor.send_test")}</Button>
            <Button type="button" size="small" disabled={save.isPending} onClick={() => void saveThenAsk("send")}>{t(values.plan.when.kind === "now" ? "campaigns.editor.send_now" : "campaigns.editor.schedule")}</Button>
          </div>
        </RouteFocusModal.Footer>
        {dialog === "test" && saved && <SendTestDialog campaignId={saved.id} test={saved.plan.test} person={person} onClose={() => setDialog(undefined)} />}
        {dialog === "send" && saved && (
          <SendDialog campaign={saved} onClose={() => setDialog(undefined)} onSent={() => navigate(`/marketing/campaigns/${saved.id}`, { replace: true })} />
        )}
        <LeaveGuard unsaved={unsaved} />
      </FormProvider>
    </RouteFocusModal>
  )
}
