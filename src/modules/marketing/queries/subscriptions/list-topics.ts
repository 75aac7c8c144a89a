import type { Topic } from "../../../../core/http/subscriptions"
import type { Database } from "../../database"

export type TopicRow = Omit<Topic, "created_at"> & { created_at: Date }

/** All topics in their order, archived ones last, with how many people opted out of each. */
export async function listTopics(db: Database): Promise<TopicRow[]> {
  return db.query<TopicRow>(
    `select topic.id, topic.key, topic.names, topic.descriptions, topic.archived, topic.created_at, coalesce(refused.people, 0)::int as opted_out
     from marketing_topic topic
     left join (select topic_key, count(*) as people from marketing_topic_choice where not subscribed group by 1) refused on refused.topic_key = topic.key
     order by topic.archived, topic.position, topic.key`
  )
}
