import { blocksOf } from "./blocks"
import { looks } from "./looks"
import { page } from "./page"
import type { SystemTemplate } from "./template.schema"
import { write } from "./write"

const ink = blocksOf(looks.ink)
const story = (number: string, title: string, words: string) => ink.section(ink.group([
  ink.column(ink.text(number, { size: 14, line: 28, colour: "quiet", weight: 700, padding: "0" }), { width: "12%" }),
  ink.column([
    ink.subhead(title),
    ink.text(words, { padding: "0 0 8px" }),
    ink.text(`<a href="{{ shop.url }}" style="color:${looks.ink.ink};font-weight:600;text-decoration:underline">Read on</a>`, { size: 15, line: 24, colour: "ink", padding: "0 0 28px" }),
  ].join("\n"), { width: "88%" }),
].join("\n")), { ground: "card" })

const newsletter = page({
  look: looks.ink, title: "News from {{ shop.name }}",
  parts: [
    ink.row(ink.shopName(), { padding: "36px 40px 24px" }),
    ink.card([
      ink.row([
        ink.headline("New this month", { size: 48, padding: "0 0 16px" }),
        ink.text('Hi {{ person.first_name | default: "there" }}, say in two or three sentences what is new and why it is worth a look. One thought a mail is plenty.', { size: 18, line: 30, padding: "0 0 8px" }),
        ink.button("See what is new", { padding: "8px 0 0" }),
      ].join("\n"), { ground: "card", padding: "56px 40px 36px" }),
      ink.row(ink.rule("0 0 32px"), { ground: "card" }),
      story("01", "The first thing", "A product, an idea or a story, in one or two sentences."),
      story("02", "The second thing", "Something that goes well with it, just as short."),
      story("03", "And one from behind the counter", "A person, a place, a mistake you learned from. People read these most."),
      ink.row([ink.rule("0 0 24px"), ink.text("That was all. Until next month.", { size: 15, line: 24, colour: "quiet", padding: "0" })].join("\n"), { ground: "card", padding: "0 40px 40px" }),
    ], { radius: "16px" }),
  ],
})

const paper = blocksOf(looks.paper)
const essay = (words: string, padding = "0 0 20px") => paper.text(words, { size: 18, line: 31, family: looks.paper.display, padding })

const letter = page({
  look: looks.paper, title: "A letter from {{ shop.name }}",
  parts: [
    paper.row(paper.shopName({ align: "center", size: 13 }), { padding: "56px 40px 48px" }),
    paper.row([
      paper.headline("A headline that makes<br />one promise", { size: 44, align: "center", padding: "0 0 16px" }),
      paper.text("Who writes, and from where", { size: 14, align: "center", colour: "quiet", padding: "0 0 40px" }),
      essay(`<span style="float:left;font-size:64px;line-height:56px;padding:4px 10px 0 0">D</span>ear {{ person.first_name | default: "reader" }}, begin with what happened. Not with the product: with the morning, the workshop, the letter from a customer. Two or three sentences, and nobody stops reading here.`),
      essay("Then say what it has to do with what you make. Keep it to what you would tell somebody across the counter.", "0 0 32px"),
    ].join("\n")),
    paper.section([
      paper.column(paper.text("“The one sentence you want people to remember.”", { size: 26, line: 38, align: "center", family: looks.paper.display, colour: "ink", padding: "0" }), { tint: true, padding: "36px 28px" }),
    ].join("\n"), { padding: "0 40px 32px" }),
    paper.row([
      essay(`End with where it leads: <a href="{{ shop.url }}" style="color:${looks.paper.ink};text-decoration:underline">one link</a>, in the middle of a sentence, is enough.`, "0 0 24px"),
      essay("Your name<br />{{ shop.name }}", "0 0 40px"),
      paper.rule("0"),
    ].join("\n")),
  ],
})

/** Regular news, and the occasional letter. */
export const newsTemplates: readonly SystemTemplate[] = [
  {
    name: "newsletter", label: "Newsletter", category: "news", description: "A clear opening and three short stories. The one to begin with.",
    message: write("New this month at {{ shop.name }}", "Three things worth a look.", newsletter),
  },
  {
    name: "letter", label: "A letter", category: "news", description: "Long, quiet and personal, set like a page of a book. For one story told well.",
    message: write("A headline that makes one promise", "Two minutes to read.", letter),
  },
]
