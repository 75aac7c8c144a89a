import { Label, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { Problem } from "../../src/core/base/problem"
import { ProblemList } from "../kit"

type SettingRowProps = { label: string; htmlFor?: string; help?: string; problems?: readonly Problem[]; children: ReactNode }

/** One rule of a setting: what it is on the left, its controls on the right, what is wrong below them. */
export function SettingRow({ label, htmlFor, help, problems = [], children }: SettingRowProps) {
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-3 px-6 py-4 md:grid-cols-2">
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={htmlFor} size="small" weight="plus">{label}</Label>
        {help && <Text size="small" className="text-ui-fg-subtle">{help}</Text>}
      </div>
      <div className="flex min-w-0 flex-col gap-y-2">
        <div className="flex flex-wrap items-center gap-2">{children}</div>
        <ProblemList problems={problems} />
      </div>
    </div>
  )
}
