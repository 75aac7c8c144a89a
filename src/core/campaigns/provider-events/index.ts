import { generic } from "./generic"
import { mailgun } from "./mailgun"
import { postmark } from "./postmark"
import type { Provider } from "./provider-event"
import { resend } from "./resend"
import { sendgrid } from "./sendgrid"

/** The providers that prove their requests by themselves; Amazon SES needs a certificate besides (`ses.ts`). To add one, add an object. */
export const providers: readonly Provider[] = [sendgrid, resend, postmark, mailgun, generic]
