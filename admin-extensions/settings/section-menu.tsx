import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

/** The sections by name: a column where there is room, a row that wraps where there is not. */
export function SectionMenu({ names, shown }: { names: readonly string[]; shown: string }) {
  const { t } = useTranslation("marketing")
  return (
    <nav aria-label={t("settings.sections")} className="flex flex-wrap gap-1 lg:flex-col">
      {names.map((name) => (
        <Link
          key={name}
          to={{ hash: name }}
          aria-current={name === shown ? "page" : undefined}
          className={clx(
            "txt-compact-small-plus transition-fg focus-visible:shadow-borders-focus rounded-md px-2.5 py-1.5 outline-none",
            name === shown ? "bg-ui-bg-base-pressed text-ui-fg-base" : "text-ui-fg-subtle hover:bg-ui-bg-base-hover hover:text-ui-fg-base"
          )}
        >
          {t(`settings.${name}.title`)}
        </Link>
      ))}
    </nav>
  )
}
