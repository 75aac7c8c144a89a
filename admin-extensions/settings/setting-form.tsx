import { Button, Container } from "@medusajs/ui"
import { useEffect, useRef, type FormEvent, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { Problem } from "../../src/core/base/problem"
import type { SettingName, SettingValue } from "../../src/core/settings/settings"
import { LeaveGuard } from "../campaigns/editor/leave-guard"
import { ErrorState, HeaderRow, problemsAt, SectionSkeleton } from "../kit"
import { useSettingDraft } from "./use-setting-draft"

type Fields<Value> = { value: Value; change: (changed: Partial<Value>) => void; problemsOf: (...path: string[]) => Problem[] }
type SettingFormProps<Name extends SettingName> = { name: Name; children: (fields: Fields<SettingValue<Name>>) => ReactNode }

/** A section that edits one setting: loads it, checks it by its own schema, saves it whole. Its words are `settings.<name>.title` and `.text`. */
export function SettingForm<Name extends SettingName>({ name, children }: SettingFormProps<Name>) {
  const { t } = useTranslation("marketing")
  const { value, standard, error, refetch, problems, save, saving, unsaved, change, discard } = useSettingDraft(name, t("settings.saved"))
  const leaving = useRef(false)
  useEffect(() => { leaving.current = unsaved }, [unsaved])
  if (error && !value) return <ErrorState error={error} retry={() => void refetch()} />
  if (!value) return <SectionSkeleton rows={5} />

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  const changed = JSON.stringify(value) !== JSON.stringify(standard)
  return (
    <Container className="p-0">
      <form noValidate onSubmit={submit} className="divide-y">
        <HeaderRow level="h2" title={t(`settings.${name}.title`)} subtitle={t(`settings.${name}.text`)} />
        {children({ value, change: (part) => change({ ...value, ...part }), problemsOf: (...path) => problemsAt(problems, path) })}
        <div className="flex flex-wrap items-center justify-end gap-2 px-6 py-4">
          {changed && standard && <Button type="button" size="small" variant="transparent" onClick={() => change(standard)}>{t("settings.defaults")}</Button>}
          {unsaved && <Button type="button" size="small" variant="secondary" onClick={discard}>{t("settings.discard")}</Button>}
          <Button type="submit" size="small" disabled={!unsaved} isLoading={saving}>{t("action.save")}</Button>
        </div>
      </form>
      <LeaveGuard unsaved={leaving} />
    </Container>
  )
}
