import { Button, FocusModal, Heading, Input, Label, Text } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { ProblemList, RequestError, notify } from "../../kit"

type NameDialogProps = {
  title: string
  text: string
  start: string
  most: number
  confirm: string
  /** Keeps the name; a refusal is shown beside the field. */
  save: (name: string) => Promise<unknown>
  close: () => void
}

/** Asks for a name and nothing else. */
export function NameDialog({ title, text, start, most, confirm, save, close }: NameDialogProps) {
  const { t } = useTranslation("marketing")
  const [name, setName] = useState(start)
  const [refused, setRefused] = useState<string[]>([])
  const [saving, setSaving] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (!name.trim()) return setRefused([t("profiles.name_required")])
    setSaving(true)
    try {
      await save(name.trim())
      close()
    } catch (error) {
      if (error instanceof RequestError && error.problems.length) setRefused(error.problems.map(({ message }) => message))
      else notify.failed(error)
    } finally {
      setSaving(false)
    }
  }
  return (
    <FocusModal open onOpenChange={(open) => { if (!open) close() }}>
      <FocusModal.Content className="inset-x-4 bottom-auto top-[15vh] mx-auto max-w-md">
        <form onSubmit={(event) => void submit(event)} className="flex flex-col">
          <div className="flex flex-col gap-y-4 p-6">
            <div className="flex flex-col gap-y-1">
              <FocusModal.Title asChild><Heading level="h2">{title}</Heading></FocusModal.Title>
              <FocusModal.Description asChild><Text size="small" className="text-ui-fg-subtle">{text}</Text></FocusModal.Description>
            </div>
            <div className="flex flex-col gap-y-2">
              <Label htmlFor="marketing-name" size="small" weight="plus">{t("profiles.name")}</Label>
              <Input id="marketing-name" autoFocus autoComplete="off" value={name} maxLength={most} onChange={(event) => setName(event.target.value)} />
              <ProblemList problems={refused.map((message) => ({ path: ["name"], message }))} />
            </div>
          </div>
          <div className="flex items-center justify-end gap-x-2 border-t p-4">
            <Button type="button" size="small" variant="secondary" onClick={close}>{t("action.cancel")}</Button>
            <Button type="submit" size="small" isLoading={saving}>{confirm}</Button>
          </div>
        </form>
      </FocusModal.Content>
    </FocusModal>
  )
}
