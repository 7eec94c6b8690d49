import { expect, test } from 'vitest'
import { openVisit } from '#domain/lesson/open-visit.ts'
import { put } from '#domain/rows.ts'
import { lessonOfWish } from '#domain/lesson/lesson-of-wish.ts'
import { judged } from '../judging.ts'
import { aMunicipality, learnerRows } from '../sample-rows.ts'
import { aWish } from '../../planner/sample-week.ts'

test.each(['自宅', '介護施設', '公民館等'] as const)(
  'the rules are asked about the visit that the desk would make of the wish (%s)',
  async (placeKind) => {
    const wish = aWish('wish', { position: { latitude: 34, longitude: 131 } }, { placeKind, seats: 2 })
    const planned = lessonOfWish(wish, { day: '2026-11-25', startMinute: 600 })
    const rows = [
      put('municipality', aMunicipality()),
      ...learnerRows(wish.request.learnerId),
      put('request', wish.request),
    ]
    const { lessonDay, startMinute, durationMinutes, area, position, track } = planned
    const outcome = await judged(openVisit, rows, {
      ...{ lessonDay, startMinute, durationMinutes, area, position, track },
      ...{ lessonId: 'visit', requestId: 'wish', placeName: '', passWord: '', address: '' },
    })
    const { title: _title, ...made } = outcome.written('lesson', 'visit') ?? { title: '' }
    expect({ ...made, id: 'wish', title: '' }).toEqual(planned)
  },
)
