import { EllipsisHorizontal, PencilSquare, Trash } from "@medusajs/icons"
import { ActionMenu } from "@medusajs/dashboard/components"
import { Button, IconButton, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SavedView, ViewDefinition } from "../../../src/core/http/views"
import { builtInViews } from "../../../src/core/profiles/built-in-views"
import { notify, useConfirm } from "../../kit"
import type { NamedView } from "./list-state"
import { useDeleteView, useUpdateView } from "./queries"

type ViewsBarProps = {
  saved: readonly SavedView[]
  chosen: string
  /** What is shown, when it is no longer what the chosen view says. */
  changed: ViewDefinition | null
  choose: (view: NamedView) => void
  saveAs: () => void
  rename: (view: SavedView) => void
}

/** The ways of looking at the list, side by side: those every shop has, then the shop's own; and what can be done with the chosen one. */
export function ViewsBar({ saved, chosen, changed, choose, saveAs, rename }: ViewsBarProps) {
  const { t } = useTranslation("marketing")
  const own = saved.find(({ id }) => id === chosen)
  const views = [
    ...builtInViews.map((view) => ({ ...view, name: t(`profiles.view.${view.key}`) })),
    ...saved.map(({ id, name, definition }) => ({ key: id, name, definition })),
  ]
  return (
    <div className="flex items-center gap-x-2 px-6 py-2">
      <div role="tablist" aria-label={t("profiles.views.title")} className="-mx-1 flex min-w-0 flex-1 items-center gap-x-1 overflow-x-auto px-1 py-1">
        {views.map(({ name, ...view }) => (
          <button
            key={view.key}
            type="button"
            role="tab"
            aria-selected={view.key === chosen}
            onClick={() => choose(view)}
            className={clx(
              "txt-compact-small-plus transition-fg focus-visible:shadow-borders-focus shrink-0 whitespace-nowrap rounded-full px-3 py-1 outline-none",
              view.key === chosen ? "bg-ui-bg-base-pressed text-ui-fg-base" : "text-ui-fg-muted hover:bg-ui-bg-base-hover hover:text-ui-fg-base"
            )}
          >
            {name}
          </button>
        ))}
      </div>
      {changed && <Button size="small" variant="transparent" className="text-ui-fg-interactive shrink-0" onClick={saveAs}>{t("profiles.views.save")}</Button>}
      {own && <OwnViewMenu view={own} changed={changed} rename={rename} reset={() => choose({ key: "everyone", definition: builtInViews[0]!.definition })} />}
    </div>
  )
}

type OwnViewMenuProps = { view: SavedView; changed: ViewDefinition | null; rename: (view: SavedView) => void; reset: () => void }

function OwnViewMenu({ view, changed, rename, reset }: OwnViewMenuProps) {
  const { t } = useTranslation("marketing")
  const confirm = useConfirm()
  const updating = useUpdateView()
  const deleting = useDeleteView()
  const update = () => updating.mutateAsync({ id: view.id, definition: changed! }).then(() => notify.done(t("profiles.views.updated")), notify.failed)
  const remove = async () => {
    const agreed = await confirm({
      title: t("profiles.views.delete_title", { name: view.name }), text: t("profiles.views.delete_text"), confirm: t("action.delete"), danger: true,
    })
    if (agreed) await deleting.mutateAsync(view.id).then(reset, notify.failed)
  }
  return (
    <ActionMenu
      groups={[
        {
          actions: [
            ...(changed ? [{ label: t("profiles.views.update", { name: view.name }), icon: <PencilSquare />, onClick: () => void update() }] : []),
            { label: t("profiles.views.rename"), icon: <PencilSquare />, onClick: () => rename(view) },
          ],
        },
        { actions: [{ label: t("action.delete"), icon: <Trash />, onClick: () => void remove() }] },
      ]}
    >
      <IconButton size="small" variant="transparent" aria-label={t("profiles.views.actions", { name: view.name })}><EllipsisHorizontal /></IconButton>
    </ActionMenu>
  )
}
