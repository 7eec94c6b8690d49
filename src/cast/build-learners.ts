import { type Change, put } from '#domain/rows.ts'
import { buildContact, inventedTelephone } from './build-contact.ts'
import { castId, contactIdOf, learnerId } from './cast-ids.ts'
import { castName } from './names.ts'
import { pick } from './seed.ts'
import type { HelperData, Town } from './town.ts'

const NOTES = [
  '',
  '',
  '玄関は右手。呼び鈴が鳴りにくいので声をかける。',
  '午前のほうが調子がよい。',
  '耳が遠いので、ゆっくり話す。',
] as const
const RELATIONS = ['', '', '長女', '長男', '姪'] as const
const FIRST_LINE = 100

const volunteerKey = (helper: HelperData): string => (typeof helper === 'string' ? helper : helper[0])

const familiarTo = (town: Town, number: number): string[] => {
  const held = town.visits.filter((visit) => visit.learner === number && visit.day.includes('-'))
  return [...new Set(held.flatMap((visit) => visit.helpers.map(volunteerKey)))].map((key) =>
    castId(town, key),
  )
}

const familyOf = (town: Town, id: string, line: number): string => {
  const relation = pick(RELATIONS, `${id} family`)
  return relation && `${relation}（${castName('家族')}）${inventedTelephone(town, line + 4000)}`
}

/** Learners and their contacts, in the order of the town's list. */
export const buildLearners = (town: Town, townName: string): Change[] =>
  town.learners.flatMap(([given, kana, area, phoneKind, barriers, needs], index) => {
    const id = learnerId(town, index + 1)
    const line = FIRST_LINE + index + 1
    const family = familyOf(town, id, line)
    const contact = buildContact(town, townName, {
      id,
      given,
      kana,
      line,
      area,
      family,
      notes: pick(NOTES, id),
    })
    const learner = {
      id,
      contactId: contactIdOf(id),
      area,
      barriers: [...barriers],
      phoneKind,
      needs: [...needs],
      familiarVolunteerIds: familiarTo(town, index + 1),
    }
    return [put('contact', contact), put('learner', learner)]
  })
