import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSecret } from '../../src/server/access/secret-file.ts'
import { fill } from '../bench/fill-store.ts'
import { signIn } from '../bench/push-device.ts'
import { type BuiltServer, buildServer } from './build-server.ts'
import { type HubProcess, startHub } from './hub-process.ts'
import { kindsOfStore, type RestorableStore, using } from './restorable-stores.ts'

const ROWS = 300
const patience = 240_000
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-commands-'))
const file = (name: string) => path.join(folder, name)

let built: BuiltServer
beforeAll(async () => {
  built = await buildServer(process.cwd())
})
afterAll(() => {
  built.remove()
  fs.rmSync(folder, { recursive: true })
})

interface Told {
  readonly code: number
  readonly output: string
  readonly errors: string
}

/** Runs `npm run NAME -- ARGS` as the built program does it. */
const run = (
  name: 'backup' | 'restore' | 'audit-verify',
  env: Record<string, string>,
  ...args: string[]
): Promise<Told> =>
  new Promise((resolve) => {
    const program = path.join(path.dirname(built.main), `${name}.js`)
    execFile(process.execPath, [program, ...args], { env }, (error, output, errors) =>
      resolve({ code: error ? Number(error.code) : 0, output, errors }),
    )
  })

const epochAt = async ({ address }: HubProcess): Promise<string> =>
  ((await (await fetch(`${address}/api/health`)).json()) as { epoch: string }).epoch

const statusOf = async ({ address }: HubProcess, cookie: string): Promise<number> =>
  (await fetch(`${address}/api/session`, { headers: { cookie } })).status

describe.each(kindsOfStore())('backup and restore on $name', ({ name, make }) => {
  let store: RestorableStore
  let hub: HubProcess
  let backedUp = 0
  const backup = file(`${name.replaceAll(' ', '-')}.gz`)

  beforeAll(async () => {
    store = await make()
    const secret = readSecret(path.join(store.env.DATA_DIR, 'secret'))
    await using(store.open, (database) => fill(database, secret, ROWS))
    hub = await startHub(built.main, store.env)
  })
  afterAll(async () => {
    await hub.stop()
    await store.remove()
  })

  test('a backup is made while the server runs, and tells nothing but numbers', async () => {
    await signIn(hub.address)
    const { code, output, errors } = await run('backup', store.env, backup)
    expect([code, errors]).toEqual([0, ''])
    expect(output).toMatch(/^Backed up \d+ rows to \S+\.gz\.\n$/)
    backedUp = Number(/\d+/.exec(output)?.[0])
    expect(backedUp).toBeGreaterThan(ROWS)
    expect(fs.statSync(backup).mode & 0o777).toBe(0o600)
  })

  const keyed = () => {
    fs.writeFileSync(file('backup-key'), Buffer.alloc(32, 7).toString('base64'))
    return { ...store.env, BACKUP_KEY_FILE: file('backup-key') }
  }
  const sealedByKey = file(`${name.replaceAll(' ', '-')}-keyed`)

  test('with BACKUP_KEY_FILE another key opens it; without that file a restore names what is missing', async () => {
    expect(await run('backup', keyed(), sealedByKey)).toMatchObject({ code: 0, errors: '' })
    const { code, output, errors } = await run('restore', store.env, sealedByKey, '--replace')
    expect([code, output]).toEqual([1, ''])
    expect(errors).toMatch(/^This backup was encrypted with a BACKUP_KEY_FILE \(mark [0-9a-f]{16}\)/)
    const none = await run('backup', { ...store.env, BACKUP_KEY_FILE: file('no-key') }, file('unkeyed'))
    expect([none.code, none.errors]).toEqual([
      1,
      `There is no BACKUP_KEY_FILE ${file('no-key')}: a backup is not written without being encrypted.\n`,
    ])
  })

  if (name === 'PostgreSQL')
    test('a restore says when the secret file is not the one the PINs were hashed with', async () => {
      const other = { ...keyed(), SECRET_FILE: file('other-secret') }
      const { code, output } = await run('restore', other, sealedByKey, '--replace')
      expect(code).toBe(0)
      expect(output).toContain(`The secret file ${file('other-secret')} is not that of the server`)
    })

  test('a second backup does not take the place of the first', async () => {
    const bytes = fs.readFileSync(backup)
    const { code, errors } = await run('backup', store.env, backup)
    expect([code, errors]).toEqual([1, `There is a file ${backup} already; give another name.\n`])
    expect(fs.readFileSync(backup)).toEqual(bytes)
  })

  if (name === 'the embedded database')
    test('a restore is refused while the server runs', async () => {
      const { code, errors } = await run('restore', store.env, backup, '--replace')
      expect(code).toBe(1)
      expect(errors).toContain(`is in use by process ${hub.pid}. Stop that process first`)
      expect(await statusOf(hub, await signIn(hub.address))).toBe(200)
    })

  test(
    'after a restore the epoch is new, everybody is signed out, and the same PIN signs in',
    { timeout: patience },
    async () => {
      const cookie = await signIn(hub.address)
      const epoch = await epochAt(hub)
      await hub.stop()
      const refused = await run('restore', store.env, backup)
      expect([refused.code, refused.output]).toEqual([1, ''])
      expect(refused.errors).toContain('The store holds data already; nothing was changed.')
      const { code, output, errors } = await run('restore', store.env, backup, '--replace')
      expect([code, errors]).toEqual([0, ''])
      expect(output).toMatch(/^Restored \d+ rows as they were at \S+Z\. Everybody has to sign in again\.\n$/)
      expect(Number(/\d+/.exec(output)?.[0])).toBe(backedUp)
      const log = await run('audit-verify', store.env)
      expect([log.code, log.errors]).toEqual([0, ''])
      expect(log.output).toMatch(/: [1-9]\d* lines, [^]*Every line is as it was written\./)
      hub = await startHub(built.main, store.env)
      expect(await epochAt(hub)).not.toBe(epoch)
      expect(await statusOf(hub, cookie)).toBe(401)
      expect(await statusOf(hub, await signIn(hub.address))).toBe(200)
      expect(fs.readdirSync(store.env.DATA_DIR).filter((one) => one.startsWith('database.re'))).toEqual([])
    },
  )
})

describe('backup and restore, used wrongly', () => {
  const nowhere = () => ({ DATA_DIR: file('nowhere'), DATABASE_URL: '' })
  const foreign = () => {
    fs.writeFileSync(file('foreign'), 'a letter of somebody')
    return file('foreign')
  }

  test('say how they are used and what is in the file', async () => {
    const [backup, restore] = [
      await run('backup', nowhere(), '--help'),
      await run('restore', nowhere(), '--help'),
    ]
    expect(backup.output).toContain('npm run backup -- FILE')
    expect(backup.output).toContain('hashes of PINs')
    expect(restore.output).toContain('npm run restore -- FILE [--replace]')
    expect(restore.output).toContain('secret file')
  })

  test.each([
    ['backup' as const, () => [], 'Name one file: npm run backup -- FILE'],
    ['backup' as const, () => [file('a'), file('b')], 'Name one file'],
    ['backup' as const, () => [file('none.gz')], 'There is no store in'],
    ['restore' as const, () => [], 'Name one file: npm run restore -- FILE [--replace]'],
    ['restore' as const, () => [file('missing')], 'There is no file'],
    ['restore' as const, () => [foreign()], 'This file is no backup of Magonote.'],
    ['restore' as const, () => [foreign(), '--force'], "Unknown option '--force'"],
  ])('%s ends with a sentence and leaves nothing behind', async (name, args, sentence) => {
    const told = await run(name, nowhere(), ...args())
    expect([told.code, told.output]).toEqual([1, ''])
    expect(told.errors).toContain(sentence)
    expect(fs.existsSync(file('nowhere'))).toBe(false)
    expect(fs.existsSync(file('none.gz'))).toBe(false)
  })
})
