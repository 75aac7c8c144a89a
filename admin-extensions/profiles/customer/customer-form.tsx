import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ProfileResponse } from "../../../src/core/http/profiles"
import { RequestError, notify } from "../../kit"
import { CustomerFields, type CustomerDraft } from "./customer-fields"

type CustomerFormProps = {
  title: string
  text: ReactNode
  start: CustomerDraft
  aboutEmail?: (typed: string) => string | undefined
  confirm: string
  saved: string
  /** Answers the person afterwards. */
  save: (draft: CustomerDraft) => Promise<ProfileResponse>
}

/** The form of a customer in a drawer of its own; problems stand beside the fields they are about. */
export function CustomerFormDrawer({ title, text, start, aboutEmail, confirm, saved, save }: CustomerFormProps) {
  const { t } = useTranslation("marketing")
  const { handleSuccess } = useRouteModal()
  const form = useForm<CustomerDraft>({ defaultValues: start })
  const typed = form.watch("email")
  const submit = form.handleSubmit(async (draft) => {
    try {
      const profile = await save(draft)
      notify.done(saved)
      handleSuccess(`/marketing/customers/${profile.id}`)
    } catch (error) {
      if (error instanceof RequestError && error.problems.length) {
        for (const { path, message } of error.problems) form.setError(String(path.at(-1)) as keyof CustomerDraft, { message })
      } else notify.failed(error)
    }
  })
  return (
    <RouteDrawer.Form form={form}>
      <form onSubmit={submit} className="flex flex-1 flex-col overflow-hidden">
        <RouteDrawer.Header>
          <RouteDrawer.Title>{title}</RouteDrawer.Title>
          <RouteDrawer.Description>{text}</RouteDrawer.Description>
        </RouteDrawer.Header>
        <RouteDrawer.Body className="flex-1 overflow-y-auto"><CustomerFields form={form} aboutEmail={aboutEmail?.(typed)} /></RouteDrawer.Body>
        <RouteDrawer.Footer>
          <RouteDrawer.Close asChild><Button size="small" variant="secondary" type="button">{t("action.cancel")}</Button></RouteDrawer.Close>
          <Button size="small" type="submit" isLoading={form.formState.isSubmitting}>{confirm}</Button>
        </RouteDrawer.Footer>
      </form>
    </RouteDrawer.Form>
  )
}
