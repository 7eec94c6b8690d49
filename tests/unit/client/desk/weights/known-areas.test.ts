import { expect, test } from 'vitest'
import { knownAreas } from '#client/desk/weights/known-areas.ts'
import { aLearner, aLesson, aVolunteer } from '../../../domain/sample-rows.ts'

test('areas are those of people, places and lessons, and those given already, each once and none empty', () => {
  const rows = {
    learners: [{ ...aLearner('l'), area: '乙' }],
    volunteers: [aVolunteer('v', { area: '甲' }), aVolunteer('w', { area: '' })],
    places: [],
    lessons: [aLesson('class', { area: '乙' }), aLesson('other', { area: '丁' })],
  }
  const ways = [{ from: '丙', to: '甲', minutes: '40' }]
  expect(knownAreas(rows, ways).sort()).toEqual(['丁', '丙', '乙', '甲'].sort())
})
