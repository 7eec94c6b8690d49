import { recordAttendance } from '#domain/attendance/record-attendance.ts'
import { recordCheck } from '#domain/check/record-check.ts'
import { addDays, tokyoDay } from '#domain/day.ts'
import { isAhead } from '#domain/lesson/lesson.ts'
import { finishLesson } from '#domain/lesson/finish-lesson.ts'
import { answerPairing } from '#domain/pairing/answer-pairing.ts'
import { askPairing } from '#domain/pairing/ask-pairing.ts'
import { confirmPair } from '#domain/pairing/confirm-pair.ts'
import { isStanding } from '#domain/pairing/pairing.ts'
import { withdrawPairing } from '#domain/pairing/withdraw-pairing.ts'
import { writeReport } from '#domain/report/write-report.ts'
import { changeVolunteer } from '#domain/volunteer/change-volunteer.ts'
import { isMinorOn } from '#domain/volunteer/volunteer.ts'
import { type Deed, type Person, some } from './person.ts'

const going = ({ rows }: Person, lessonId: string) =>
  rows.all('pairing').filter((one) => one.lessonId === lessonId && isStanding(one))

export const pair: Deed = (person) => {
  const lesson = some(person, 'lesson', isAhead)
  if (!lesson) return null
  const helpers = person.random
    .shuffled(person.rows.all('volunteer'))
    .slice(0, person.random.below(4))
    .map((one, index) => ({
      volunteerId: one.id,
      part: index === 0 ? ('lead' as const) : ('partner' as const),
    }))
  return person.press(confirmPair, { lessonId: lesson.id, helpers })
}

/** Some are asked, beside whoever stands on the lesson. */
export const askHelpers: Deed = (person) => {
  const lesson = some(person, 'lesson', isAhead)
  const helpers = person.random
    .shuffled(person.rows.all('volunteer'))
    .slice(0, 1 + person.random.below(2))
    .map((one) => ({ volunteerId: one.id, part: 'partner' as const }))
  return lesson && helpers.length > 0 ? person.press(askPairing, { lessonId: lesson.id, helpers }) : null
}

/** Whoever was asked says yes or no, perhaps a second time. */
export const answerAsked: Deed = (person) => {
  const pairing = some(person, 'pairing', ({ state }) => state === 'asked' || state === 'accepted')
  const said = person.random.isLikely(0.7) ? ('accepted' as const) : ('declined' as const)
  return pairing ? person.press(answerPairing, { pairingId: pairing.id, answer: said }) : null
}

/** One helper of a lesson is replaced by another; so one leaves the lesson and another enters it. */
export const swap: Deed = (person) => {
  const out = some(person, 'pairing', isStanding)
  if (!out) return null
  const standing = going(person, out.lessonId)
  const fresh = some(person, 'volunteer', ({ id }) => standing.every((one) => one.volunteerId !== id))
  if (!fresh) return null
  const helpers = standing
    .filter((one) => one.id !== out.id)
    .map(({ volunteerId, part }) => ({ volunteerId, part }))
  return person.press(confirmPair, {
    lessonId: out.lessonId,
    helpers: [...helpers, { volunteerId: fresh.id, part: out.part }],
  })
}

export const stepBack: Deed = (person) => {
  const pairing = some(person, 'pairing')
  return pairing ? person.press(withdrawPairing, { pairingId: pairing.id }) : null
}

const dropOut =
  (isMinor: boolean): Deed =>
  (person) => {
    const today = tokyoDay(person.clock)
    const pairing = some(person, 'pairing', (one) => {
      const volunteer = person.rows.get('volunteer', one.volunteerId)
      return isStanding(one) && volunteer !== undefined && isMinorOn(volunteer, today) === isMinor
    })
    return pairing ? person.press(withdrawPairing, { pairingId: pairing.id }) : null
  }

export const minorDropsOut = dropOut(true)
export const adultDropsOut = dropOut(false)

const MARKS = ['present', 'absent', 'arrived', 'left', 'undone'] as const

export const noteWhoCame: Deed = (person) => {
  const lesson = some(person, 'lesson')
  const personKind = person.random.isLikely(0.6) ? ('learner' as const) : ('volunteer' as const)
  const who = some(person, personKind)
  const mark = person.random.pick(MARKS)
  if (!lesson || !who || !mark) return null
  const id = person.newId()
  return person.press(recordAttendance, {
    id,
    lessonId: lesson.id,
    personKind,
    personId: who.id,
    mark,
    at: person.clock,
  })
}

/** What was marked is taken back, or said again otherwise: a new fact each time. */
export const correct: Deed = (person) => {
  const known = some(person, 'attendance')
  if (!known) return null
  const { lessonId, personKind, personId } = known
  const mark = known.mark === 'undone' ? ('present' as const) : ('undone' as const)
  const id = person.newId()
  return person.press(recordAttendance, { id, lessonId, personKind, personId, mark, at: person.clock })
}

export const write: Deed = (person) => {
  const lesson = some(person, 'lesson')
  const learner = some(person, 'learner')
  if (!lesson || !learner) return null
  return person.press(writeReport, {
    id: person.newId(),
    lessonId: lesson.id,
    learnerId: learner.id,
    topicsDone: ['LINE'],
    canDo: [],
    learnt: '写真を送れた',
    next: '',
    satisfaction: 3,
    voice: '',
    at: person.clock,
  })
}

export const finish: Deed = (person) => {
  const lesson = some(person, 'lesson')
  return lesson && person.random.isLikely(0.3)
    ? person.press(finishLesson, { lessonId: lesson.id, at: person.clock })
    : null
}

/** A volunteer is free at other times from now on. */
export const changeFreeHours: Deed = (person) => {
  const volunteer = some(person, 'volunteer')
  const contact = volunteer && person.rows.get('contact', volunteer.contactId)
  if (!volunteer || !contact) return null
  const { generation, isSilverCentreMember, adultFrom, area, means, skills, mostLessonsADay } = volunteer
  const facts = { generation, isSilverCentreMember, adultFrom, area, means, skills, mostLessonsADay }
  const from = person.random.isLikely(0.7) ? 0 : 60 * person.random.below(14)
  return person.press(changeVolunteer, {
    volunteerId: volunteer.id,
    name: contact.name,
    kana: contact.kana,
    telephone: contact.telephone,
    ...facts,
    weekly: volunteer.weekly.map((window) => ({ ...window, fromMinute: from })),
  })
}

const KINDS = ['guardian-consent', 'school-approval', 'insurance', 'training', 'identity'] as const

export const seePaper: Deed = (person) => {
  const volunteer = some(person, 'volunteer')
  const kind = person.random.pick(KINDS)
  if (!volunteer || !kind) return null
  const today = tokyoDay(person.clock)
  return person.press(recordCheck, {
    checkId: person.newId(),
    volunteerId: volunteer.id,
    kind,
    checkedOn: today,
    validFrom: today,
    validUntil: addDays(today, 365),
  })
}
