import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readDump, verifyDump } from '../../../../src/server/database/read-dump.ts'

const HEADER = {
  magonote: 'backup',
  format: 1,
  release: '0.2.0',
  migration: 1,
  madeAt: '2026-11-20T03:00:00.000Z',
  epoch: 'e',
  secretMark: null,
}
const TABLE = { table: 'space', columns: ['municipality', 'version'] }
const ROWS = [
  ['352021', '7'],
  ['353051', null],
]

describe('reading a backup', () => {
  let folder: string
  let file: string

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-read-'))
    file = path.join(folder, 'backup.gz')
  })
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

  const text = (lines: readonly unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const withTrailer = (lines: readonly unknown[], rows: Record<string, number>) => {
    const before = text(lines)
    return before + text([{ rows, sha256: createHash('sha256').update(before).digest('hex') }])
  }
  const whole = withTrailer([HEADER, TABLE, ...ROWS], { space: 2 })
  const verify = (content: string | Buffer) => {
    fs.writeFileSync(file, typeof content === 'string' ? gzipSync(content) : content)
    return verifyDump(file)
  }

  test('gives its header, its tables and their rows as they were written', async () => {
    fs.writeFileSync(file, gzipSync(whole))
    const heard: unknown[] = []
    await readDump(file, {
      begin: async (header) => void heard.push(header),
      rows: async (table, lines) => void heard.push(table, lines),
    })
    expect(heard).toEqual([HEADER, TABLE, ROWS.map((row) => JSON.stringify(row))])
  })

  test('a line separator inside a text ends no line', async () => {
    const rows = [['\u2028\u2029\u0085', '1']]
    expect(await verify(withTrailer([HEADER, TABLE, ...rows], { space: 1 }))).toMatchObject({
      rows: { space: 1 },
    })
  })

  test('cut short anywhere it is refused', async () => {
    const bytes = gzipSync(whole)
    for (let length = 20; length < bytes.length; length += 1)
      await expect(verify(bytes.subarray(0, length))).rejects.toThrow(/damaged or was cut short|no backup/)
    await expect(verify(whole.slice(0, whole.lastIndexOf('{"rows"')))).rejects.toThrow('cut short')
  })

  test('a byte that has changed anywhere in it is noticed', async () => {
    const bytes = gzipSync(whole)
    for (let place = 10; place < bytes.length; place += 1) {
      const damaged = Buffer.from(bytes)
      damaged.writeUInt8(damaged.readUInt8(place) ^ 4, place)
      await expect(verify(damaged)).rejects.toThrow(/damaged or was cut short|no backup/)
    }
  })

  test.each([
    ['a row is missing', [HEADER, TABLE, ROWS[0]], { space: 2 }],
    ['a table is missing', [HEADER], { space: 2 }],
    ['a table was added', [HEADER, TABLE, ...ROWS, { ...TABLE, table: 'device' }], { space: 2 }],
    ['a table comes twice', [HEADER, TABLE, ...ROWS, TABLE], { space: 2 }],
    ['a row is too short', [HEADER, TABLE, ['352021'], ROWS[1]], { space: 2 }],
    ['a row stands before its table', [HEADER, ...ROWS, TABLE], { space: 2 }],
    ['a line is no JSON of ours', [HEADER, TABLE, ...ROWS, 7], { space: 2 }],
    ['the header lacks something', [{ ...HEADER, epoch: undefined }, TABLE, ...ROWS], { space: 2 }],
  ])('although its checksum is right it is refused when %s', async (_what, lines, rows) => {
    await expect(verify(withTrailer(lines, rows))).rejects.toThrow('This backup is damaged or was cut short')
  })

  test('with anything after its end it is refused', async () => {
    await expect(verify(`${whole}["352021","8"]\n`)).rejects.toThrow('damaged')
  })

  test('with another checksum it is refused', async () => {
    await expect(verify(whole.replace('"7"', '"8"'))).rejects.toThrow('damaged')
  })

  test.each([
    ['format', { ...HEADER, format: 2, more: 1 }],
    ['migration', { ...HEADER, migration: 9999 }],
  ])('of a newer %s it is refused with the release that made it', async (_what, header) => {
    await expect(verify(withTrailer([header], {}))).rejects.toThrow('made by a newer release (0.2.0)')
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a compressed text', gzipSync('見本\n')],
    ['somebody’s compressed JSON', gzipSync('{"magonote":"other"}\n')],
    ['compressed nothing', gzipSync('')],
  ])('a file that holds %s is no backup', async (_what, bytes) => {
    await expect(verify(bytes)).rejects.toThrow('This file is no backup of Magonote.')
  })

  test('nothing of what a person typed is repeated in a refusal', async () => {
    const typed = withTrailer([HEADER, TABLE, ['見本　花子', '1'], { 見本: '花子' }], { space: 1 })
    await expect(verify(typed)).rejects.toThrow(/^[\x20-\x7e]+$/)
  })
})
