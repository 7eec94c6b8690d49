import { afterAll, beforeAll, expect, test } from 'vitest'
import { UBE } from '../../src/cast/key-people.ts'
import { openApp, syncBody, type TestApp } from './http-app.ts'
import { wishByTelephone } from './wish-by-telephone.ts'

const PLANTED = 1000
const AT_ONCE = 50

const FAMILY = ['船木', '宇野', '棚井', '東見初', '藤曲', '小串', '厚南', '際波', '末信', '車地']
const GIVEN = [
  'サダヨ',
  'トミエ',
  'ヨシヲ',
  'ミサヲ',
  'キクエ',
  'イワヲ',
  'ハナエ',
  'シズヱ',
  'タケヲ',
  'フミエ',
]

interface Person {
  readonly name: string
  readonly telephone: string
  readonly address: string
}

/** A thousand people whose every word would be recognised wherever it turned up. */
const people: readonly Person[] = Array.from({ length: PLANTED }, (_, index) => ({
  name: `${FAMILY[index % 10]}　${GIVEN[Math.floor(index / 10) % 10]}${String(index).padStart(4, '0')}`,
  telephone: `0836${String(770000 + index)}`,
  address: `植込町${index}丁目`,
}))

const wish = ({ name, telephone, address }: Person, index: number) => {
  const { request, introduction } = wishByTelephone(`planted-${index}`, '2026-11-20T01:00:00.000Z')
  return { request, introduction: { ...introduction, name, telephone, family: address } }
}

let opened: TestApp
let desk = ''
beforeAll(async () => {
  opened = await openApp(true)
  desk = await opened.signIn('coordinator')
})
afterAll(() => opened.close())

const mutation = (id: number, input: unknown, name = 'request.receive@1') => ({
  id,
  name,
  input,
  madeAt: '2026-11-20T01:00:00.000Z',
  author: UBE.coordinator.accountId,
})
const pushAll = async (device: string, made: (person: Person, index: number) => unknown) => {
  const outcomes: string[] = []
  for (let from = 0; from < PLANTED; from += AT_ONCE) {
    const mutations = people.slice(from, from + AT_ONCE).map((one, index) => made(one, from + index))
    const answer = await opened.post('/api/sync', syncBody({ device, mutations }), desk)
    const { results } = (await answer.json()) as { results: { outcome: string }[] }
    outcomes.push(...results.map(({ outcome }) => outcome))
  }
  return outcomes
}

test('of a thousand people planted everywhere no word is in the log or in the audit log', async () => {
  const received = await pushAll('planted', (person, index) => mutation(index + 1, wish(person, index)))
  expect(received.filter((outcome) => outcome === 'applied')).toHaveLength(PLANTED)
  const held = await pushAll('planted-held', (person, index) =>
    mutation(index + 1, { words: person }, `${person.name} ${person.telephone}`),
  )
  expect(held).toHaveLength(PLANTED)

  for (const { name, telephone, address } of people.slice(0, 40)) {
    await opened.post('/api/session', { municipality: UBE.code, name, pin: telephone })
    await opened.post('/api/session', `{"name":"${name}`)
    await opened.post('/api/sync', syncBody({ [name]: address }), desk)
    await opened.get(`/api/${encodeURIComponent(name)}/${telephone}`, desk)
    await opened.post('/api/views', { device: 'd', views: [{ id: 1, contactId: name }] }, desk)
    await opened.get(`/api/audit?learner=${encodeURIComponent(name)}`, desk)
  }
  const broken = opened.parts.store.write
  opened.parts.store.write = () => Promise.reject(new Error(JSON.stringify(people[0])))
  const failed = await opened.post('/api/sync', syncBody({ mutations: [mutation(1, {})] }), desk)
  opened.parts.store.write = broken
  expect(failed.status).toBe(500)

  const lines = await opened.parts.database.query('select * from audit')
  expect(lines.length).toBeGreaterThan(PLANTED)
  expect(opened.logged.length).toBeGreaterThan(0)
  const written = [...opened.logged, ...lines.map((line) => JSON.stringify(line))].join('\n')
  const words = people.flatMap(({ name, telephone, address }) => [
    name,
    telephone,
    address,
    ...name.split('　'),
  ])
  expect(words.filter((word) => written.includes(word))).toEqual([])
})
