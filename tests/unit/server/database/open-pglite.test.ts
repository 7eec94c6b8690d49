import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openPglite } from '../../../../src/server/database/open-pglite.ts'

describe('what is acknowledged is on the disk', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'magonote-fsync-'))
  const fsync = vi.spyOn(fs, 'fsyncSync')
  let pglite: PGlite

  beforeAll(async () => {
    pglite = await openPglite(folder, () => expect.unreachable('PostgreSQL panicked'))
    await pglite.exec('create table note (id int)')
  }, 60_000)
  afterAll(async () => {
    await pglite.close()
    fsync.mockRestore()
    fs.rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(() => {
    fsync.mockClear()
  })

  test('every commit waits for the disk', async () => {
    for (let commits = 1; commits <= 20; commits += 1) {
      await pglite.query('insert into note values ($1)', [commits])
      expect(fsync.mock.calls.length).toBeGreaterThanOrEqual(commits)
    }
  })

  test('a transaction of many statements waits at its commit', async () => {
    await pglite.exec('begin; insert into note values (1); insert into note values (2)')
    const beforeCommit = fsync.mock.calls.length
    await pglite.exec('select 1; commit')
    expect(fsync.mock.calls.length).toBeGreaterThan(beforeCommit)
  })

  test('the write-ahead log is what is synced', async () => {
    const synced: string[] = []
    fsync.mockImplementation((descriptor) => void synced.push(fs.readlinkSync(`/proc/self/fd/${descriptor}`)))
    await pglite.query('insert into note values (3)')
    fsync.mockReset()
    expect(synced.map((file) => path.relative(folder, path.dirname(file)))).toContain('database/pg_wal')
  })

  test('a pure read costs the disk nothing', async () => {
    await pglite.exec('begin isolation level repeatable read read only; select * from note; commit')
    expect(fsync.mock.calls).toEqual([])
  })

  test('PostgreSQL inside knows that its writes are to be durable', async () => {
    const names = "('fsync', 'wal_sync_method', 'synchronous_commit', 'full_page_writes')"
    const { rows } = await pglite.query(
      `select name, setting from pg_settings where name in ${names} order by name`,
    )
    expect(rows).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'synchronous_commit', setting: 'on' },
      { name: 'wal_sync_method', setting: 'fsync' },
    ])
  })
})
