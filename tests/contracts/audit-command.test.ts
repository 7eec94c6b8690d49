import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSecret } from '../../src/server/access/secret-file.ts'
import { noteAudit } from '../../src/server/audit/note.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { fill } from '../bench/fill-store.ts'
import { type BuiltServer, buildServer } from './build-server.ts'
import { type HubProcess, startHub } from './hub-process.ts'
import { kindsOfStore, type RestorableStore, using } from './restorable-stores.ts'

const TOWN = '352021'
const LINES = 1203
const patience = 240_000

let built: BuiltServer
beforeAll(async () => {
  built = await buildServer(process.cwd())
})
afterAll(() => built.remove())

interface Told {
  readonly code: number
  readonly output: string
  readonly errors: string
}

const run = (tool: string, env: Record<string, string>, ...args: string[]): Promise<Told> =>
  new Promise((resolve) => {
    const program = path.join(path.dirname(built.main), `${tool}.js`)
    execFile(process.execPath, [program, ...args], { env }, (error, output, errors) =>
      resolve({ code: error ? Number(error.code) : 0, output, errors }),
    )
  })

describe.each(kindsOfStore())('verifying the audit log on $name', ({ make }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-audit-'))
  const backup = path.join(folder, 'backup')
  let store: RestorableStore
  let hub: HubProcess
  let head = ''

  beforeAll(async () => {
    store = await make()
    const secret = readSecret(path.join(store.env.DATA_DIR, 'secret'))
    await using(store.open, async (database) => {
      await fill(database, secret, 100)
      const towns = new SqlHubStore(database)
      await towns.write(TOWN, async (space) => {
        for (let line = 0; line < LINES; line += 1)
          space.note({ accountId: null, what: 'session.opened', about: [`account/${line}`] })
      })
      await noteAudit({ store: towns }, '352012', { accountId: null, what: 'session.opened', about: [] })
    })
    hub = await startHub(built.main, store.env)
  }, patience)
  afterAll(async () => {
    await hub.stop()
    await store.remove()
    fs.rmSync(folder, { recursive: true })
  })

  test('a whole log is told town by town while the server runs, with a head to note', async () => {
    const { code, output, errors } = await run('audit-verify', store.env)
    expect([code, errors]).toEqual([0, ''])
    const told = new RegExp(`^${TOWN}: ${LINES} lines, \\S+Z to \\S+Z, head ([0-9a-f]{64})$`, 'm').exec(
      output,
    )
    head = told?.[1] ?? ''
    expect(head).not.toBe('')
    expect(output).toMatch(/^352012: 1 lines/m)
    expect(output).toContain('Every line is as it was written.')
  })

  test('a head noted earlier is found in it; one of another log is not', async () => {
    expect(await run('audit-verify', store.env, '--head', head)).toMatchObject({ code: 0, errors: '' })
    const { code, errors } = await run('audit-verify', store.env, '--head', 'f'.repeat(64))
    expect(code).toBe(1)
    expect(errors).toContain('No chain leads to the head ffff')
  })

  test('a log that was changed is told with its first broken number, and a backup made before is whole', async () => {
    expect(await run('backup', store.env, backup)).toMatchObject({ code: 0 })
    await hub.stop()
    await using(store.open, (database) =>
      database.transaction('write', async (sql) => {
        await sql.query('alter table audit disable trigger user')
        await sql.query(`update audit set what = 'x' where municipality = $1 and number = 600`, [TOWN])
      }),
    )
    const { code, output, errors } = await run('audit-verify', store.env)
    expect([code, output]).toEqual([1, ''])
    expect(errors).toContain(`${TOWN}: ${LINES} lines, BROKEN at number 600`)
    expect(errors).toMatch(/^352012: 1 lines, /m)
    const before = await run('audit-verify', store.env, '--backup', backup, '--head', head)
    expect(before).toMatchObject({ code: 0, errors: '' })
    expect(before.output).toContain(head)
  })

  test('a restored store carries its log on', async () => {
    expect(await run('restore', store.env, backup, '--replace')).toMatchObject({ code: 0 })
    await using(store.open, (database) =>
      noteAudit({ store: new SqlHubStore(database) }, TOWN, { accountId: null, what: 'x', about: [] }),
    )
    const { code, output } = await run('audit-verify', store.env, '--head', head)
    expect(code).toBe(0)
    expect(output).toContain(`${TOWN}: ${LINES + 1} lines`)
  })
})
