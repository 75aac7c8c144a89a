import { Prompt } from "@medusajs/ui"
import { type FormEvent, type MouseEvent, type ReactNode, useRef } from "react"
import { useTranslation } from "react-i18next"

type PromptFormProps = {
  title: string
  text: string
  /** The words on the button that begins. */
  confirm: string
  danger?: boolean
  /** False while something is missing, or under way. */
  ready?: boolean
  begin: () => Promise<void> | void
  onClose: () => void
  /** What is asked before it begins. */
  children?: ReactNode
}

/** What can be typed into; the boxes of Medusa's check and radio marks hide an input of their own. */
const TYPED = "input:not([type=checkbox]):not([type=radio])"

/** A question before something is done, answered by its button or the Enter key. It stays until `begin` closes it, so that a refusal can be seen. */
export function PromptForm({ title, text, confirm, danger = false, ready = true, begin, onClose, children }: PromptFormProps) {
  const { t } = useTranslation("marketing")
  const form = useRef<HTMLFormElement>(null)
  const focus = (event: Event) => {
    const input = form.current?.querySelector<HTMLInputElement>(TYPED)
    if (!input) return
    // Else the dialog's Cancel takes the focus, and the first blank typed presses it.
    event.preventDefault()
    input.focus()
  }
  const go = (event: FormEvent | MouseEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (ready) void begin()
  }
  return (
    <Prompt open variant={danger ? "danger" : "confirmation"} onOpenChange={(open) => !open && onClose()}>
      <Prompt.Content onOpenAutoFocus={focus}>
        <form ref={form} onSubmit={go}>
          <Prompt.Header>
            <Prompt.Title>{title}</Prompt.Title>
            <Prompt.Description className="break-words">{text}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-4 px-6 pt-4 empty:hidden">{children}</div>
          <Prompt.Footer>
            <Prompt.Cancel type="button">{t("action.cancel")}</Prompt.Cancel>
            <Prompt.Action type="submit" disabled={!ready} onClick={go}>{confirm}</Prompt.Action>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
