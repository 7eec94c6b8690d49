import path from 'node:path'
import { z } from 'zod'

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().min(0).max(65_535))

const isWeb = (url: string): boolean =>
  /^https?:$/.test(new URL(url).protocol) && new URL(url).pathname === '/'
const isPostgres = (url: string): boolean => /^postgres(ql)?:$/.test(new URL(url).protocol)
const Address = (isRight: (url: string) => boolean) =>
  z.string().refine((text) => URL.canParse(text) && isRight(text))

const Environment = z.object({
  PORT: Port.optional(),
  HOST: z
    .string()
    .regex(/^[0-9A-Za-z.:-]+$/)
    .optional(),
  DATA_DIR: z.string().min(1).optional(),
  DATABASE_URL: Address(isPostgres).optional(),
  PUBLIC_URL: Address(isWeb).optional(),
  TRUST_PROXY: z.enum(['0', '1']).optional(),
  SECRET_FILE: z.string().min(1).optional(),
  BACKUP_KEY_FILE: z.string().min(1).optional(),
})

const EXPECTED: Record<keyof z.infer<typeof Environment>, string> = {
  PORT: 'a number from 0 to 65535',
  HOST: 'a host name or an IP address',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'an address like postgres://user@host:5432/name',
  PUBLIC_URL: 'an address like https://magonote.example.jp without a path',
  TRUST_PROXY: '1 behind your own proxy, otherwise 0',
  SECRET_FILE: 'a file',
  BACKUP_KEY_FILE: 'a file',
}

/** What the operator decides, from the environment. */
export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly publicUrl: URL | null
  readonly isBehindProxy: boolean
  readonly secretFile: string
  /** The key backups are encrypted with; without it they are with the secret. */
  readonly backupKeyFile: string | undefined
  readonly isDemo: boolean
}

/** An empty value is as good as none: that is how many operators switch a setting off. */
const given = (environment: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))

const readFlags = (flags: readonly string[]): boolean => {
  const unknown = flags.find((flag) => flag !== '--demo')
  if (unknown) throw new Error(`The option ${unknown} is unknown; there is only --demo.`)
  return flags.includes('--demo')
}

/** @throws Error with one sentence for the operator; no value is repeated in it, since an address may hold a password */
export const readSettings = (
  environment: Readonly<Record<string, string | undefined>>,
  flags: readonly string[],
): Settings => {
  const isDemo = readFlags(flags)
  const parsed = Environment.safeParse(given(environment))
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof EXPECTED
    throw new Error(`The environment variable ${name} must be ${EXPECTED[name]}.`)
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, TRUST_PROXY, SECRET_FILE, BACKUP_KEY_FILE } =
    parsed.data
  const dataFolder = path.resolve(DATA_DIR ?? 'data')
  return {
    port: PORT ?? 8787,
    host: HOST ?? '127.0.0.1',
    dataFolder,
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL ? new URL(PUBLIC_URL) : null,
    isBehindProxy: TRUST_PROXY === '1',
    secretFile: path.resolve(SECRET_FILE ?? path.join(dataFolder, 'secret')),
    backupKeyFile: BACKUP_KEY_FILE ? path.resolve(BACKUP_KEY_FILE) : undefined,
    isDemo,
  }
}
