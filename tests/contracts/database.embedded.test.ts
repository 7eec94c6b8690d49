import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { openEmbedded } from '../../src/server/database/embedded-database.ts'

const workerFile = new URL(inject('embeddedWorkerFile'))
const patience = 120_000

describe('the embedded database on a folder', () => {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-made-'))
  let folder: string

  beforeAll(async () => {
    const database = await openEmbedded({ folder: made, workerFile })
    await database.query('create table note (words text)')
    await database.close()
  }, patience)
  afterAll(() => fs.rmSync(made, { recursive: true, force: true }))

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-embedded-'))
  })
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

  const open = () => openEmbedded({ folder, workerFile })
  const useMade = () => fs.cpSync(made, folder, { recursive: true })

  test('what was saved is there after closing and opening again', { timeout: patience }, async () => {
    useMade()
    const first = await open()
    await first.query("insert into note values ('見本')")
    await first.close()
    const second = await open()
    expect(await second.query('select words from note')).toEqual([{ words: '見本' }])
    await second.close()
    expect(fs.readdirSync(folder)).toEqual(['database'])
  })

  test(
    'a folder in use is refused with a sentence, and free again after closing',
    { timeout: patience },
    async () => {
      useMade()
      const first = await open()
      await expect(open()).rejects.toThrow(`The data folder ${folder} is in use by process ${process.pid}`)
      expect(await first.query('select 1 as one')).toEqual([{ one: 1 }])
      await first.close()
      const second = await open()
      expect(await second.query('select 1 as one')).toEqual([{ one: 1 }])
      await second.close()
    },
  )

  test('a database half made at a power cut is made anew', { timeout: patience }, async () => {
    fs.mkdirSync(path.join(folder, 'database.unfinished'))
    fs.writeFileSync(path.join(folder, 'database.unfinished/PG_VERSION'), '')
    const database = await open()
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
    await database.close()
  })

  test(
    'a row acknowledged just before the process is killed is still there',
    { timeout: patience },
    async () => {
      const before = await open()
      await before.query('create table note (words text)')
      await before.close()
      const child = fork(writeKilledProgram(folder), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
      const [message] = (await once(child, 'message')) as [unknown]
      child.kill('SIGKILL')
      await once(child, 'exit')
      const after = await open()
      expect(message).toBe('acknowledged')
      expect(await after.query('select words from note')).toEqual([{ words: '見本' }])
      await after.close()
    },
  )

  test('a crashed thread fails what waits for it and frees the folder', { timeout: patience }, async () => {
    const crashing = new URL(`data:text/javascript,${encodeURIComponent(crashingWorker)}`)
    const database = await openEmbedded({ folder, workerFile: crashing })
    await expect(database.query('select 1')).rejects.toThrow(
      'The embedded database has stopped and must be opened again: the disk went away',
    )
    await expect(database.transaction('read', (sql) => sql.query('select 1'))).rejects.toThrow('has stopped')
    await database.close()
    expect(fs.readdirSync(folder)).toEqual([])
  })

  test(
    'what the disk refuses to keep is never acknowledged, and the database opens itself again',
    { timeout: patience },
    async () => {
      useMade()
      const refusing = path.join(folder, 'refusing.mjs')
      fs.writeFileSync(refusing, refusingWorker)
      const database = await openEmbedded({ folder, workerFile: pathToFileURL(refusing) })
      await expect(database.query("insert into note values ('refuse')")).rejects.toThrow(
        'the disk is full or failing',
      )
      expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
      await database.close()
    },
  )

  test('a thread that cannot start says why and frees the folder', { timeout: patience }, async () => {
    const missing = new URL('missing.mjs', workerFile)
    await expect(openEmbedded({ folder, workerFile: missing })).rejects.toThrow(/missing\.mjs/)
    expect(fs.readdirSync(folder)).toEqual([])
  })

  test('the log on the disk does not grow with every write for ever', { timeout: patience }, async () => {
    useMade()
    const database = await openEmbedded({ folder, workerFile, writesPerCheckpoint: 3 })
    const checkpoint = async () =>
      (await database.query('select redo_lsn::text as at from pg_control_checkpoint()'))[0]
    const before = await checkpoint()
    for (let i = 0; i < 3; i += 1)
      await database.transaction('write', (sql) => sql.query("insert into note values ('見本')"))
    expect(await checkpoint()).not.toEqual(before)
    await database.close()
  })
})

describe('the embedded database in memory', () => {
  test('a call on the database inside its own transaction is refused', { timeout: patience }, async () => {
    const database = await openEmbedded({ folder: null, workerFile })
    const work = database.transaction('write', () => database.query('select 1'))
    await expect(work).rejects.toThrow('Inside a transaction use its sql')
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
    await database.close()
  })
})

const crashingWorker = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', () => { throw new Error('the disk went away') })
  parentPort.postMessage({ kind: 'ready' })
`

/** The real thread on a disk whose fsync fails as soon as a statement arrives. */
const refusingWorker = `
  import fs from 'node:fs'
  import { parentPort } from 'node:worker_threads'
  parentPort.once('message', () => {
    fs.fsyncSync = () => { throw Object.assign(new Error('EIO'), { code: 'EIO' }) }
  })
  await import(${JSON.stringify(workerFile.href)})
`

/** Speaks to the built thread directly: the hub's TypeScript does not run in a bare Node 20. */
function writeKilledProgram(folder: string): string {
  const file = path.join(folder, 'killed.mjs')
  fs.writeFileSync(
    file,
    `import { Worker } from 'node:worker_threads'
    const thread = new Worker(new URL(${JSON.stringify(workerFile.href)}), { workerData: { folder: ${JSON.stringify(folder)} } })
    thread.on('message', (word) => {
      if (word.kind === 'ready') {
        thread.postMessage({ id: 1, kind: 'query', text: 'insert into note values ($1)', params: ['見本'] })
      } else process.send(word.kind === 'answered' ? 'acknowledged' : JSON.stringify(word))
    })`,
  )
  return file
}
