/**
 * What an invented shop holds, a statement a table. $1 is how many people there are, $2 the instant everything counts back from, $3
 * and $4 the first and the last number of a piece. Rows come in the order of time, as a shop writes them.
 */

/** A fifth of the people buys most. Ever more of it lately. */
export const purchases = `
  insert into marketing_purchase (key, id, order_id, order_version, display_id, profile_key, profile_id, sales_channel_id, region_id, placed_at, currency_code,
         gross, net, refunded, item_count, reporting_currency, reporting_rate, reporting_net, reporting_refunded)
  overriding system value
  select number, 'mpur_' || number, 'order_' || number, 1, number, person, 'mprof_' || person, 'sc_' || number % 2, 'reg_' || number % 3,
         $2::timestamptz - make_interval(secs => 730 * 86400 * power(1 - number / ($1::int * 5.0 + 1), 1.2)), case when number % 5 = 0 then 'usd' else 'eur' end,
         gross, case when refunded then 0 else gross end, case when refunded then gross else 0 end, 3, 'eur', 1, case when refunded then 0 else gross end, case when refunded then gross else 0 end
    from (
      select number, 1 + floor($1::int * power(random(), 2.2))::bigint as person, round(1500 + 9000 * power(random(), 2))::bigint as gross, random() < 0.06 as refunded
        from generate_series($3::int, $4::int) number
    ) drawn`

/** $1 and $2 are not needed; a piece is one of purchases. */
export const items = `
  insert into marketing_purchase_item (purchase_key, line_item_id, profile_key, placed_at, quantity, returned_quantity, unit_price, title, product_id, variant_id, collection_id, type_id, category_ids, tag_ids)
  select key, 'line_' || line, profile_key, placed_at, pieces, case when refunded > 0 then pieces else 0 end, gross / 3, 'Product ' || product, 'prod_' || product, 'variant_' || product * 2 + key % 2,
         'col_' || product % 12, 'type_' || product % 5, array['cat_' || product % 40, 'cat_top_' || product % 8], case when product % 10 = 0 then array['tag_sale'] else '{}' end
    from (
      select purchase.key, purchase.profile_key, purchase.placed_at, purchase.refunded, purchase.gross, 1 + (purchase.key % 3)::int as pieces, line, floor(1000 * power(random(), 1.8))::int as product
        from marketing_purchase purchase cross join generate_series(1, 3) line
       where purchase.key between $3::int and $4::int and $1::int > 0 and $2::timestamptz is not null
    ) pieces`

/** Two thirds of the events are visits and looks at products. */
export const events = `
  insert into marketing_event (occurred_at, profile_key, value, event_id, kind, source, product_id, properties)
  select occurred_at, person, case when kind in ('added_to_cart', 'started_checkout') then 500 + (number % 9000) end, gen_random_uuid(), kind, 'storefront',
         case when kind in ('viewed_product', 'added_to_cart') then 'prod_' || product end,
         case kind
           when 'active_on_site' then jsonb_build_object('path', '/' || (array['sale', 'new', '', 'account'])[1 + number % 4], 'utm_source', (array['newsletter', 'google', 'instagram'])[1 + number % 3])
           when 'searched' then jsonb_build_object('query', (array['lamp', 'chair', 'table', 'sofa'])[1 + number % 4], 'results', number % 40)
           when 'viewed_category' then jsonb_build_object('category_id', 'cat_' || product % 40)
           when 'started_checkout' then '{}'
           else jsonb_build_object('price', 500 + number % 9000, 'quantity', 1 + number % 3, 'category_ids', jsonb_build_array('cat_' || product % 40))
         end
    from (
      select number, 1 + floor($1::int * power(random(), 1.8))::bigint as person, floor(1000 * power(random(), 1.8))::int as product,
             $2::timestamptz - make_interval(secs => 730 * 86400 * power(1 - number / ($1::int * 20.0 + 1), 1.1)) as occurred_at,
             (array['active_on_site', 'active_on_site', 'active_on_site', 'viewed_product', 'viewed_product', 'viewed_product', 'viewed_product', 'viewed_category', 'searched', 'added_to_cart', 'added_to_cart', 'started_checkout'])[1 + floor(random() * 12)::int] as kind
        from generate_series($3::int, $4::int) number
    ) drawn`

/** The people, with the sums of what they bought. $3 and $4 are the first and the last. */
export const profiles = `
  insert into marketing_profile (key, id, email, email_hash, first_name, last_name, customer_id, customer_ids, has_account, customer_since,
         country_code, city, postal_code, group_ids, tags, attributes, birthday, email_consent, email_consent_at,
         orders, items, spent, average_order, largest_order, refunded, refunded_orders, first_order_at, last_order_at, order_gap_days,
         visits, last_visit_at, engagement, mails_received, mails_clicked, abandoned_carts)
  overriding system value
  select number, 'mprof_' || number, 'person' || number || '@' || (array['gmail.com', 'web.de', 'example.com', 'orange.fr'])[1 + number % 4], md5(number::text),
         (array['Ada', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn'])[1 + number % 6], 'Person' || number,
         case when number % 3 > 0 then 'cus_' || number end, case when number % 3 > 0 then array['cus_' || number] else '{}' end, number % 3 > 0,
         case when number % 3 > 0 then $2::timestamptz - make_interval(days => number * 7 % 1100) end,
         (array['de', 'fr', 'us', 'gb', 'nl', 'at', 'ch', 'it', 'es', 'se'])[1 + floor(10 * power(random(), 2))::int], 'City ' || number % 500, (10000 + number % 89999)::text,
         case when number % 20 = 0 then array['group_vip'] when number % 7 = 0 then array['group_trade'] else '{}' end,
         case when number % 11 = 0 then array['newsletter'] else '{}' end,
         jsonb_build_object('loyalty_points', number * 13 % 2000, 'loyalty_tier', (array['bronze', 'silver', 'gold'])[1 + number % 3]),
         date '1950-01-01' + (number * 37 % 20000), (array['subscribed', 'subscribed', 'never_asked', 'unsubscribed'])[1 + number % 4], $2::timestamptz - make_interval(days => number % 900),
         coalesce(orders, 0), coalesce(orders, 0) * 3, coalesce(spent, 0), coalesce(round(spent / orders), 0), coalesce(largest, 0), coalesce(refunded, 0), coalesce(refunded_orders, 0), first_at, last_at,
         case when orders > 1 then round(extract(epoch from last_at - first_at) / 86400 / (orders - 1))::int end,
         coalesce(orders, 0) * 4 + number % 3, $2::timestamptz - make_interval(hours => number * 11 % 9000), number % 100, number % 30, number % 4, number % 2
    from generate_series($3::int, $4::int) number
    left join (
      select profile_key as person, count(*)::int as orders, sum(net)::bigint as spent, max(net) as largest, sum(refunded)::bigint as refunded, (count(*) filter (where refunded > 0))::int as refunded_orders,
             min(placed_at) as first_at, max(placed_at) as last_at
        from marketing_purchase where $1::int > 0 group by profile_key
    ) history on history.person = number`
