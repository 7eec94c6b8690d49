import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeBackup } from '../../../../src/server/database/write-backup.ts'

const SEAL = {
  release: '0.0.0',
  madeAt: '2026-11-20T03:00:00.000Z',
  key: { bytes: new Uint8Array(32), mark: 'm', from: 'secret-file' },
} as const

describe('the file of a backup', () => {
  let folder: string
  let file: string

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-write-'))
    file = path.join(folder, 'backup.gz')
  })
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

  const writing = (words: string) => async (open: () => NodeJS.WritableStream) => {
    const to = open()
    await new Promise<void>((resolve) => to.end(words, resolve))
  }

  test('does not get its name when what was written is not whole', async () => {
    await expect(writeBackup(file, SEAL, writing('half a backup'))).rejects.toThrow('This file is no backup')
    expect(fs.readdirSync(folder)).toEqual([])
  })

  test('does not get its name when it could not be written', async () => {
    const failing = async (open: () => NodeJS.WritableStream) => {
      await writing('half')(open)
      throw new Error('the disk is full')
    }
    await expect(writeBackup(file, SEAL, failing)).rejects.toThrow('the disk is full')
    expect(fs.readdirSync(folder)).toEqual([])
  })

  test('takes the place of no other file', async () => {
    fs.writeFileSync(file, 'an older backup')
    await expect(writeBackup(file, SEAL, writing('new'))).rejects.toThrow('There is a file')
    expect(fs.readFileSync(file, 'utf8')).toBe('an older backup')
  })
})
