import { toast } from "@medusajs/ui"

/** Short messages at the edge of the screen. An error is shown in the server's own words. */
export const notify = {
  done: (text: string) => toast.success(text),
  told: (text: string) => toast.info(text),
  failed: (error: unknown) => toast.error(error instanceof Error ? error.message : String(error)),
}
