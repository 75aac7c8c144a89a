import { Button, DatePicker, Drawer, Hint, Label, Textarea } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../src/core/base/problem"
import { notify, ProblemList, RequestError, useFormat } from "../kit"
import { useAddSuppressions } from "./queries"

/** Puts one or many addresses on the list, one a line, with a note and perhaps an end. */
export function AddDrawer({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation("marketing")
  return (
    <Drawer open={open} onOpenChange={(next) => { if (!next) close() }}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("suppressions.add.title")}</Drawer.Title>
          <Drawer.Description>{t("suppressions.add.text")}</Drawer.Description>
        </Drawer.Header>
        {open && <AddForm close={close} />}
      </Drawer.Content>
    </Drawer>
  )
}

function AddForm({ close }: { close: () => void }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const [lines, setLines] = useState("")
  const [note, setNote] = useState("")
  const [until, setUntil] = useState<Date | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const adding = useAddSuppressions()
  const addresses = lines.split(/[\n,;]+/).map((line) => line.trim()).filter(Boolean)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setProblems([])
    try {
      const { added, already } = await adding.mutateAsync({ addresses, note, expires_at: until?.toISOString() ?? null })
      notify.done(t(already ? "suppressions.add.done_some" : "suppressions.add.done", { count: added, added: format.number(added), already: format.number(already) }))
      close()
    } catch (error) {
      if (error instanceof RequestError && error.problems.length) setProblems(error.problems)
      else notify.failed(error)
    }
  }
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex flex-1 flex-col overflow-hidden">
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="marketing-suppress-addresses" size="small" weight="plus">{t("suppressions.add.addresses")}</Label>
          <Textarea id="marketing-suppress-addresses" autoFocus rows={8} className="font-mono" placeholder="someone@example.com" value={lines} onChange={({ target }) => setLines(target.value)} />
          <Hint>{t("suppressions.add.addresses_hint", { count: addresses.length, shown: format.number(addresses.length) })}</Hint>
          <ProblemList problems={problems} />
        </div>
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="marketing-suppress-note" size="small" weight="plus">{t("suppressions.field.note")} <span className="text-ui-fg-muted font-normal">({t("form.optional")})</span></Label>
          <Textarea id="marketing-suppress-note" rows={2} value={note} onChange={({ target }) => setNote(target.value)} />
        </div>
        <div className="flex flex-col gap-y-2">
          <Label size="small" weight="plus">{t("suppressions.add.until")} <span className="text-ui-fg-muted font-normal">({t("form.optional")})</span></Label>
          <DatePicker aria-label={t("suppressions.add.until")} value={until} minValue={new Date()} onChange={setUntil} />
          <Hint>{t("suppressions.add.until_hint")}</Hint>
        </div>
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="button" size="small" variant="secondary" onClick={close}>{t("action.cancel")}</Button>
        <Button type="submit" size="small" disabled={!addresses.length} isLoading={adding.isPending}>{t("suppressions.add.save")}</Button>
      </Drawer.Footer>
    </form>
  )
}
