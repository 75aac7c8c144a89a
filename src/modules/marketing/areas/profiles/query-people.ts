import { createBindings } from "../../../../core/base/bindings"
import type { Problem } from "../../../../core/base/problem"
import { usualColumns } from "../../../../core/profiles/list-columns"
import { checkView, type ProfileQueryBody } from "../../../../core/profiles/view.schema"
import type { Catalogue } from "../../../../core/segments/catalogue"
import { compilePredicate } from "../../../../core/segments/compile-rule"
import type { Field } from "../../../../core/segments/field"
import { requiredCuts } from "../../../../core/segments/required-cuts"
import { ruleIds } from "../../../../core/segments/rule-ids"
import { type Rule, ruleSchema } from "../../../../core/segments/rule.schema"
import type { MarketingContext } from "../../context"
import { bounded, TookTooLong } from "../../membership/bounded"
import { readCatalogue } from "../../memory/read-catalogue"
import { readCuts } from "../../memory/read-cuts"
import { nameIds } from "../../queries/bulk/name-ids"
import { estimateProfiles } from "../../queries/profiles/estimate-profiles"
import { COUNTED_PEOPLE, type PeopleQuery, type PeopleRow, queryProfiles } from "../../queries/profiles/query-profiles"
import { searchProfiles } from "../../queries/profiles/search-profiles"
import { walkProfiles } from "../../queries/profiles/walk-profiles"
import { compileColumn, compileSort } from "./compile-column"
import { tellValues, valueIds } from "./tell-values"

export type Person = { id: string; name: string; email: string; values: Record<string, unknown> }
export type PeoplePage = { people: Person[]; count: number; countExact: boolean; names: Record<string, string> }

const TIMEOUT_MS = 15_000
/** A top tenth that is this old still says who the best customers are. */
const CUTS_MAX_AGE_MS = 10 * 60_000

/** People a rule and a search find, with the values asked for; or what is wrong with the question. */
export async function queryPeople(context: MarketingContext, body: ProfileQueryBody): Promise<PeoplePage | { problems: Problem[] }> {
  const { db } = context
  const catalogue = await readCatalogue(db)
  const columns = body.columns ?? usualColumns
  const problems = checkView({ ...body, columns }, catalogue)
  if (problems.length) return { problems }
  const rule = body.rule == null ? null : ruleSchema.parse(body.rule)
  const fields = columns.map((name) => catalogue.field(name)!)
  const query = await compileQuery(context, { ...body, rule, catalogue, fields })
  try {
    const { rows, ...counted } = await bounded(db, TIMEOUT_MS, (inner) => findPage(inner, query))
    const ids = rule ? ruleIds(rule, catalogue, valueIds(fields, rows)) : valueIds(fields, rows)
    const people = rows.map(({ id, name, email, values }) => ({ id, name: name ?? "", email, values: tellValues(fields, values) }))
    return { ...counted, people, names: Object.fromEntries(await nameIds(db, ids)) }
  } catch (error) {
    if (error instanceof TookTooLong) return { problems: [{ path: ["rule"], message: error.message }] }
    throw error
  }
}

async function findPage(db: MarketingContext["db"], query: PeopleQuery): Promise<{ rows: PeopleRow[]; count: number; countExact: boolean }> {
  const { count, rows } = await queryProfiles(db, query)
  if (count <= COUNTED_PEOPLE) return { rows, count, countExact: true }
  const walked = await walkProfiles(db, query)
  return { rows: walked, count: Math.max(count, query.offset + walked.length, await estimateProfiles(db, query)), countExact: false }
}

type Asked = Pick<ProfileQueryBody, "q" | "sort" | "limit" | "offset"> & { rule: Rule | null; catalogue: Catalogue; fields: Field[] }

/** Values are bound in the order where, sort, columns: statements that need fewer of them take the first ones. */
async function compileQuery({ db, now }: MarketingContext, { rule, q, sort, limit, offset, catalogue, fields }: Asked): Promise<PeopleQuery> {
  const scope = { bindings: createBindings(), now: now() }
  const conditions = ["profile.deleted_at is null"]
  const search = searchProfiles(q, (pattern) => scope.bindings.bind(pattern, "text"))
  if (search) conditions.push(search)
  if (rule) {
    const cuts = await readCuts(db, requiredCuts(rule, catalogue), { now: scope.now, maxAgeMs: CUTS_MAX_AGE_MS, catalogue })
    conditions.push(compilePredicate(rule, { ...scope, catalogue, cuts }))
  }
  const whereValues = [...scope.bindings.values]
  const order = !sort ? { by: "profile.key", descending: true }
    : sort.by === "name" ? { by: "profile.name", descending: sort.descending } : compileSort(catalogue.field(sort.by)!, sort.descending, scope)
  const sortValues = [...scope.bindings.values]
  const values = fields.map((field) => compileColumn(field, scope))
  return { where: { text: conditions.join(" and "), values: whereValues }, sort: { ...order, values: sortValues }, columns: { texts: values, values: scope.bindings.values }, limit, offset }
}
