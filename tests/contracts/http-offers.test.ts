import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import { tokyoDay } from '#domain/day.ts'
import { halfDaysAhead } from '#domain/half-day.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { put } from '#domain/rows.ts'
import type { Topic } from '#domain/words.ts'
import { halfDaysToKeep } from '#planner/offers/half-days-to-keep.ts'
import { OffersAnswer } from '#server/routes/offers-bodies.ts'
import { rowsOf } from '../unit/domain/sample-rows.ts'
import { databaseAdapters } from './database.adapters.ts'
import { NOON, openApp, type TestApp } from './http-app.ts'

const TOWN = UBE.code
/** Hagi, where nobody is. */
const EMPTY_TOWN = '352047'
/** Chiyoda, which is no town of this server. */
const ELSEWHERE = '131016'
const TODAY = tokyoDay(NOON)
const SECOND = 1000

/** The town's rows as the cast has them, without what the server does not look at. */
const castRows = () => {
  const rows = rowsOf(cast(TODAY).find(({ code }) => code === TOWN)?.rows ?? [])
  return {
    settings: rows.all('municipality')[0]?.settings ?? DEFAULT_SETTINGS,
    lessons: rows.all('lesson'),
    pairings: rows.all('pairing'),
    bookings: rows.all('booking'),
    learners: [],
    volunteers: rows.all('volunteer'),
    checks: rows.all('check'),
    places: rows.all('place'),
    resources: [],
    requests: rows.all('request'),
  }
}

describe.each(databaseAdapters())('the half-days that are offered: $name', ({ open }) => {
  let opened: TestApp
  let close: () => Promise<void>

  beforeAll(async () => {
    const store = await open()
    close = () => store.close()
    opened = await openApp(true, { database: store.database })
  })
  afterAll(() => close())

  const ask = (query: Record<string, string>, address = '203.0.113.1') =>
    opened.app.request(`/api/offers?${new URLSearchParams(query).toString()}`, {
      headers: { 'X-Forwarded-For': address },
    })
  const wish = (topics: string, more: Record<string, string> = {}) => ({
    ...{ municipality: TOWN, topics, placeKind: '自宅' },
    ...more,
  })
  const offered = async (query: Record<string, string>): Promise<OffersAnswer['halfDays']> => {
    const response = await ask(query)
    expect(response.status).toBe(200)
    return OffersAnswer.parse(await response.json()).halfDays
  }

  test('are told to whoever asks, for each of two weeks from tomorrow, and nothing of anybody', async () => {
    const halfDays = await offered(wish('LINE'))
    expect(halfDays.map(({ halfDay }) => halfDay)).toEqual(halfDaysAhead(TODAY, 14))
    const said = await (await ask(wish('LINE'))).text()
    expect(said).toMatch(
      /^\{"halfDays":\[(\{"halfDay":"[\d-]{10}\.(am|pm)","canBeKept":(true|false)\},?)+\]\}$/,
    )
  })

  test.each([['LINE'], ['eスポーツ体験'], ['マイナポータル', '防災・ハザードマップ']] as Topic[][])(
    'are those the planner finds in the rows of the town (%s)',
    async (...topics) => {
      for (const placeKind of ['自宅', '介護施設'] as const) {
        const found = halfDaysToKeep(castRows(), { topics, placeKind, seats: 2 }, TODAY)
        const expected = found.map(({ halfDay, canBeKept }) => ({ halfDay, canBeKept }))
        expect(await offered(wish(topics.join(','), { placeKind }))).toEqual(expected)
      }
    },
  )

  test('are none in a town where nobody helps yet', async () => {
    const halfDays = await offered(wish('LINE', { municipality: EMPTY_TOWN }))
    expect(halfDays.filter(({ canBeKept }) => canBeKept)).toEqual([])
  })

  test('follow what happens in the town within three seconds', async () => {
    const before = await offered(wish('LINE'))
    expect(before.some(({ canBeKept }) => canBeKept)).toBe(true)
    const away = castRows().volunteers.map((one) => put('volunteer', { ...one, weekly: [], exceptions: [] }))
    await opened.parts.store.write(TOWN, (space) => space.save(away))
    expect(await offered(wish('LINE'))).toEqual(before)
    opened.clock.ms += 3 * SECOND
    expect((await offered(wish('LINE'))).filter(({ canBeKept }) => canBeKept)).toEqual([])
    const back = castRows().volunteers.map((one) => put('volunteer', one))
    await opened.parts.store.write(TOWN, (space) => space.save(back))
    opened.clock.ms += 3 * SECOND
    expect(await offered(wish('LINE'))).toEqual(before)
  })

  test('begin with the next day once it is midnight in Tokyo', async () => {
    const at = opened.clock.ms
    opened.clock.ms = Date.parse('2026-11-20T14:59:59.000Z')
    expect((await offered(wish('LINE')))[0]?.halfDay).toBe('2026-11-21.am')
    opened.clock.ms += SECOND
    expect((await offered(wish('LINE')))[0]?.halfDay).toBe('2026-11-22.am')
    opened.clock.ms = at
  })

  test('are asked for in one way only', async () => {
    const wrong: Record<string, string>[] = [
      {},
      { municipality: TOWN, topics: 'LINE' },
      wish('LINE', { placeKind: '公民館等' }),
      wish('LINE', { municipality: '352020' }),
      wish('LINE', { area: '港' }),
      ...['', 'ライン', 'LINE,', ',LINE', 'LINE;LINE', 'LINE,LINE,LINE,LINE,LINE,LINE'].map((one) =>
        wish(one),
      ),
    ]
    for (const query of wrong) {
      const response = await ask(query)
      expect([query, response.status]).toEqual([query, 400])
      expect(await response.json()).toMatchObject({ code: 'wrong-shape' })
    }
    const elsewhere = await ask(wish('LINE', { municipality: ELSEWHERE }))
    expect([elsewhere.status, await elsewhere.json()]).toMatchObject([404, { code: 'municipality-unknown' }])
  })

  test('are not told any more to an address that asks without end, but to every other', async () => {
    for (let count = 0; count < 300; count += 1) await ask(wish('LINE'), '203.0.113.7')
    const refused = await ask(wish('LINE'), '203.0.113.7')
    expect([refused.status, Number(refused.headers.get('Retry-After'))]).toEqual([429, 1])
    expect((await ask(wish('LINE'), '203.0.113.8')).status).toBe(200)
  })
})
