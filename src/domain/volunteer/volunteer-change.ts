import type { z } from 'zod'
import { Contact } from '../contact/contact.ts'
import { isSame } from '../is-same.ts'
import { VolunteerEntry } from './volunteer-entry.ts'

/** As a form found it: of somebody written down long ago the name may be missing. */
const AsFound = VolunteerEntry.extend({ name: Contact.shape.name, kana: Contact.shape.kana })

/** A volunteer's entry as corrected; `was` is what the form began with, absent where the whole entry is meant. */
export const VolunteerChange = VolunteerEntry.extend({ was: AsFound.optional() })
export type VolunteerChange = z.infer<typeof VolunteerChange>

/** The fields that were changed on the form; all of them when it is not known what it began with. */
export const changedSince = (was: VolunteerChange['was'], typed: VolunteerEntry): Partial<VolunteerEntry> => {
  if (!was) return typed
  const isChanged = ([field, value]: [string, unknown]): boolean => !isSame(Reflect.get(was, field), value)
  return Object.fromEntries(Object.entries(typed).filter(isChanged))
}
