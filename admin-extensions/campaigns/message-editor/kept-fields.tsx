import { Button, Text, Textarea } from "@medusajs/ui"
import type { Component } from "grapesjs"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { parseMjml } from "./seam/parse-mjml"

/** A block the canvas only draws: why, and its code, which may be changed here as long as it stays whole. */
export function KeptFields({ component, onShowCode }: { component: Component; onShowCode: () => void }) {
  const { t } = useTranslation("marketing")
  const stored = String(component.get("written"))
  const [code, setCode] = useState(stored)
  const whole = "tree" in parseMjml(`<mjml><mj-body>${code}</mj-body></mjml>`)
  return (
    <div className="flex flex-col gap-y-3">
      <Text size="small" className="text-ui-fg-subtle">{t("messages.kept.why")}</Text>
      <Textarea
        aria-label={t("messages.kept.code")}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        onBlur={() => whole && code !== stored && component.set("written", code)}
        rows={10}
        spellCheck={false}
        aria-invalid={!whole}
        className="font-mono text-xs"
      />
      {!whole && <Text size="xsmall" role="alert" className="text-ui-fg-error">{t("messages.kept.broken")}</Text>}
      <Button type="button" size="small" variant="secondary" onClick={onShowCode}>{t("messages.kept.show_code")}</Button>
    </div>
  )
}
