import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BackupKey } from '../../../../src/server/database/backup-key.ts'
import { BackupRefused } from '../../../../src/server/database/dump-format.ts'
import { openBackup } from '../../../../src/server/database/open-backup.ts'
import { sealBackup } from '../../../../src/server/database/seal-backup.ts'
import { CHUNK_BYTES, TAG_BYTES } from '../../../../src/server/database/sealed-format.ts'

const ABOUT = { release: '0.4.0', madeAt: '2026-11-20T03:00:00.000Z' }
const keyMarked = (mark: string, from: BackupKey['from'] = 'key-file'): BackupKey => ({
  bytes: randomBytes(32),
  mark,
  from,
})

describe('a sealed backup', () => {
  const key = keyMarked('a1b2c3d4')
  let folder: string
  let file: string

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-sealed-'))
    file = path.join(folder, 'backup.gz')
  })
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

  const seal = async (plain: Buffer, pieces = 1000): Promise<Buffer> => {
    const parts = async function* () {
      for (let from = 0; from < plain.length; from += pieces) yield plain.subarray(from, from + pieces)
    }
    await pipeline(parts, sealBackup(fs.createWriteStream(file), key, ABOUT))
    return fs.readFileSync(file)
  }
  const open = async (bytes: Buffer, keys = [key]): Promise<Buffer> => {
    fs.writeFileSync(file, bytes)
    const parts: Buffer[] = []
    for await (const part of openBackup(file, keys)) parts.push(part)
    return Buffer.concat(parts)
  }
  const headerOf = (bytes: Buffer) => bytes.subarray(0, bytes.indexOf(10) + 1)
  const chunksOf = (bytes: Buffer) => {
    const body = bytes.subarray(headerOf(bytes).length)
    const size = CHUNK_BYTES + TAG_BYTES
    return Array.from({ length: Math.ceil(body.length / size) }, (_, index) =>
      body.subarray(index * size, (index + 1) * size),
    )
  }

  test.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])(
    'of %i bytes comes back as it was',
    async (length) => {
      const plain = randomBytes(length)
      expect((await open(await seal(plain, 70_001))).equals(plain)).toBe(true)
    },
  )

  test('says in plain words which key opens it, and nothing of what is in it', async () => {
    const sealed = await seal(Buffer.from('見本　花子 090-0000-0000'))
    expect(JSON.parse(headerOf(sealed).toString())).toMatchObject({
      magonote: 'sealed-backup',
      format: 1,
      ...ABOUT,
      keyMark: 'a1b2c3d4',
      keyFrom: 'key-file',
    })
    expect(sealed.includes('見本')).toBe(false)
    expect(sealed.includes('090-0000')).toBe(false)
  })

  test('is another file every time, although key and content are the same', async () => {
    const [one, other] = [await seal(Buffer.alloc(100)), await seal(Buffer.alloc(100))]
    expect(chunksOf(one)[0]?.equals(chunksOf(other)[0] ?? Buffer.alloc(0))).toBe(false)
  })

  test('without its key is refused with the mark of the one that is missing', async () => {
    const sealed = await seal(Buffer.from('x'))
    await expect(open(sealed, [keyMarked('ffff0000')])).rejects.toThrow(
      'This backup was encrypted with a BACKUP_KEY_FILE (mark a1b2c3d4), which is not here',
    )
    await expect(open(sealed, [])).rejects.toThrow('(mark a1b2c3d4)')
  })

  test('with a key that only bears the same mark is refused as damaged', async () => {
    await expect(open(await seal(Buffer.from('x')), [keyMarked(key.mark)])).rejects.toThrow('damaged')
  })

  test('with one bit changed anywhere, its header too, is refused', async () => {
    const sealed = await seal(randomBytes(200))
    for (let place = 0; place < sealed.length; place += 1) {
      const spoiled = Buffer.from(sealed)
      spoiled.writeUInt8(spoiled.readUInt8(place) ^ 1, place)
      // A first byte that is no brace makes it a file of old; what is in it is then found to be nothing.
      if (place > 0) await expect(open(spoiled)).rejects.toThrow(BackupRefused)
    }
  })

  test('cut short at any byte is refused', async () => {
    const sealed = await seal(randomBytes(200))
    for (let length = 0; length < sealed.length; length += 1)
      await expect(open(sealed.subarray(0, length))).rejects.toThrow(BackupRefused)
  })

  test('with a chunk left out, moved, doubled, cut off at its end, or of another backup is refused', async () => {
    const sealed = await seal(randomBytes(4 * CHUNK_BYTES))
    const header = headerOf(sealed)
    const [a, b, c, d] = chunksOf(sealed) as [Buffer, Buffer, Buffer, Buffer]
    const foreign = chunksOf(await seal(randomBytes(4 * CHUNK_BYTES)))[1] ?? d
    for (const body of [[a, c, d], [b, a, c, d], [a, b, b, c, d], [a, b, c], [a], [], [a, foreign, c, d]])
      await expect(open(Buffer.concat([header, ...body]))).rejects.toThrow('damaged or was cut short')
    expect((await open(Buffer.concat([header, a, b, c, d]))).length).toBe(4 * CHUNK_BYTES)
  })

  test('of a newer format is refused with the release that made it', async () => {
    const header = { magonote: 'sealed-backup', format: 2, release: '9.0.0', more: 1 }
    await expect(open(Buffer.from(`${JSON.stringify(header)}\nxxxx`))).rejects.toThrow(
      'newer release (9.0.0)',
    )
  })

  test('that is none, only something that begins like one, is no backup', async () => {
    for (const text of ['{"a":1}\n', `{${' '.repeat(5000)}`, '{', '{}\n'])
      await expect(open(Buffer.from(text))).rejects.toThrow('This file is no backup of Magonote.')
  })

  test('made before backups were sealed is given as it stands', async () => {
    const plain = Buffer.concat([Buffer.from([0x1f, 0x8b]), randomBytes(200_000)])
    expect((await open(plain, [])).equals(plain)).toBe(true)
  })
})
