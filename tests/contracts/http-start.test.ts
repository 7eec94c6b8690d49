import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { codeAt } from '../../src/server/access/totp.ts'
import { readSettings } from '../../src/server/settings.ts'
import { type Running, start } from '../../src/server/start.ts'
import { cookieOf } from './http-app.ts'

describe('a server that is started', () => {
  let folder: string
  let said: string[]
  let running: Running | undefined

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-start-'))
    said = []
  })
  afterEach(async () => {
    await running?.stop()
    running = undefined
    fs.rmSync(folder, { recursive: true })
  })

  /** Only making the tables is left to the start then: an empty database takes seconds. */
  const makeFolder = () => fs.cpSync(inject('madeDataFolder'), folder, { recursive: true })

  const open = async (...flags: string[]): Promise<string> => {
    running = await start(readSettings({ PORT: '0', DATA_DIR: folder }, flags), {
      workerFile: new URL(inject('embeddedWorkerFile')),
      clientFolder: null,
      release: '0.0.0',
      say: (sentence) => said.push(sentence),
      writeLog: () => undefined,
    })
    return `http://127.0.0.1:${running.address.port}`
  }
  const close = async () => {
    await running?.stop()
    running = undefined
  }
  const post = (base: string, address: string, body: unknown) =>
    fetch(base + address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })

  test('tells the code for the administrator once, and it opens the door once', async () => {
    const base = await open()
    const code = /: ([0-9A-Z-]+)$/.exec(said[0] ?? '')?.[1] ?? ''
    expect(code.replaceAll('-', '')).toHaveLength(26)
    const first = { municipality: '352021', name: '見本　一郎' }
    const ask = (by: string) => post(base, '/api/session/first/options', { ...first, code: by })
    expect((await ask('AAAAA-AAAAA')).status).toBe(401)
    const spoken = code.toLowerCase().replaceAll('-', ' ')
    const { totp } = (await (await ask(spoken)).json()) as { totp: { challenge: string; secret: string } }
    const password = 'yama to umi no aida no machi'
    const now = codeAt(totp.secret, new Date().toISOString())
    const way = { kind: 'password', password, challenge: totp.challenge, code: now }
    const welcome = await post(base, '/api/session/first', { ...first, kana: '', code: spoken, way })
    expect(await welcome.json()).toMatchObject({ account: { role: 'administrator' }, name: first.name })
    const again = await fetch(`${base}/api/session`, { headers: { Cookie: cookieOf(welcome) } })
    expect(again.status).toBe(200)
    expect((await ask(code)).status).toBe(401)
    await close()
    said = []
    const restarted = await open()
    const next = codeAt(totp.secret, new Date(Date.now() + 30_000).toISOString())
    const signIn = { ...first, password, code: next }
    expect((await post(restarted, '/api/session/desk/password', signIn)).status).toBe(200)
    expect(said).toEqual([])
  })

  test('says on the next start that the code waits, without telling it', async () => {
    makeFolder()
    await open()
    await close()
    said = []
    await open()
    expect(said).toEqual(["The administrator's one-time code has not been used yet."])
  })

  test('has all 19 municipalities, a secret only its owner reads, and leaves the folder free', async () => {
    const base = await open()
    const towns = (await (await fetch(`${base}/api/municipalities`)).json()) as { code: string }[]
    await close()
    expect(towns).toHaveLength(19)
    expect(fs.statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600)
    expect(fs.readdirSync(folder).sort()).toEqual(['database', 'secret'])
  })

  test('lets the sample people in only in the demonstration', async () => {
    makeFolder()
    const base = await open('--demo')
    const sample = async (at: string) => {
      const people = (await (await fetch(`${at}/api/sample-people`)).json()) as Record<string, string>[]
      const { role: _role, ...typed } = people.find((one) => one['role'] === 'coordinator') ?? {}
      return typed
    }
    const enter = (at: string, typed: object) => post(at, '/api/session/desk/password', typed)
    const person = await sample(base)
    expect((await enter(base, person)).status).toBe(200)
    await close()
    const serious = await open()
    expect((await fetch(`${serious}/api/sample-people`)).status).toBe(404)
    expect((await enter(serious, person)).status).toBe(401)
    await close()
    const demo = await open('--demo')
    expect((await enter(demo, await sample(demo))).status).toBe(200)
  })

  test('adds no sample people to a store that is in use', async () => {
    makeFolder()
    await open()
    await close()
    said = []
    const base = await open('--demo')
    expect(said).toEqual(['The store holds other data already: no 見本 people were added.'])
    expect(await (await fetch(`${base}/api/sample-people`)).json()).toEqual([])
  })

  test('runs the program of its README: a sample coordinator signs in, pushes and pulls', async () => {
    makeFolder()
    const base = await open('--demo')
    const readme = fs.readFileSync('src/server/README.md', 'utf8')
    const program = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const file = path.join(folder, 'readme.mjs')
    fs.writeFileSync(file, program)
    const child = spawn(process.execPath, [file], { env: { ...process.env, MAGONOTE: base } })
    const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    expect(errors).toBe('')
    expect(output).toContain("[ { id: 1, outcome: 'applied' } ]")
    expect(output).toContain("table: 'call'")
    expect(program.trimEnd().split('\n').length).toBeLessThanOrEqual(45)
  })
})
