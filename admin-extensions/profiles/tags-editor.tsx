import { XMarkMini } from "@medusajs/icons"
import { Badge, Input } from "@medusajs/ui"
import { useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import type { ProfileResponse } from "../../src/core/http/profiles"
import { notify } from "../kit"
import { useTagProfile } from "./queries"

/** A person's tags: Enter adds the written word, the cross or Backspace on an empty line takes one away. Saved at once. */
export function TagsEditor({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const [word, setWord] = useState("")
  const tag = useTagProfile(profile.id)
  const save = (tags: string[]) => tag.mutateAsync(tags).then(() => setWord(""), notify.failed)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && word.trim()) {
      event.preventDefault()
      void save([...profile.tags, word.trim()])
    }
    if (event.key === "Backspace" && !word && profile.tags.length) void save(profile.tags.slice(0, -1))
  }
  return (
    <div className="flex flex-wrap items-center gap-1">
      {profile.tags.map((name) => (
        <Badge key={name} size="2xsmall" className="gap-x-1 pr-0.5">
          {name}
          <button
            type="button"
            className="text-ui-fg-muted hover:text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm outline-none"
            aria-label={t("profiles.tags.remove", { name })}
            disabled={tag.isPending}
            onClick={() => void save(profile.tags.filter((other) => other !== name))}
          >
            <XMarkMini />
          </button>
        </Badge>
      ))}
      <Input
        size="small"
        className="w-32"
        value={word}
        maxLength={60}
        disabled={tag.isPending}
        placeholder={t("profiles.tags.add")}
        aria-label={t("profiles.tags.add")}
        onChange={(event) => setWord(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
