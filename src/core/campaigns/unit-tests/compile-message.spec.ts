import { aMessage, compiled, filled, problemsOf } from "./messages"

const mjml = (body: string) => ({ mjml: `<mjml>\n<mj-body>\n${body}\n</mj-body>\n</mjml>` })
const column = (content: string) => `<mj-section><mj-column>${content}</mj-column></mj-section>`

describe("a message that cannot be sent says what to do", () => {
  it.each([
    ["no subject", aMessage("x", { subject: "  " }), ["subject: Write a subject."]],
    ["a subject of nothing", aMessage("x", { subject: "{% if false %}x{% endif %}" }), ["subject: The subject is empty once its merge tags are filled in. Write some words beside them."]],
    ["no message", aMessage("", { mjml: " " }), ["mjml: Write the message."]],
    ["an unknown tag", aMessage("{{ person.firstname }}"), ["mjml: {{ person.firstname }} is not a merge tag. Did you mean {{ person.first_name }}?"]],
    ["an unknown tag on its line", aMessage("\n\n{{ customer_birthday_in_french }}"), ["mjml: Line 3: {{ customer_birthday_in_french }} is not a merge tag. Choose one from the list of merge tags."]],
    ["an unknown tag in the subject", aMessage("x", { subject: "Hi {{ first_name }}" }), ["subject: {{ first_name }} is not a merge tag. Did you mean {{ person.first_name }}?"]],
    ["a whole group", aMessage("{{ person }}"), [expect.stringContaining("{{ person }} is not a merge tag")]],
    ["an unknown filter", aMessage("\n{{ person.name | upcasse }}"), ["mjml: Line 2: There is no filter “upcasse”. Did you mean “upcase”?"]],
    ["the raw filter", aMessage("{{ person.name | raw }}"), [expect.stringContaining("The filter “raw” is not available")]],
    ["an include", aMessage("{% include 'etc/passwd' %}"), [expect.stringContaining("There is no Liquid tag {% include %}")]],
    ["an open condition", aMessage("x\n{% if person.orders > 1 %}"), ["mjml: Line 2: {% if person.orders > 1 %} is never closed. Write {% endif %} where it ends."]],
    ["an open tag", aMessage("{{ person.name "), [expect.stringMatching(/lacks its closing }}\.$/)]],
    ["no MJML", aMessage("", { mjml: "<p>Hi</p>" }), [expect.stringContaining("The message must be MJML")]],
    ["an unknown element", aMessage("", mjml(column("\n<mj-texxt>x</mj-texxt>"))), ["mjml: Line 4: There is no element <mj-texxt>. Did you mean <mj-text>?"]],
    ["an unclosed element", aMessage("", mjml("<mj-section><mj-column><mj-text>x</mj-text></mj-section>")), ["mjml: Line 3: <mj-column> is never closed. Write </mj-column> before </mj-section> on line 3."]],
    ["a stray end", aMessage("", mjml(`${column("")}</mj-section>`)), ["mjml: Line 3: </mj-section> closes nothing. Take it out, or open <mj-section> before it."]],
    ["an element in the wrong place", aMessage("", mjml("<mj-section><mj-text>x</mj-text></mj-section>")), [expect.stringMatching(/^mjml: Line 3: mj-text cannot be used inside mj-section/)]],
    ["a wrong attribute", aMessage("", mjml(column('<mj-text colour="red">x</mj-text>'))), [expect.stringMatching(/^mjml: Line 3: Attribute colour is illegal/)]],
    ["a file from the server", aMessage("", mjml('<mj-include path="/etc/passwd" />')), [expect.stringContaining("<mj-include> is not available")]],
    ["a condition between blocks", aMessage("", mjml(`{% if person.orders > 1 %}\n${column("<mj-text>x</mj-text>")}\n{% endif %}`)), [expect.stringMatching(/^mjml: Line 3: {% if person\.orders > 1 %} stands between MJML blocks.*<mj-raw>/)]],
    ["a hidden unsubscribe link", aMessage('{% if person.orders > 99 %}<a href="{{ unsubscribe_url }}">x</a>{% endif %} {{ shop.postal_address }}'), [expect.stringContaining("The unsubscribe link is not printed for everyone")]],
    ["an unsubscribe link and a postal address that the example person has and others have not", aMessage('{% if person.orders > 2 %}<a href="{{ unsubscribe_url }}">x</a> {{ shop.postal_address }}{% endif %}'), [
      "mjml: The unsubscribe link is not printed for everyone. Move {{ unsubscribe_url }} out of the condition or loop around it, or take it out: it is added at the foot then.",
      "mjml: The postal address is not printed for everyone. Move {{ shop.postal_address }} out of the condition or loop around it, or take it out: it is added at the foot then.",
    ]],
    ["a postal address in a loop", aMessage("{% for i in (1..person.orders) %}{{ shop.postal_address }}{% endfor %}"), [expect.stringContaining("The postal address is not printed for everyone")]],
    ["a postal address in one branch only", aMessage("{% case person.country %}{% when 'Germany' %}{{ shop.postal_address }}{% else %}x{% endcase %}"), [expect.stringContaining("The postal address is not printed for everyone")]],
    ["an end before the foot", aMessage("x {% if person.orders < 1 %}{% break %}{% endif %}"), [expect.stringContaining("outside a loop ends the mail there")]],
    ["an unsubscribe link that is cut off", aMessage('<a href="{{ unsubscribe_url | slice: 0, 9 }}">x</a>'), [expect.stringContaining("The unsubscribe link is not printed.")]],
    ["a merge tag in a host", aMessage('<a href="https://{{ person.first_name }}.example.com/">x</a>'), [expect.stringContaining("has a merge tag in its host")]],
    ["a loop's variable in a link", aMessage('{% for i in (1..3) %}<a href="https://shop.example.com/{{ i }}">x</a>{% endfor %}'), [expect.stringContaining("not known when the link is clicked")]],
    ["an address that is none", aMessage('<a href="https://exa mple.com/">x</a>'), [expect.stringContaining("is not a web address")]],
  ])("%s", async (_, message, problems) => {
    expect(await problemsOf(message)).toEqual(problems)
  })

  it("and everything at once", async () => {
    expect(await problemsOf(aMessage("{{ a }} {{ b }}", { subject: "", preheader: "{{ c" }))).toHaveLength(4)
  })
})

describe("a message that never ends is stopped", () => {
  it.each([
    ["one long loop", "{% for i in (1..100000000) %}x{% endfor %}"],
    ["loops in loops", "{% for i in (1..400) %}{% for j in (1..400) %}{% for k in (1..400) %}x{% endfor %}{% endfor %}{% endfor %}"],
    ["a text that doubles", '{% assign s = "aaaaaaaaaa" %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s }}'],
    ["a loop over what it makes", '{% assign l = "a,b" | split: "," %}{% for i in (1..60) %}{% assign l = l | concat: l %}{% endfor %}'],
  ])("%s", async (_, template) => {
    expect(await problemsOf(aMessage(template))).toEqual([expect.stringMatching(/one of its loops ends too late or never/)])
  })

  it("and one that grows too large is too", async () => {
    expect(await problemsOf(aMessage(`{% for i in (1..1500) %}${"word ".repeat(200)}{% endfor %}`))).toEqual([expect.stringContaining("larger than a megabyte")])
  })
})

it("merge tags may stand anywhere: quotes and brackets inside Liquid confuse nothing", async () => {
  const { links } = await compiled(aMessage("", {
    mjml: `<mjml><mj-body><mj-section><mj-column>
      <mj-button href='https://shop.example.com/?n={{ person.first_name | default: "a>b" }}'>{% if person.orders < 3 and person.spent != "" %}x{% endif %}</mj-button>
      <mj-image src="https://shop.example.com/{{ person.country | downcase }}.png" alt='{{ person.name | default: "<none>" }}' />
    </mj-column></mj-section><mj-raw>{% if person.orders > 1 %}</mj-raw>${column("<mj-text>loyal</mj-text>")}<mj-raw>{% endif %}</mj-raw></mj-body></mjml>`,
  }))
  expect(links).toEqual([{ position: 1, url: 'https://shop.example.com/?n={{ person.first_name | default: "a>b" }}' }])
})

it("an unsubscribe link or postal address in every branch, or once more outside, is printed for everyone and not added again", async () => {
  const goodbye = (word: string) => `<a href="{{ unsubscribe_url }}">${word}</a> {{ shop.postal_address }}`
  for (const content of [
    `{% if person.orders > 2 %}${goodbye("Tschüß")}{% elsif person.orders > 1 %}${goodbye("Ciao")}{% else %}${goodbye("Bye")}{% endif %}`,
    `{% unless person.orders > 2 %}${goodbye("Tschüß")}{% endunless %}${goodbye("Bye")}`,
    `{% capture foot %}${goodbye("Bye")}{% endcapture %}{{ foot }}`,
  ]) expect((await filled(aMessage(content), { orders: 0 })).html).not.toContain("You get news and offers")
})

it("a loop may be left before its end", async () => {
  expect(await problemsOf(aMessage("{% for i in (1..9) %}{% if i > person.orders %}{% break %}{% else %}{% continue %}{% endif %}{% endfor %}"))).toEqual([])
})
