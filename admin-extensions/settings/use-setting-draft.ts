import { useState } from "react"
import type { Problem } from "../../src/core/base/problem"
import { settings, type SettingName, type SettingValue } from "../../src/core/settings/settings"
import { notify, RequestError } from "../kit"
import { useChangeSetting, useSetting } from "./queries"

/** A setting being edited: the draft, what is wrong with it, and whether it differs from what is kept. */
export function useSettingDraft<Name extends SettingName>(name: Name, saved: string) {
  const { data, error, refetch } = useSetting(name)
  const changing = useChangeSetting(name)
  const [draft, setDraft] = useState<SettingValue<Name>>()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const kept = data?.setting.value
  const value = draft ?? kept

  const save = async () => {
    const checked = settings[name].schema.safeParse(value)
    if (!checked.success) {
      setProblems(checked.error.issues.map(({ path, message }) => ({ path: path.map((part) => (typeof part === "symbol" ? String(part) : part)), message })))
      return
    }
    try {
      await changing.mutateAsync(checked.data as SettingValue<Name>)
      setDraft(undefined)
      setProblems([])
      notify.done(saved)
    } catch (failure) {
      if (failure instanceof RequestError && failure.problems.length) setProblems(failure.problems)
      else notify.failed(failure)
    }
  }

  return {
    value, error, refetch, problems, save,
    standard: data?.setting.default,
    saving: changing.isPending,
    unsaved: draft !== undefined && JSON.stringify(draft) !== JSON.stringify(kept),
    change: (next: SettingValue<Name>) => setDraft(next),
    discard: () => {
      setDraft(undefined)
      setProblems([])
    },
  }
}
