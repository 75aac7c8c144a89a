import type { Database } from "../../database"

/** A topic in use, in every language, and whether this person gets it; who never chose gets all. */
export type TopicChoice = { key: string; names: Record<string, string>; descriptions: Record<string, string>; subscribed: boolean }

/** The topics in use in their order, as one person chose. */
export async function listChoices(db: Database, profileKey: number): Promise<TopicChoice[]> {
  return db.query<TopicChoice>(
    `select topic.key, topic.names, topic.descriptions, coalesce(choice.subscribed, true) as subscribed
     from marketing_topic topic
     left join marketing_topic_choice choice on choice.topic_key = topic.key and choice.profile_key = $1
     where not topic.archived order by topic.position, topic.key`,
    [profileKey]
  )
}
