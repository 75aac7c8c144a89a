import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { blocks, type Block } from "./blocks"
import type { Canvas } from "./canvas/open-canvas"

/** What can be put in: dragged to its place, or clicked to stand behind what is selected. */
export function BlockPanel({ canvas }: { canvas: Canvas }) {
  const { t } = useTranslation("marketing")
  return (
    <nav aria-label={t("messages.blocks.title")} className="flex flex-col gap-y-4 p-3">
      {blocks.map(({ group, blocks: some }) => (
        <div key={group} className="flex flex-col gap-y-1.5">
          <Text size="xsmall" weight="plus" className="text-ui-fg-muted px-1">{t(`messages.blocks.${group}`)}</Text>
          <div className="grid grid-cols-2 gap-1.5">
            {some.map((block) => <BlockTile key={block.name} block={block} canvas={canvas} />)}
          </div>
        </div>
      ))}
      <Text size="xsmall" className="text-ui-fg-muted px-1">{t("messages.blocks.help")}</Text>
    </nav>
  )
}

function BlockTile({ block: { name, icon: Icon, mjml }, canvas: { insert, drag } }: { block: Block; canvas: Canvas }) {
  const { t } = useTranslation("marketing")
  const written = () => mjml((text) => t(`messages.sample.${text}`))
  return (
    <button
      type="button"
      draggable
      title={t(`messages.block_help.${name}`)}
      onClick={() => insert(written())}
      onDragStart={(event) => {
        // Firefox drags nothing that carries nothing.
        event.dataTransfer.setData("text/plain", name)
        drag(written())
      }}
      onDragEnd={() => drag(undefined)}
      className="bg-ui-bg-component shadow-elevation-card-rest hover:bg-ui-bg-component-hover focus-visible:shadow-borders-focus text-ui-fg-subtle flex cursor-grab flex-col items-center gap-y-1 rounded-md px-1 py-2.5 outline-none transition-fg active:cursor-grabbing"
    >
      <Icon className="text-ui-fg-base" />
      <span className="txt-compact-xsmall text-center">{t(`messages.block.${name}`)}</span>
    </button>
  )
}
