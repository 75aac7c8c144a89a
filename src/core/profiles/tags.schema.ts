import { z } from "zod"

/** Words a merchant puts on a person; the same word in other capitals is kept once. */
export const tagsSchema = z.object({
  tags: z.array(z.string().trim().min(1, "Write a word, or leave the tag out.").max(60, "A tag may have 60 characters.")).max(50, "A person may have 50 tags.").transform(withoutDoubles),
}).strict()

function withoutDoubles(tags: string[]): string[] {
  const seen = new Map(tags.map((tag) => [tag.toLowerCase(), tag]))
  return [...seen.values()]
}
