/** The largest text and list an attribute may hold; core/profiles/attribute-value.ts says the same of values given through the API. */
const LONGEST_TEXT = 500
const LONGEST_ENTRY = 200
const MOST_ENTRIES = 100

const trimmed = (text: string) => `nullif(btrim(${text}, E' \\t\\r\\n'), '')`
const written = (json: string, types: string) => `(case when jsonb_typeof(${json}) in (${types}) then ${trimmed(`${json} #>> '{}'`)} end)`
const plain = (json: string) => written(json, "'string', 'number'")

/** The text of a JSON text or number, without spaces around it; null when there is none or it is too long. */
const asText = (json: string) => `(case when length(${plain(json)}) <= ${LONGEST_TEXT} then ${plain(json)} end)`

/** The JSON text, without spaces around it; null when there is none or it is longer than `longest`. */
export const asWord = (json: string, longest: number) => `(case when length(${written(json, "'string'")}) <= ${longest} then ${written(json, "'string'")} end)`

/** "2026-02-28" of a text that begins with a day there is; null otherwise. Later letters than a T behind it make it no day. */
export const asDay = (json: string) => `(case when ${plain(json)} ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])($|T)' then
  case when substr(${plain(json)}, 9, 2)::int <= extract(day from make_date(substr(${plain(json)}, 1, 4)::int, substr(${plain(json)}, 6, 2)::int, 1) + interval '1 month -1 day')
    then left(${plain(json)}, 10) end end)`

/** A day from 1900 to today. */
export const asBirthday = (json: string) => `(case when ${asDay(json)} between '1900-01-01' and to_char(now() at time zone 'utc', 'YYYY-MM-DD') then ${asDay(json)} end)`

/** A language as "en" or "en-GB"; null when the text is none. */
export const asLocale = (json: string) => `(case when ${plain(json)} ~ '^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$' then replace(${plain(json)}, '_', '-') end)`

/** One of the names in `known`, a text[]. */
export const asTimeZone = (json: string, known: string) => `(case when ${plain(json)} = any (${known}) then ${plain(json)} end)`

/** A value as JSON of the type that `definition` (a row with type and choices) says; null when it is none of that type. */
export const asAttribute = (json: string, definition: string) => `case ${definition}.type
  when 'text' then to_jsonb(${asText(json)})
  when 'number' then case when ${plain(json)} ~ '^[+-]?[0-9]{1,15}([.][0-9]{1,20})?$' then to_jsonb(trim_scale(${plain(json)}::numeric)) end
  when 'boolean' then case when lower(${written(json, "'string', 'boolean'")}) in ('true', 'yes', '1') then 'true'::jsonb
    when lower(${written(json, "'string', 'boolean'")}) in ('false', 'no', '0') then 'false' end
  when 'date' then to_jsonb(${asDay(json)})
  when 'choice' then (
    select to_jsonb(choice) from unnest(${definition}.choices) as choice
    where lower(choice) = lower(${plain(json)}) order by choice = ${plain(json)} desc, choice limit 1
  )
  when 'list' then (
    select case when count(*) <= ${MOST_ENTRIES} and bool_and(entry is not null and length(entry) <= ${LONGEST_ENTRY}) then jsonb_agg(entry order by place) end
    from (
      select entry, min(place) as place from (
        select case when jsonb_typeof(element) = 'string' then ${trimmed("element #>> '{}'")} end as entry, place
        from jsonb_array_elements(case when jsonb_typeof(${json}) = 'array' then ${json} else '[]' end) with ordinality as listed (element, place)
        union all
        select ${trimmed("split")}, place from regexp_split_to_table(${written(json, "'string'")}, '[,;]') with ordinality as told (split, place)
        where ${trimmed("split")} is not null
      ) entries
      group by entry
    ) kept
  )
end`
