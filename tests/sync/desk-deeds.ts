import { readmitAccount } from '#domain/account/readmit-account.ts'
import { revokeAccount } from '#domain/account/revoke-account.ts'
import { finishCall } from '#domain/call/finish-call.ts'
import { addDays, tokyoDay } from '#domain/day.ts'
import { askAboutHeld } from '#domain/held/ask-about-held.ts'
import { isUndecided } from '#domain/held/held.ts'
import { setAsideHeld } from '#domain/held/set-aside-held.ts'
import { cancelLesson } from '#domain/lesson/cancel-lesson.ts'
import { importClasses } from '#domain/lesson/import-classes.ts'
import { isAhead } from '#domain/lesson/lesson.ts'
import { sendAgainHeld } from '#domain/mutations.ts'
import { aLesson } from '../unit/domain/sample-rows.ts'
import { type Deed, some } from './person.ts'
import { give } from './wish-deeds.ts'

export const cancel: Deed = (person) => {
  const lesson = some(person, 'lesson', isAhead)
  return lesson && person.random.isLikely(0.4)
    ? person.press(cancelLesson, { lessonId: lesson.id, reason: '大雨' })
    : null
}

export const call: Deed = (person) => {
  const open = some(person, 'call', (one) => one.state === 'open')
  return open ? person.press(finishCall, { callId: open.id, outcome: '伝えました' }) : null
}

export const importOne: Deed = (person) => {
  const { id, title, description, form, track, placeKind, placeName, area, position } = aLesson(
    person.newId(),
  )
  const { durationMinutes, topics, level, capacity } = aLesson(id)
  const place = { id, title, description, form, track, placeKind, placeName, area, position }
  const startMinute = 540 + 30 * person.random.below(16)
  const when = { lessonDay: addDays(tokyoDay(person.clock), 3), startMinute, durationMinutes }
  return person.press(importClasses, { classes: [{ ...place, ...when, topics, level, capacity }] })
}

/** Somebody's use is ended; not that of the desk itself. */
export const revoke: Deed = (person) => {
  const account = some(person, 'account', (one) => one.role !== 'coordinator' && one.state === 'active')
  return account ? person.press(revokeAccount, { accountId: account.id }) : null
}

export const readmit: Deed = (person) => {
  const account = some(person, 'account', (one) => one.state === 'revoked')
  return account ? person.press(readmitAccount, { accountId: account.id }) : null
}

/** The desk decides about what waits: to do nothing, to ask who typed it, or to send it as its own. */
export const decide: Deed = (person) => {
  const isTooLate = person.random.isLikely(0.1)
  const held = some(person, 'held', (one) => isTooLate || isUndecided(one))
  if (!held) return null
  const way = person.random.below(3)
  if (way === 0) return person.press(setAsideHeld, { heldId: held.id, reason: '電話で確かめた' })
  if (way === 1) return person.press(askAboutHeld, { heldId: held.id, callId: person.newId() })
  return person.press(sendAgainHeld, { heldId: held.id, name: held.mutation, input: held.input })
}

/** What lies on the desk: whatever of it there is, in whichever order. */
export const tidyDesk: Deed = (person) => {
  for (const deed of person.random.shuffled([decide, give, call])) {
    const done = deed(person)
    if (done) return done
  }
  return null
}

/** A person looks at what of theirs was refused, and sends it again or takes it back. */
export const dealWithRefused: Deed = (person) => {
  const refused = person.outbox.filter((one) => one.state === 'refused')
  const wellMade = refused.filter((one) => one.refusal?.code !== 'malformed')
  const item = person.random.pick(wellMade.length > 0 ? wellMade : refused)
  if (!item) return null
  return person.random.isLikely(0.6) ? person.sendAgain(item.id) : person.setAside(item.id)
}
