import { Text } from "@medusajs/ui"

/** Groups that are compared, side by side, each in a few words. */
export function GroupList({ groups }: { groups: readonly { label: string; words: string }[] }) {
  return (
    <dl className="grid gap-4 px-6 py-4 sm:grid-cols-2">
      {groups.map(({ label, words }) => (
        <div key={label} className="flex flex-col gap-y-0.5">
          <Text asChild size="xsmall" className="text-ui-fg-muted"><dt>{label}</dt></Text>
          <Text asChild size="small"><dd className="tabular-nums">{words}</dd></Text>
        </div>
      ))}
    </dl>
  )
}
