import { clx } from "@medusajs/ui"

type CategoryButtonProps = { label: string; count: number; pressed: boolean; onClick: () => void }

/** One of a gallery's categories, with how many are in it; a group of them chooses what is shown. */
export function CategoryButton({ label, count, pressed, onClick }: CategoryButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onClick}
      className={clx(
        "txt-compact-small transition-fg focus-visible:shadow-borders-interactive-with-active flex h-7 items-center gap-x-1.5 rounded-full px-3 outline-none",
        pressed ? "bg-ui-bg-base-pressed text-ui-fg-base shadow-borders-base" : "text-ui-fg-subtle hover:bg-ui-bg-base-hover"
      )}
    >
      {label} <span className="text-ui-fg-muted tabular-nums">{count}</span>
    </button>
  )
}
