import { describe, expect, test } from 'vitest'
import { whereLearnerLives } from '#domain/learner/where-learner-lives.ts'
import { aHomeVisit, aLesson, aVolunteer } from '../sample-rows.ts'

const at = (latitude: number, longitude: number) => ({ latitude, longitude })
const NOTHING = { lessons: [], places: [], volunteers: [] }
const learner = { id: 'learner-1', area: '見本' }

describe('Where a learner lives', () => {
  test('is where they were visited before', () => {
    const lessons = [
      aHomeVisit('visit-1', 'learner-2', { position: at(34, 131) }),
      aHomeVisit('visit-2', 'learner-1', { position: at(33.9, 131.2) }),
    ]
    expect(whereLearnerLives(learner, { ...NOTHING, lessons })).toEqual(at(33.9, 131.2))
  })

  test('is taken for the middle of what is known of their area', () => {
    const lessons = [
      aLesson('class-1', { position: at(34, 131) }),
      aLesson('class-2', { area: '別の見本', position: at(40, 140) }),
    ]
    const volunteers = [aVolunteer('volunteer-1', { home: at(34.2, 131.4) })]
    const found = whereLearnerLives(learner, { ...NOTHING, lessons, volunteers })
    expect(found?.latitude).toBeCloseTo(34.1)
    expect(found?.longitude).toBeCloseTo(131.2)
  })

  test('is not known where nothing of the area is, or the area itself is not', () => {
    expect(whereLearnerLives(learner, NOTHING)).toBeNull()
    const lessons = [aLesson('class-1', { area: '', position: at(34, 131) })]
    expect(whereLearnerLives({ id: 'learner-1', area: '' }, { ...NOTHING, lessons })).toBeNull()
  })
})
