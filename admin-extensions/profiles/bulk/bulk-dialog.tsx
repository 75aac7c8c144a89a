import { Input, Label, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { BulkJobRequest, BulkTarget } from "../../../src/core/http/bulk"
import { PromptForm, notify, useFormat } from "../../kit"
import { useStartBulkJob } from "./queries"
import { StaticSegmentPicker } from "./static-segment-picker"
import { WordList } from "./word-list"

/** What is to be done to whom; `people` is how many they are. */
export type BulkWork = { kind: "tag" | "add_to_segment" | "export" | "erase"; target: BulkTarget; people: number; columns?: string[] }

type BulkDialogProps = { work: BulkWork; onClose: () => void; onStarted?: () => void }

/** Asks what long work on many people needs to know, says how many it is about, and starts it. */
export function BulkDialog({ work, onClose, onStarted }: BulkDialogProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const start = useStartBulkJob()
  const [wish, setWish] = useState<Wish>({ add: [], remove: [], segmentId: "", typed: "" })
  const asked = requestOf(work, wish)
  const shown = { count: work.people, people: format.number(work.people) }
  const begin = async () => {
    if (!asked) return
    try {
      const { job } = await start.mutateAsync(asked)
      notify.done(t("bulk.started", { title: job.title }))
      onStarted?.()
      onClose()
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <PromptForm
      danger={work.kind === "erase"}
      title={t(`bulk.ask.${work.kind}.title`, shown)}
      text={t(`bulk.ask.${work.kind}.text`, shown)}
      confirm={t(`bulk.ask.${work.kind}.confirm`, shown)}
      ready={Boolean(asked) && !start.isPending}
      begin={begin}
      onClose={onClose}
    >
      <Questions work={work} wish={wish} setWish={setWish} />
    </PromptForm>
  )
}

type Wish = { add: string[]; remove: string[]; segmentId: string; typed: string }

/** The request, as soon as everything it needs is said. */
function requestOf({ kind, target, people, columns }: BulkWork, { add, remove, segmentId, typed }: Wish): BulkJobRequest | undefined {
  switch (kind) {
    case "tag":
      return add.length + remove.length ? { kind, target, add, remove } : undefined
    case "add_to_segment":
      return segmentId ? { kind, target, segment_id: segmentId } : undefined
    case "export":
      return { kind, target, ...(columns?.length ? { columns } : {}) }
    case "erase":
      return typed.trim() === String(people) ? { kind, target, confirm: typed.trim() } : undefined
  }
}

function Questions({ work, wish, setWish }: { work: BulkWork; wish: Wish; setWish: (wish: Wish) => void }) {
  const { t } = useTranslation("marketing")
  const id = useId()
  switch (work.kind) {
    case "tag":
      return (
        <>
          <WordList label={t("bulk.ask.tag.add")} words={wish.add} onChange={(add) => setWish({ ...wish, add })} />
          <WordList label={t("bulk.ask.tag.remove")} words={wish.remove} onChange={(remove) => setWish({ ...wish, remove })} />
        </>
      )
    case "add_to_segment":
      return <StaticSegmentPicker value={wish.segmentId} onChange={(segmentId) => setWish({ ...wish, segmentId })} />
    case "export":
      return work.columns?.length ? <Text size="small" className="text-ui-fg-subtle">{t("bulk.ask.export.columns", { count: work.columns.length })}</Text> : null
    case "erase":
      return (
        <div className="flex flex-col gap-y-2">
          <Label htmlFor={id} size="small" weight="plus">{t("bulk.ask.erase.type", { people: work.people })}</Label>
          <Input id={id} inputMode="numeric" autoComplete="off" value={wish.typed} onChange={(event) => setWish({ ...wish, typed: event.target.value })} />
        </div>
      )
  }
}
