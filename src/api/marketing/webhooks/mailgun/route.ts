import { takeWebhook } from "../take-webhook"

export const POST = takeWebhook("mailgun")
