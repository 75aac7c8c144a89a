/** By continent, as IANA names zones: "de:Berlin" under Europe means that Germany keeps the time of Europe/Berlin. */
const byContinent: Record<string, string> = {
  Africa:
    "ao:Luanda bf:Ouagadougou bi:Bujumbura bj:Porto-Novo bw:Gaborone cf:Bangui cg:Brazzaville ci:Abidjan cm:Douala dj:Djibouti " +
    "dz:Algiers eg:Cairo eh:El_Aaiun er:Asmara et:Addis_Ababa ga:Libreville gh:Accra gm:Banjul gn:Conakry gq:Malabo gw:Bissau " +
    "ke:Nairobi lr:Monrovia ls:Maseru ly:Tripoli ma:Casablanca ml:Bamako mr:Nouakchott mw:Blantyre mz:Maputo na:Windhoek ne:Niamey " +
    "ng:Lagos rw:Kigali sd:Khartoum sl:Freetown sn:Dakar so:Mogadishu ss:Juba st:Sao_Tome sz:Mbabane td:Ndjamena tg:Lome tn:Tunis " +
    "tz:Dar_es_Salaam ug:Kampala za:Johannesburg zm:Lusaka zw:Harare",
  America:
    "ag:Antigua ai:Anguilla ar:Argentina/Buenos_Aires aw:Aruba bb:Barbados bl:St_Barthelemy bo:La_Paz bq:Kralendijk bs:Nassau bz:Belize " +
    "co:Bogota cr:Costa_Rica cu:Havana cw:Curacao dm:Dominica do:Santo_Domingo gd:Grenada gf:Cayenne gp:Guadeloupe gt:Guatemala " +
    "gy:Guyana hn:Tegucigalpa ht:Port-au-Prince jm:Jamaica kn:St_Kitts ky:Cayman lc:St_Lucia mf:Marigot mq:Martinique ms:Montserrat " +
    "ni:Managua pa:Panama pe:Lima pm:Miquelon pr:Puerto_Rico py:Asuncion sr:Paramaribo sv:El_Salvador sx:Lower_Princes tc:Grand_Turk " +
    "tt:Port_of_Spain uy:Montevideo vc:St_Vincent ve:Caracas vg:Tortola vi:St_Thomas",
  Arctic:
    "sj:Longyearbyen",
  Asia:
    "ae:Dubai af:Kabul am:Yerevan az:Baku bd:Dhaka bh:Bahrain bn:Brunei bt:Thimphu cy:Nicosia ge:Tbilisi hk:Hong_Kong il:Jerusalem " +
    "in:Kolkata iq:Baghdad ir:Tehran jo:Amman jp:Tokyo kg:Bishkek kh:Phnom_Penh kp:Pyongyang kr:Seoul kw:Kuwait la:Vientiane lb:Beirut " +
    "lk:Colombo mm:Yangon mo:Macau my:Kuala_Lumpur np:Kathmandu om:Muscat ph:Manila pk:Karachi ps:Gaza qa:Qatar sa:Riyadh sg:Singapore " +
    "sy:Damascus th:Bangkok tj:Dushanbe tl:Dili tm:Ashgabat tw:Taipei uz:Samarkand vn:Ho_Chi_Minh ye:Aden",
  Atlantic:
    "bm:Bermuda cv:Cape_Verde fk:Stanley fo:Faroe gs:South_Georgia is:Reykjavik sh:St_Helena",
  Europe:
    "ad:Andorra al:Tirane at:Vienna ax:Mariehamn ba:Sarajevo be:Brussels bg:Sofia by:Minsk ch:Zurich cz:Prague de:Berlin dk:Copenhagen " +
    "ee:Tallinn fi:Helsinki fr:Paris gb:London gg:Guernsey gi:Gibraltar gr:Athens hr:Zagreb hu:Budapest ie:Dublin im:Isle_of_Man " +
    "it:Rome je:Jersey li:Vaduz lt:Vilnius lu:Luxembourg lv:Riga mc:Monaco md:Chisinau me:Podgorica mk:Skopje mt:Malta nl:Amsterdam " +
    "no:Oslo pl:Warsaw ro:Bucharest rs:Belgrade se:Stockholm si:Ljubljana sk:Bratislava sm:San_Marino tr:Istanbul va:Vatican",
  Indian:
    "cc:Cocos cx:Christmas io:Chagos km:Comoro mg:Antananarivo mu:Mauritius mv:Maldives re:Reunion sc:Mahe tf:Kerguelen yt:Mayotte",
  Pacific:
    "as:Pago_Pago ck:Rarotonga fj:Fiji gu:Guam mh:Majuro mp:Saipan nc:Noumea nf:Norfolk nr:Nauru nu:Niue pn:Pitcairn pw:Palau " +
    "sb:Guadalcanal tk:Fakaofo to:Tongatapu tv:Funafuti vu:Efate wf:Wallis ws:Apia",
}

/**
 * The time zone of a country, by its lower-case ISO code, for every country that keeps one time everywhere (IANA tz
 * database, zones compared day by day over 2024 to 2026). Countries of several times, such as the United States, are not here.
 */
export const countryTimeZones: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(byContinent).flatMap(([continent, countries]) =>
    countries.split(" ").map((pair) => {
      const [code, city] = pair.split(":") as [string, string]
      return [code, `${continent}/${city}`]
    }))
)
