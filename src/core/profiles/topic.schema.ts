import { z } from "zod"
import { pageLanguageCodes } from "../campaigns/pages/languages"

const inLanguages = (most: number) => z.partialRecord(z.enum(pageLanguageCodes), z.string().trim().max(most, `Use at most ${most} characters.`)).default({})

/** One thing mails can be about. The key stands in campaigns and choices and never changes. */
export const topicSchema = z.object({
  key: z.string("Give the topic a key.").trim().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, "Write small letters, digits, - and _ only, such as new-arrivals."),
  names: inLanguages(80).refine((names) => Object.values(names).some(Boolean), "Name the topic in one language at least."),
  descriptions: inLanguages(300),
  archived: z.boolean().default(false),
}).strict()

/** All topics in the order people see them. One that is left out is archived, never deleted. */
export const topicsSchema = z.object({
  topics: z.array(topicSchema).max(50, "Use at most 50 topics.").superRefine((topics, check) => topics.forEach(({ key }, index) => {
    if (topics.findIndex((topic) => topic.key === key) < index) check.addIssue({ code: "custom", path: [index, "key"], message: `The key “${key}” is there twice.` })
  })),
}).strict()

export type TopicStatement = z.output<typeof topicSchema>
