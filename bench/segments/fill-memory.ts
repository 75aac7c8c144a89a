import type { Database } from "../../src/modules/marketing/database"

/**
 * Fills an empty memory with invented people: `people` profiles, five purchases and fifteen items for each on average,
 * spread over two years and unevenly over people (a fifth of them buys most), 1,000 products in 40 categories and
 * 12 collections. The same numbers give the same people; times count from `now`.
 */
export async function fillMemory(db: Database, people: number, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query("select setseed(0.4242)")
    await tx.query(
      `create temporary table drawn on commit drop as
       select number, 1 + floor($1::int * power(random(), 2.2))::bigint as person,
              $2::timestamptz - make_interval(secs => 730 * 86400 * power(random(), 1.2)) as placed_at,
              round(1500 + 9000 * power(random(), 2))::bigint as gross,
              random() < 0.06 as refunded, random() < 0.2 as dollars
         from generate_series(1, $1::int * 5) number`, [people, now])
    await tx.query("create index on drawn (person)")
    await tx.query(
      `insert into marketing_profile (key, id, email, email_hash, first_name, last_name, customer_id, customer_ids, has_account, customer_since,
              country_code, province, city, postal_code, group_ids, tags, email_consent, email_consent_at,
              orders, items, spent, average_order, largest_order, refunded, refunded_orders, first_order_at, last_order_at)
       overriding system value
       select number, 'mprof_' || number, 'person' || number || '@' || (array['gmail.com','web.de','example.com','orange.fr'])[1 + number % 4], md5(number::text),
              (array['Ada','Ben','Cleo','Dan','Eva','Finn'])[1 + number % 6], 'Person' || number,
              case when number % 3 > 0 then 'cus_' || number end, case when number % 3 > 0 then array['cus_' || number] else '{}' end, number % 3 > 0,
              case when number % 3 > 0 then $2::timestamptz - make_interval(days => (number * 7 % 1100)::int) end,
              (array['de','fr','us','gb','nl','at','ch','it','es','se'])[1 + floor(10 * power(random(), 2))::int], null, 'City ' || number % 500, (10000 + number % 89999)::text,
              case when number % 20 = 0 then array['group_vip'] when number % 7 = 0 then array['group_trade'] else '{}' end,
              case when number % 11 = 0 then array['newsletter'] else '{}' end,
              (array['subscribed','subscribed','never_asked','unsubscribed'])[1 + number % 4], $2::timestamptz - make_interval(days => (number % 900)::int),
              coalesce(orders, 0), coalesce(orders, 0) * 3, coalesce(spent, 0), coalesce(spent / orders, 0), coalesce(largest, 0), coalesce(refunded, 0), coalesce(refunded_orders, 0), first_at, last_at
         from generate_series(1, $1::int) number
         left join (select person, count(*)::int as orders, sum(case when refunded then 0 else gross end)::bigint as spent, max(case when refunded then 0 else gross end) as largest,
                           sum(case when refunded then gross else 0 end)::bigint as refunded, (count(*) filter (where refunded))::int as refunded_orders,
                           min(placed_at) as first_at, max(placed_at) as last_at
                      from drawn group by person) history on history.person = number`, [people, now])
    await tx.query(
      `insert into marketing_purchase (key, id, order_id, order_version, display_id, profile_key, profile_id, sales_channel_id, region_id, placed_at, currency_code,
              gross, net, refunded, item_count, reporting_currency, reporting_rate, reporting_net, reporting_refunded)
       overriding system value
       select number, 'mpur_' || number, 'order_' || number, 1, number, person, 'mprof_' || person, 'sc_' || number % 2, 'reg_' || number % 3, placed_at, case when dollars then 'usd' else 'eur' end,
              gross, case when refunded then 0 else gross end, case when refunded then gross else 0 end, 3, 'eur', 1, case when refunded then 0 else gross end, case when refunded then gross else 0 end
         from drawn`)
    await tx.query(
      `insert into marketing_purchase_item (purchase_key, line_item_id, profile_key, placed_at, quantity, returned_quantity, unit_price, title, product_id, variant_id, collection_id, type_id, category_ids, tag_ids)
       select number, 'line_' || line, person, placed_at, 1 + (number % 3)::int, case when refunded then 1 + (number % 3)::int else 0 end, gross / 3, 'Product ' || product, 'prod_' || product, 'variant_' || product * 2 + number % 2,
              'col_' || product % 12, 'type_' || product % 5, array['cat_' || product % 40, 'cat_top_' || product % 8], case when product % 10 = 0 then array['tag_sale'] else '{}' end
         from (select drawn.*, line, floor(1000 * power(random(), 1.8))::int as product from drawn cross join generate_series(1, 3) line) pieces`)
    for (const table of ["marketing_profile", "marketing_purchase"]) {
      await tx.query(`select setval(pg_get_serial_sequence($1, 'key'), (select max(key) from ${table}))`, [table])
    }
  })
  await db.query("vacuum analyze marketing_profile")
  await db.query("vacuum analyze marketing_purchase")
  await db.query("vacuum analyze marketing_purchase_item")
}
