import { z } from "@medusajs/framework/zod"

export const senderTestBody = z.object({ to: z.email("Write an e-mail address, like ada@example.com.") })
export type SenderTestBody = z.infer<typeof senderTestBody>
