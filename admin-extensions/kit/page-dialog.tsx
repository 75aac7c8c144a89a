import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type PageDialogProps = {
  title: string
  text: string
  /** The words on the button that acts. */
  confirm: string
  /** The words on the button that closes, if not “Cancel”. */
  cancel?: string
  ready: boolean
  pending: boolean
  act: () => Promise<void>
  onClose: () => void
  children: ReactNode
}

/** A form over the whole page, for what needs room and a moment's thought. It stays until `act` closes it. */
export function PageDialog({ title, text, confirm, cancel, ready, pending, act, onClose, children }: PageDialogProps) {
  const { t } = useTranslation("marketing")
  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content>
        <FocusModal.Header />
        <FocusModal.Body className="overflow-y-auto">
          <div className="mx-auto flex w-full max-w-[640px] flex-col gap-y-6 p-4 md:py-16">
            <div className="flex flex-col gap-y-1">
              <FocusModal.Title asChild><Heading>{title}</Heading></FocusModal.Title>
              <FocusModal.Description asChild><Text size="small" className="text-ui-fg-subtle">{text}</Text></FocusModal.Description>
            </div>
            {children}
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <FocusModal.Close asChild><Button type="button" size="small" variant="secondary">{cancel ?? t("action.cancel")}</Button></FocusModal.Close>
          <Button type="button" size="small" disabled={!ready} isLoading={pending} onClick={() => void act()}>{confirm}</Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}
