import { Prompt } from "@medusajs/ui"
import { useEffect, type MutableRefObject } from "react"
import { useTranslation } from "react-i18next"
import { useBlocker } from "react-router-dom"

/** Asks before unsaved changes are left behind, within the dashboard and on closing the tab. */
export function LeaveGuard({ unsaved }: { unsaved: MutableRefObject<boolean> }) {
  const { t } = useTranslation("marketing")
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved.current && currentLocation.pathname + currentLocation.hash !== nextLocation.pathname + nextLocation.hash)

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault()
    }
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [unsaved])

  return (
    <Prompt open={blocker.state === "blocked"} variant="confirmation">
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("campaigns.leave.title")}</Prompt.Title>
          <Prompt.Description>{t("campaigns.leave.text")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel onClick={() => blocker.reset?.()}>{t("campaigns.leave.stay")}</Prompt.Cancel>
          <Prompt.Action onClick={() => blocker.proceed?.()}>{t("campaigns.leave.leave")}</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
