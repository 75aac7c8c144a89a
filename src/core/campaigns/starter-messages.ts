import type { Message } from "./message.schema"

/** A finished message to start from; everything in it is meant to be changed. */
export type StarterMessage = { name: string; label: string; message: Message }

const sender = { name: "", email: "", replyTo: "" }

/** The look all three share: system fonts, one dark colour, wide margins, nothing loaded from elsewhere. */
const page = (title: string, background: string, content: string) => `<mjml>
  <mj-head>
    <mj-title>${title}</mj-title>
    <mj-attributes>
      <mj-all font-family="-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" />
      <mj-text font-size="16px" line-height="26px" color="#3f3f46" padding="0 0 16px" />
      <mj-button background-color="#18181b" color="#ffffff" font-size="16px" font-weight="600" border-radius="8px" inner-padding="14px 28px" padding="8px 0 16px" />
      <mj-section padding="0 32px" />
      <mj-column padding="0" />
    </mj-attributes>
    <mj-style>
      @media (max-width: 480px) { .headline div { font-size: 26px !important; line-height: 32px !important; } }
    </mj-style>
  </mj-head>
  <mj-body background-color="${background}" width="600px">
${content}
  </mj-body>
</mjml>
`

const shopName = (color: string) => `    <mj-section padding="32px 32px 24px">
      <mj-column>
        <mj-text align="center" font-size="14px" font-weight="700" letter-spacing="2px" text-transform="uppercase" color="${color}" padding="0">
          <a href="{{ shop.url }}" style="color:${color};text-decoration:none">{{ shop.name }}</a>
        </mj-text>
      </mj-column>
    </mj-section>`

const newsletter = page("News from {{ shop.name }}", "#f4f4f5", `${shopName("#18181b")}
    <mj-wrapper background-color="#ffffff" border-radius="12px" padding="40px 0 24px">
      <mj-section>
        <mj-column>
          <mj-text css-class="headline" font-size="32px" line-height="40px" font-weight="700" color="#18181b">New this month</mj-text>
          <mj-text>Hi {{ person.first_name | default: "there" }},</mj-text>
          <mj-text>Say in two or three sentences what is new and why it is worth a look. One thought a mail is plenty.</mj-text>
          <mj-button align="left" href="{{ shop.url }}">See what is new</mj-button>
        </mj-column>
      </mj-section>
      <mj-section padding="16px 32px 0">
        <mj-column>
          <mj-divider border-width="1px" border-color="#e4e4e7" padding="0 0 24px" />
        </mj-column>
      </mj-section>
      <mj-section>
        <mj-column width="50%" padding="0 12px 0 0">
          <mj-text font-size="18px" font-weight="700" color="#18181b" padding="0 0 8px">The first thing</mj-text>
          <mj-text font-size="15px" line-height="24px">A product, an idea or a story, in one or two sentences.</mj-text>
        </mj-column>
        <mj-column width="50%" padding="0 12px 0 0">
          <mj-text font-size="18px" font-weight="700" color="#18181b" padding="0 0 8px">The second thing</mj-text>
          <mj-text font-size="15px" line-height="24px">Something else that goes well with it, just as short.</mj-text>
        </mj-column>
      </mj-section>
    </mj-wrapper>`)

const winBack = page("We miss you", "#eef2ff", `${shopName("#3730a3")}
    <mj-wrapper background-color="#ffffff" border-radius="12px" padding="0 0 24px">
      <mj-section background-color="#3730a3" border-radius="12px 12px 0 0" padding="48px 32px 32px">
        <mj-column>
          <mj-text css-class="headline" align="center" font-size="34px" line-height="42px" font-weight="700" color="#ffffff">It has been a while{% if person.first_name != "" %}, {{ person.first_name }}{% endif %}</mj-text>
          <mj-text align="center" color="#e0e7ff">We would love to see you again.</mj-text>
        </mj-column>
      </mj-section>
      <mj-section padding="40px 32px 0">
        <mj-column>
          <mj-text align="center">{% if person.last_order_at != "" %}Your last order was on {{ person.last_order_at | date: "%-d %B %Y" }}. {% endif %}A lot has changed in our shelves since. Tell in a sentence what is new, or what is waiting for those who come back.</mj-text>
          <mj-button align="center" background-color="#3730a3" href="{{ shop.url }}">Have a look around</mj-button>
          <mj-text align="center" font-size="14px" line-height="22px" color="#71717a">Anything we should do better? Just answer this mail.</mj-text>
        </mj-column>
      </mj-section>
    </mj-wrapper>`)

const thankYou = page("Thank you", "#f5f5f4", `${shopName("#166534")}
    <mj-wrapper background-color="#ffffff" border-radius="12px" border-top="6px solid #166534" padding="40px 0 24px">
      <mj-section>
        <mj-column>
          <mj-text css-class="headline" font-size="32px" line-height="40px" font-weight="700" color="#14532d">Thank you, {{ person.first_name | default: "friend of the house" }}</mj-text>
          <mj-text>{% if person.orders > 1 %}You have ordered {{ person.orders }} times from us. That is what keeps a small shop going, and we do not take it for granted.{% else %}Every order is read and packed by people, and yours made our day.{% endif %}</mj-text>
          <mj-text>Write here what you would like to give back: early access, a discount, or simply how to reach you.</mj-text>
        </mj-column>
      </mj-section>
      <mj-section padding="8px 32px 24px">
        <mj-column background-color="#f0fdf4" border-radius="8px" padding="24px">
          <mj-text font-size="18px" font-weight="700" color="#14532d" padding="0 0 8px">For you, before everyone else</mj-text>
          <mj-text font-size="15px" line-height="24px" padding="0 0 16px">Describe the offer in one sentence, with its last day.</mj-text>
          <mj-button align="left" background-color="#166534" padding="0" href="{{ shop.url }}">Go to the shop</mj-button>
        </mj-column>
      </mj-section>
      <mj-section>
        <mj-column>
          <mj-text>Until soon,<br />all of us at {{ shop.name }}</mj-text>
        </mj-column>
      </mj-section>
    </mj-wrapper>`)

/** What the campaign editor offers to start from. To add one, add one object. */
export const starterMessages: readonly StarterMessage[] = [
  { name: "newsletter", label: "Newsletter", message: { version: 1, subject: "New this month at {{ shop.name }}", preheader: "Two things worth a look, picked for you.", sender, mjml: newsletter } },
  {
    name: "win-back", label: "Win back",
    message: { version: 1, subject: '{{ person.first_name | default: "Hello" }}, it has been a while', preheader: "A lot has changed since your last visit.", sender, mjml: winBack },
  },
  { name: "thank-you", label: "Thank you", message: { version: 1, subject: 'Thank you, {{ person.first_name | default: "and welcome back" }}', preheader: "Something for you, before everyone else.", sender, mjml: thankYou } },
]
