import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cursor, inOrder, isAfter, readCursor, START, writeCursor } from '#sync/hub/cursor.ts'
import { SyncRequest } from '#sync/protocol.ts'

const place = fc.record({
  version: fc.nat(3),
  table: fc.constantFrom('booking', 'lesson'),
  id: fc.constantFrom('a', 'b', 'c'),
})

describe('How far a device has read', () => {
  test('is read as it was written, and fits into a request', () => {
    const cursor: Cursor = {
      epoch: 'e'.repeat(36),
      scope: '1.z',
      version: 2 ** 40,
      table: 'attendance',
      id: 'x'.repeat(400),
      isSnapshot: true,
    }
    expect(readCursor(writeCursor(cursor))).toEqual(cursor)
    expect(SyncRequest.shape.cursor.safeParse(writeCursor(cursor)).success).toBe(true)
  })

  test('is nothing when it is none of ours', () => {
    const strange = [null, '', '{}', '[1]', 'null', '["e","s",1.5,"t","i",0]', '["e","s",1,"t","i",2]']
    expect(strange.map(readCursor)).toEqual(strange.map(() => null))
  })

  test('whatever it is, reading it never fails', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readCursor(text)).not.toThrow()
      }),
    )
  })

  test('every place is after the start, and of two places exactly one is after the other', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const isSame = a.version === b.version && a.table === b.table && a.id === b.id
        expect(isAfter({ ...a, version: a.version + 1 }, START)).toBe(true)
        expect([isAfter(a, b), isAfter(b, a)].filter(Boolean)).toHaveLength(isSame ? 0 : 1)
        expect(Math.sign(inOrder(a, b)) + Math.sign(inOrder(b, a))).toBe(0)
      }),
    )
  })
})
