import path from "node:path"
import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const host = process.env.MEDUSA_BACKEND_URL ?? `http://localhost:${process.env.PORT ?? 9000}`
const storefront = process.env.STOREFRONT_URL ?? host
const shopName = process.env.SHOP_NAME ?? "Demo Shop"
const smtpUrl = process.env.SMTP_URL
const sendGridKey = process.env.SENDGRID_API_KEY

/** The repository runs itself: Medusa loads ./src as the project, only the module must be listed. */
export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: process.env.STORE_CORS ?? storefront,
      adminCors: process.env.ADMIN_CORS ?? host,
      authCors: process.env.AUTH_CORS ?? host,
      jwtSecret: process.env.JWT_SECRET ?? "only-for-development",
      cookieSecret: process.env.COOKIE_SECRET ?? "only-for-development",
    },
  },
  admin: {
    disable: process.env.MEDUSA_ADMIN_DISABLED === "true",
    backendUrl: host,
    // Several servers on one checkout need a cache each.
    ...(process.env.VITE_CACHE_DIR ? { vite: () => ({ cacheDir: process.env.VITE_CACHE_DIR }) } : {}),
    // Tailwind reads both folders; the discovered stubs live in the first only.
    ...({ sources: [path.resolve("src/admin"), path.resolve("admin-extensions")] } as object),
  },
  modules: [
    {
      resolve: "./src/modules/marketing",
      options: {
        secret: process.env.MARKETING_SECRET ?? "only-for-development-change-me",
        publicUrl: host,
        storefrontUrl: storefront,
        rates: { usd: 0.92 },
        email: {
          from: { name: shopName, email: "shop@example.com" },
          postalAddress: `${shopName}, 1 Harbour Street, 20457 Hamburg, Germany`,
          ...(smtpUrl ? { smtp: { url: smtpUrl } } : {}),
        },
        ...(process.env.MARKETING_OPTIONS ? JSON.parse(process.env.MARKETING_OPTIONS) : {}),
      },
    },
    // Medusa's own e-mail provider, beside the one that the bell of the admin reads.
    ...(sendGridKey ? [{
      resolve: "@medusajs/medusa/notification",
      options: { providers: [
        { resolve: "@medusajs/medusa/notification-local", id: "local", options: { channels: ["feed"] } },
        { resolve: "@medusajs/medusa/notification-sendgrid", id: "sendgrid", options: { channels: ["email"], api_key: sendGridKey, from: "shop@example.com" } },
      ] },
    }] : []),
  ],
})
