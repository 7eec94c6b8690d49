import { describe, expect, test } from 'vitest'
import { Id } from '#domain/id.ts'
import { codeOfEvent, eventClassId, numberOfEvent } from '#domain/lesson/event-source.ts'

describe('Where a class comes from', () => {
  test.each([
    ['352021', '352021'],
    ['３５２０２１', '352021'],
    ['35202', '352021'],
    ['11002', '011002'],
    ['352022', null],
    ['宇部市', null],
    ['', null],
  ])('the code written 「%s」 is %s', (written, code) => {
    expect(codeOfEvent(written)).toBe(code)
  })

  test.each([
    ['0000000003', '3'],
    ['3', '3'],
    ['０３', '3'],
    ['000', '0'],
    ['A-1', 'A-1'],
    ['春 1', '_6625_201'],
    ['', ''],
  ])('the number written 「%s」 is kept as 「%s」', (written, number) => {
    expect(numberOfEvent(written)).toBe(number)
  })

  test('the id says municipality, number, day and time, and is one that rows may have', () => {
    const id = eventClassId('352021', numberOfEvent('第１回/春'), '2026-12-01', 570)
    expect(id).toBe('class-352021-_7b2c1_56de_2f_6625-2026-12-01-0930')
    expect(Id.safeParse(id).success).toBe(true)
  })
})
