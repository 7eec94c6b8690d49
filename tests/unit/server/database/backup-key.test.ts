import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSecret } from '../../../../src/server/access/secret-file.ts'
import { keysToOpenWith, keyToSealWith } from '../../../../src/server/database/backup-key.ts'

describe('the key of a backup', () => {
  let folder: string
  const at = (name: string) => path.join(folder, name)
  const files = (backupKeyFile?: string) => ({ secretFile: at('secret'), backupKeyFile })

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-key-'))
    readSecret(at('secret'))
    fs.writeFileSync(at('own'), randomBytes(32).toString('base64'))
  })
  afterEach(() => fs.rmSync(folder, { recursive: true }))

  test('is the secret file, or the file that BACKUP_KEY_FILE names', () => {
    expect(keyToSealWith(files())).toMatchObject({ from: 'secret-file', bytes: readSecret(at('secret')) })
    expect(keyToSealWith(files(at('own')))).toMatchObject({ from: 'key-file', bytes: readSecret(at('own')) })
  })

  test('is never made in passing: a file that is not there is named', () => {
    expect(() => keyToSealWith(files(at('none')))).toThrow(`There is no BACKUP_KEY_FILE ${at('none')}`)
    fs.rmSync(at('secret'))
    expect(() => keyToSealWith(files())).toThrow(`There is no secret file ${at('secret')}`)
    expect(fs.readdirSync(folder)).toEqual(['own'])
  })

  test('to open with is whichever is at hand, each with a mark of its own', () => {
    const keys = keysToOpenWith(files(at('own')))
    expect(keys.map(({ from }) => from)).toEqual(['key-file', 'secret-file'])
    expect(new Set(keys.map(({ mark }) => mark)).size).toBe(2)
    expect(keysToOpenWith(files(at('none'))).map(({ from }) => from)).toEqual(['secret-file'])
  })
})
