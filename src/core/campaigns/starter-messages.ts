/** A ready message to begin with. */
export type StarterMessage = { id: string; label: string; help: string; subject: string; preheader: string; mjml: string }

/** Everything the editor offers to start from, the plainest first. To add one, add one object; a test sends them all through the checks. */
export const starterMessages: readonly StarterMessage[] = [
  {
    id: "letter", label: "Letter", help: "A few lines and one button.",
    subject: "{{ person.first_name | default: \"Hello\" }}, we have something for you",
    preheader: "A short note from {{ shop.name }}",
    mjml: frame(`    <mj-section background-color="#ffffff" padding="32px 8px">
      <mj-column>
        <mj-text font-size="22px" font-weight="600" line-height="30px">Hello {{ person.first_name | default: "there" }},</mj-text>
        <mj-text>
          thank you for shopping with {{ shop.name }}. Here is what we would like to tell you.
        </mj-text>
        <mj-button href="{{ shop.url }}">Visit the shop</mj-button>
      </mj-column>
    </mj-section>`),
  },
  {
    id: "winback", label: "We miss you", help: "For people who bought and have been quiet since.",
    subject: "{{ person.first_name | default: \"Hello\" }}, it has been a while",
    preheader: "See what is new since your last visit",
    mjml: frame(`    <mj-section background-color="#ffffff" padding="32px 8px">
      <mj-column>
        <mj-text font-size="22px" font-weight="600" line-height="30px">It has been a while{% if person.first_name != "" %}, {{ person.first_name }}{% endif %}</mj-text>
        <mj-text>
          {% if person.last_order_at != "" %}Your last order was on {{ person.last_order_at | date: "%-d %B %Y" }}.{% endif %}
          A lot has come in since, and we picked a few things we think you will like.
        </mj-text>
        <mj-button href="{{ shop.url }}">See what is new</mj-button>
      </mj-column>
    </mj-section>
    <mj-section background-color="#ffffff" padding="0 8px 24px">
      <mj-column>
        <mj-divider border-width="1px" border-color="#e5e7eb"></mj-divider>
        <mj-text color="#6b7280" font-size="14px">Questions? Just reply to this mail.</mj-text>
      </mj-column>
    </mj-section>`),
  },
  {
    id: "announcement", label: "Announcement", help: "A coloured headline over two columns.",
    subject: "New at {{ shop.name }}",
    preheader: "Be among the first to see it",
    mjml: frame(`    <mj-section background-color="#111827" padding="48px 8px">
      <mj-column>
        <mj-text align="center" color="#ffffff" font-size="28px" font-weight="600" line-height="36px">Something new has arrived</mj-text>
        <mj-text align="center" color="#d1d5db">Be among the first to see it.</mj-text>
        <mj-button href="{{ shop.url }}" background-color="#ffffff" color="#111827">Take a look</mj-button>
      </mj-column>
    </mj-section>
    <mj-section background-color="#ffffff" padding="24px 8px">
      <mj-column>
        <mj-text font-weight="600">Made to last</mj-text>
        <mj-text>Say in a sentence or two what makes the first one special.</mj-text>
      </mj-column>
      <mj-column>
        <mj-text font-weight="600">Made for you</mj-text>
        <mj-text>Say in a sentence or two whom the second one is for.</mj-text>
      </mj-column>
    </mj-section>`),
  },
]

/** What all of them share: fonts every mail program has, and a calm background. */
function frame(sections: string): string {
  return `<mjml>
  <mj-head>
    <mj-attributes>
      <mj-all font-family="Helvetica, Arial, sans-serif" />
      <mj-text color="#111827" font-size="16px" line-height="24px" />
      <mj-button background-color="#111827" color="#ffffff" font-size="16px" border-radius="6px" inner-padding="12px 24px" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#f3f4f6">
${sections}
  </mj-body>
</mjml>
`
}
