import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lockFolder } from '../../../../src/server/database/folder-lock.ts'
import { thisProcess } from '../../../../src/server/database/process-identity.ts'

describe('the lock on the data folder', () => {
  let folder: string
  let lock: string

  beforeEach(() => {
    folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-lock-')), 'data')
    fs.mkdirSync(folder)
    lock = path.join(folder, 'database.lock')
  })
  afterEach(() => fs.rmSync(path.dirname(folder), { recursive: true, force: true }))

  const leave = (holder: object) => fs.writeFileSync(lock, JSON.stringify({ ...thisProcess(), ...holder }))
  const holder = () => JSON.parse(fs.readFileSync(lock, 'utf8')) as unknown

  test('names this process while it is held and leaves nothing behind', () => {
    const unlock = lockFolder(folder)
    expect(holder()).toEqual(thisProcess())
    unlock()
    expect(fs.readdirSync(folder)).toEqual([])
  })

  test('a second taker is refused with the folder and the process', () => {
    const unlock = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(`The data folder ${folder} is in use by process ${process.pid}.`)
    expect(holder()).toEqual(thisProcess())
    unlock()
  })

  test('another running process is respected', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("up")'])
    await once(other.stdout, 'data')
    leave({ pid: other.pid, startedAt: null })
    expect(() => lockFolder(folder)).toThrow(`in use by process ${other.pid}`)
    other.kill('SIGKILL')
    await once(other, 'exit')
    lockFolder(folder)()
    expect(fs.existsSync(lock)).toBe(false)
  })

  test('the lock of a process that ended is taken over', () => {
    leave({ pid: spawnSync(process.execPath, ['-e', '']).pid })
    const unlock = lockFolder(folder)
    expect(holder()).toEqual(thisProcess())
    unlock()
  })

  test('a later process with the same number does not keep the lock alive', () => {
    leave({ startedAt: 'another boot:1' })
    const unlock = lockFolder(folder)
    expect(holder()).toEqual(thisProcess())
    unlock()
  })

  test.each(['', '{"pid":', '"words"', '{}'])('a lock left as %j by a power cut is taken over', (text) => {
    fs.writeFileSync(lock, text)
    const unlock = lockFolder(folder)
    expect(holder()).toEqual(thisProcess())
    unlock()
  })

  test('a lock of another computer is respected, and the file to delete is named', () => {
    leave({ host: 'mihon-office' })
    expect(() => lockFolder(folder)).toThrow(new RegExp(`on the computer mihon-office.*delete ${lock}`, 's'))
  })

  test('nobody replaces a stale lock while another process is replacing it', () => {
    leave({ startedAt: 'another boot:1' })
    fs.writeFileSync(`${lock}.takeover`, JSON.stringify(thisProcess()))
    expect(() => lockFolder(folder)).toThrow('is in use by process')
  })

  test('a replacement that was cut short does not block the folder', () => {
    leave({ startedAt: 'another boot:1' })
    fs.writeFileSync(`${lock}.takeover`, JSON.stringify({ ...thisProcess(), startedAt: 'another boot:1' }))
    lockFolder(folder)()
    expect(fs.readdirSync(folder)).toEqual([])
  })

  test('giving the folder back never removes the lock of a successor', () => {
    const unlock = lockFolder(folder)
    leave({ pid: 1 })
    unlock()
    expect(holder()).toMatchObject({ pid: 1 })
  })
})
