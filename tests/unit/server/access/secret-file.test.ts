import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSecret } from '../../../../src/server/access/secret-file.ts'

describe('the secret file', () => {
  let folder: string
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-secret-'))
  })
  afterEach(() => fs.rmSync(folder, { recursive: true }))

  test('is made once, for its owner alone, and read again', () => {
    const file = path.join(folder, 'deeper/secret')
    const made = readSecret(file)
    expect(made).toHaveLength(32)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect(readSecret(file)).toEqual(made)
  })

  test('a file that holds something else stops the start and is left as it is', () => {
    const file = path.join(folder, 'secret')
    fs.writeFileSync(file, 'himitsu')
    expect(() => readSecret(file)).toThrow('does not hold 32 bytes')
    expect(fs.readFileSync(file, 'utf8')).toBe('himitsu')
  })
})
