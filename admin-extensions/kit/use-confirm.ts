import { usePrompt } from "@medusajs/ui"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"

type Question = { title: string; text: string; confirm: string; danger?: boolean }

/** `await confirm({ … })`: true when the person agreed. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const prompt = usePrompt()
  const { t } = useTranslation("marketing")
  return useCallback(
    ({ title, text, confirm, danger = false }) =>
      prompt({
        title,
        description: text,
        confirmText: confirm,
        cancelText: t("action.cancel"),
        variant: danger ? "danger" : "confirmation",
      }),
    [prompt, t]
  )
}
