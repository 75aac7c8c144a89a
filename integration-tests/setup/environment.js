// Defaults for a PostgreSQL on this machine; `npm test` starts one of its own and sets these.
process.env.DB_HOST ??= "localhost"
process.env.DB_PORT ??= "5432"
process.env.DB_USERNAME ??= "postgres"
process.env.DB_PASSWORD ??= "postgres"
process.env.NODE_ENV ??= "test"
// Medusa tells what it does a hundred lines a boot; its errors are enough.
process.env.LOG_LEVEL ??= "error"
// A boot of Medusa takes half a minute on a quiet machine, and many times that on a crowded one.
jest.setTimeout(300_000)
