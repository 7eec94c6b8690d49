import { type z } from 'zod'
import { type Contact, Contact as ContactRow } from '../contact/contact.ts'
import { hasVisibleLetter } from '../contact/visible-letter.ts'
import { type Refusal, refusal } from '../finding.ts'
import { saysAll } from '../is-same.ts'
import { type Change, put, type Rows } from '../rows.ts'
import type { Learner } from './learner.ts'

/** What a person says of themselves when asking for the first time. */
export const Introduction = ContactRow.pick({ name: true, kana: true, telephone: true, family: true })
export type Introduction = z.infer<typeof Introduction>

export const contactIdOf = (learnerId: string): string => `contact.${learnerId}`

/** Why nobody could be called back by what a person says of themselves; null when they could. */
export const whyNotIntroduced = ({ name, kana, telephone }: Introduction): Refusal | null => {
  if (!hasVisibleLetter(name) || !hasVisibleLetter(kana))
    return refusal('name-missing', 'お名前とふりがなを入れてください。')
  const digits = telephone.normalize('NFKC').replace(/\D/g, '')
  return /^\d{10,11}$/.test(digits)
    ? null
    : refusal('telephone-wrong', '電話番号は、10けたか11けたの数字で入れてください。')
}

const newLearner = (learnerId: string): Learner => ({
  id: learnerId,
  contactId: contactIdOf(learnerId),
  area: '',
  barriers: [],
  phoneKind: '共通',
  needs: [],
  familiarVolunteerIds: [],
})

/** Whether all that was said of a person stands in their contact; nothing said is always so. */
export const isIntroduced = (rows: Rows, learnerId: string, said: Introduction | null): boolean => {
  const learner = rows.get('learner', learnerId)
  const contact = learner && rows.get('contact', learner.contactId)
  return said === null || (contact !== undefined && saysAll(contact, said))
}

/** The learner and contact rows as they stand after the introduction; what was known beside it stays. */
export const introduceLearner = (rows: Rows, learnerId: string, said: Introduction): Change[] => {
  const learner = rows.get('learner', learnerId) ?? newLearner(learnerId)
  const known = rows.get('contact', learner.contactId)
  const contact: Contact = {
    id: learner.contactId,
    address: '',
    notes: '',
    ...known,
    ...said,
    isMasked: false,
  }
  return [put('learner', learner), put('contact', contact)]
}
