import { guessMapping } from "../../../../core/bulk/guess-mapping"
import type { ImportDraftResponse } from "../../../../core/http/bulk"
import type { ImportDraft } from "../../../../modules/marketing/areas/bulk"
import type { ImportParams } from "../../../../modules/marketing/bulk/import-params"
import { presentJob } from "../../../../modules/marketing/bulk/present-job"

/** An upload with its columns, what each most likely is, and what it can become. */
export function presentDraft({ job, targets }: ImportDraft): ImportDraftResponse {
  const { file, encoding, separator, columns, start } = job.params as ImportParams
  const guesses = start?.targets ?? guessMapping(columns, targets)
  return {
    job: presentJob(job),
    file: { name: file, encoding, separator },
    columns: columns.map(({ name, samples }, index) => ({ name, samples, guess: guesses[index] ?? null })),
    targets: targets.map(({ value, label, help }) => ({ value, label, help })),
  }
}
