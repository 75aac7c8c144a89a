import { Container } from "@medusajs/ui"
import { Figure, Figures, PageHeader, SectionSkeleton, Skeleton } from "../kit"

/** The Overview while it loads, in its own shape. */
export function OverviewSkeleton() {
  return (
    <div className="flex flex-col gap-y-3" aria-busy="true">
      <PageHeader title={<Skeleton className="h-6 w-32" />} />
      <Figures>
        {Array.from({ length: 4 }, (_, index) => <Figure key={index} label={" "} value="" loading />)}
      </Figures>
      <Container className="p-6"><Skeleton className="h-64 w-full" /></Container>
      <div className="grid grid-cols-1 gap-3 xl:grid-cols-2">
        <SectionSkeleton />
        <SectionSkeleton />
      </div>
    </div>
  )
}
