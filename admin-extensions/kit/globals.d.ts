/** Written into the bundle by Medusa's Vite configuration. */
declare const __BACKEND_URL__: string | undefined
declare const __AUTH_TYPE__: "session" | "jwt" | undefined
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined
/** Where the dashboard lives below the host, "/" or "/app". */
declare const __BASE__: string
