import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { TemplateResponse } from "../../../src/core/http"
import { RequestError, Segmented, notify } from "../../kit"
import { LeaveGuard } from "../editor/leave-guard"
import { MessageEditor } from "../message-editor/message-editor"
import { useSaveTemplate, type TemplateBody } from "./queries"
import { SaveTemplateDialog } from "./save-template-dialog"
import { StaleNotice } from "./stale-notice"
import { TemplateForm } from "./template-form"

type TemplateEditorProps = { initial: TemplateBody; template?: TemplateResponse }

/** A template on two tabs: its message, and what it is called and for. A save never overwrites another's. */
export function TemplateEditor({ initial, template: given }: TemplateEditorProps) {
  const { t } = useTranslation("marketing")
  const navigate = useNavigate()
  const save = useSaveTemplate()
  const [stored, setStored] = useState({ template: given, body: initial })
  const [draft, setDraft] = useState(initial)
  const [tab, setTab] = useState<"message" | "details">("message")
  const [stale, setStale] = useState<string>()
  const [copying, setCopying] = useState(false)
  const change = (part: Partial<TemplateBody>) => setDraft((before) => ({ ...before, ...part }))
  const dirty = JSON.stringify(draft) !== JSON.stringify(stored.body)
  const unsaved = useRef(false)
  unsaved.current = dirty

  const store = async (): Promise<TemplateResponse | undefined> => {
    if (!draft.name.trim()) {
      setTab("details")
      notify.failed(new Error(t("templates.form.name_missing")))
      return
    }
    try {
      const { template } = await save.mutateAsync({ id: stored.template?.id, body: { ...draft, name: draft.name.trim(), ...(stored.template ? { version: stored.template.version ?? 1 } : {}) } })
      setStored({ template, body: draft })
      return template
    } catch (error) {
      if (error instanceof RequestError && error.status === 409) setStale(error.message)
      else notify.failed(error instanceof RequestError && error.problems[0] ? new Error(error.problems[0].message) : error)
    }
  }
  const saveAndStay = async () => {
    if (await store()) notify.done(t("templates.saved"))
  }
  const saveAndLeave = async () => {
    const template = await store()
    if (!template) return
    notify.done(t("templates.saved"))
    leave(template.id)
  }
  const leave = (id: string) => {
    unsaved.current = false
    navigate(`/marketing/templates/${id}`, { replace: true })
  }

  return (
    <RouteFocusModal prev={given ? `/marketing/templates/${given.id}` : "/marketing/templates"}>
      <RouteFocusModal.Header>
        <div className="flex min-w-0 flex-1 items-center justify-between gap-x-3">
          <RouteFocusModal.Title asChild>
            <Heading level="h1" className="truncate">{draft.name.trim() || t("templates.create_title")}</Heading>
          </RouteFocusModal.Title>
          <RouteFocusModal.Description className="sr-only">{t("templates.editor_text")}</RouteFocusModal.Description>
          <Segmented label={t("templates.tab.label")} value={tab} onChange={setTab} options={(["message", "details"] as const).map((value) => ({ value, label: t(`templates.tab.${value}`) }))} />
        </div>
      </RouteFocusModal.Header>
      <RouteFocusModal.Body className="flex min-h-0 flex-1 flex-col overflow-hidden">
        {stale && <StaleNotice text={stale} copy={t("templates.stale.copy")} onReload={() => { if (given) leave(given.id) }} onCopy={() => setCopying(true)} />}
        <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto">
          {tab === "details" ? <TemplateForm value={draft} onChange={change} /> : (
            <MessageEditor
              value={draft.message}
              onChange={(part) => setDraft((before) => ({ ...before, message: { ...before.message, ...part } }))}
              sender={draft.message.sender}
              onSave={() => void saveAndStay()}
            />
          )}
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <div className="flex w-full flex-wrap items-center justify-end gap-2">
          <Text size="small" className="text-ui-fg-muted me-auto" aria-live="polite">{t(dirty ? "campaigns.editor.unsaved" : stored.template ? "campaigns.editor.all_saved" : "templates.not_saved")}</Text>
          <Button type="button" size="small" isLoading={save.isPending} onClick={() => void saveAndLeave()}>{t("action.save")}</Button>
        </div>
      </RouteFocusModal.Footer>
      {copying && <SaveTemplateDialog message={draft.message} name={draft.name} category={draft.category} onClose={() => setCopying(false)} onSaved={({ id }) => leave(id)} />}
      <LeaveGuard unsaved={unsaved} />
    </RouteFocusModal>
  )
}
