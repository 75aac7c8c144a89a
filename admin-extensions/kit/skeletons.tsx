import { Container, clx } from "@medusajs/ui"

/** A grey bar where something is about to be. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clx("bg-ui-bg-component animate-pulse rounded-md", className)} />
}

/** A section while it loads: a heading and `rows` rows. */
export function SectionSkeleton({ rows = 4 }: { rows?: number }) {
  return (
    <Container className="divide-y p-0" aria-busy="true">
      <div className="px-6 py-4"><Skeleton className="h-6 w-40" /></div>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="grid grid-cols-2 gap-x-4 px-6 py-4">
          <Skeleton className="h-4 w-2/3" />
          <Skeleton className="h-4 w-full" />
        </div>
      ))}
    </Container>
  )
}

/** A detail page while it loads. */
export function PageSkeleton() {
  return (
    <div className="flex flex-col gap-3 xl:flex-row">
      <div className="flex flex-1 flex-col gap-3">
        <SectionSkeleton rows={3} />
        <SectionSkeleton rows={6} />
      </div>
      <div className="w-full xl:max-w-[440px]"><SectionSkeleton rows={4} /></div>
    </div>
  )
}
