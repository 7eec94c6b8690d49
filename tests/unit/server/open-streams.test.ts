import { expect, test } from 'vitest'
import { openStreams } from '../../../src/server/open-streams.ts'

const town = () => {
  const streams = openStreams({ ofSession: 3, ofAddress: 5 })
  const ended: string[] = []
  const open = (session: string, name: string, address = 'hall') =>
    streams.open({ session, address }, () => ended.push(name))
  return { open, ended }
}

test('of one session too many the oldest ends, and only that', () => {
  const { open, ended } = town()
  for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) open('a', name)
  expect(ended).toEqual(['a1', 'a2'])
})

test('one that is over makes room', () => {
  const { open, ended } = town()
  const over = open('a', 'a1')
  open('a', 'a2')
  open('a', 'a3')
  over()
  open('a', 'a4')
  expect(ended).toEqual([])
})

test('where an address is full, whoever has most loses their oldest, not whoever has one', () => {
  const { open, ended } = town()
  open('neighbour', 'n1')
  for (const name of ['a1', 'a2', 'a3']) open('a', name)
  open('b', 'b1')
  open('c', 'c1')
  expect(ended).toEqual(['a1'])
})

test('other addresses have room of their own', () => {
  const { open, ended } = town()
  for (const session of ['a', 'b', 'c', 'd', 'e']) open(session, session)
  open('f', 'f', 'home')
  expect(ended).toEqual([])
})

test('where everybody has one, the oldest makes room', () => {
  const { open, ended } = town()
  for (const session of ['a', 'b', 'c', 'd', 'e', 'f']) open(session, session)
  expect(ended).toEqual(['a'])
})
