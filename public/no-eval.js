// Read by zod before its first schema: without it every start tries eval, which our content security policy forbids and reports.
globalThis.__zod_globalConfig = { jitless: true }
