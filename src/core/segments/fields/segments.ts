import { defineField } from "../define-field"
import type { Field } from "../field"

/** Which segments someone is in, and samples of everybody. */
export const segmentFields: Field[] = [
  defineField("membership", {
    name: "segments", label: "Segments", group: "segments", source: "segment",
    help: "The segments a person is in now, and when they joined. A segment that was deleted has nobody in it.",
    words: { subject: "who are" }, reads: { from: "value" },
  }),
  defineField("sample", {
    name: "sample", label: "Random sample", group: "segments",
    help: "A share of everybody, always the same people for the same word; another word draws others.",
    words: { subject: "who are" }, reads: { from: "value" },
  }),
]
