import { z } from 'zod'
import type { Contact } from '#domain/contact/contact.ts'
import { adultFromOf } from '#domain/volunteer/adult-from.ts'
import { Generation, type Volunteer } from '#domain/volunteer/volunteer.ts'
import type { VolunteerEntry } from '#domain/volunteer/volunteer-entry.ts'
import { Topic } from '#domain/words.ts'

/** A stretch of a weekday as its two controls hold it: minutes of the day, empty while nothing is chosen. */
export const WindowDraft = z.object({ weekday: z.int().min(0).max(6), from: z.string(), until: z.string() })
export type WindowDraft = z.infer<typeof WindowDraft>

/** What the coordinator has typed of a volunteer so far; every field as its control holds it. */
export const VolunteerDraft = z.object({
  name: z.string(),
  kana: z.string(),
  telephone: z.string(),
  generation: Generation.or(z.literal('')),
  /** Asked of whoever is neither silver nor a student: many a neighbour is seventeen. */
  isAdult: z.enum(['', 'yes', 'no']).default(''),
  birthday: z.string(),
  adultFrom: z.string(),
  isSilverCentreMember: z.boolean(),
  area: z.string(),
  means: z.enum(['', 'foot', 'bicycle', 'car']),
  topics: z.array(Topic),
  windows: z.array(WindowDraft),
  mostLessonsADay: z.string(),
})
export type VolunteerDraft = z.infer<typeof VolunteerDraft>

/** Monday first, as calendars of offices have it. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const

const blankWindows = (): WindowDraft[] => WEEKDAYS.map((weekday) => ({ weekday, from: '', until: '' }))

export const emptyVolunteer = (): VolunteerDraft => ({
  name: '',
  kana: '',
  telephone: '',
  generation: '',
  isAdult: '',
  birthday: '',
  adultFrom: '',
  isSilverCentreMember: false,
  area: '',
  means: '',
  topics: [],
  windows: blankWindows(),
  mostLessonsADay: '2',
})

type KnownFacts = Omit<VolunteerEntry, 'volunteerId' | 'name' | 'kana' | 'telephone'>
type KnownContact = Pick<Contact, 'name' | 'kana' | 'telephone'>

/** The form as it stands for somebody who is known already. */
export const draftOf = (volunteer: KnownFacts, contact: KnownContact | undefined): VolunteerDraft => {
  const known = volunteer.weekly.map(({ weekday, fromMinute, untilMinute }) => ({
    weekday,
    from: String(fromMinute),
    until: String(untilMinute),
  }))
  const isFree = (weekday: number) => known.some((one) => one.weekday === weekday)
  return {
    name: contact?.name ?? '',
    kana: contact?.kana ?? '',
    telephone: contact?.telephone ?? '',
    generation: volunteer.generation,
    isAdult: volunteer.adultFrom === null ? 'yes' : 'no',
    birthday: '',
    adultFrom: volunteer.adultFrom ?? '',
    isSilverCentreMember: volunteer.isSilverCentreMember,
    area: volunteer.area,
    means: volunteer.means,
    topics: Topic.options.filter((topic) => volunteer.skills.some((skill) => skill.topic === topic)),
    windows: [...known, ...blankWindows().filter(({ weekday }) => !isFree(weekday))],
    mostLessonsADay: String(volunteer.mostLessonsADay),
  }
}

/** Students are always asked for their birthday, silver volunteers never. */
export const isAskedBirthday = ({ generation, isAdult }: VolunteerDraft): boolean =>
  generation === 'grandchild' || (generation === 'local' && isAdult === 'no')

const adultFromIn = (draft: VolunteerDraft): string | null => {
  if (isAskedBirthday(draft) && draft.birthday) return adultFromOf(draft.birthday)
  return draft.generation === 'local' && draft.isAdult === 'yes' ? null : draft.adultFrom || null
}

/**
 * What goes into the record, of a draft with nothing wrong in it. Levels of skills that were known stay; new ones are 基本.
 * Of the date of birth only the 18th birthday goes on.
 */
export const entryOf = (
  draft: VolunteerDraft,
  volunteerId: string,
  knownSkills: Volunteer['skills'] = [],
): VolunteerEntry => ({
  volunteerId,
  name: draft.name.trim(),
  kana: draft.kana.normalize('NFKC').trim(),
  telephone: draft.telephone.normalize('NFKC').trim(),
  generation: draft.generation || 'local',
  isSilverCentreMember: draft.generation === 'silver' && draft.isSilverCentreMember,
  adultFrom: adultFromIn(draft),
  area: draft.area.trim(),
  means: draft.means || 'foot',
  skills: draft.topics.flatMap((topic): Volunteer['skills'] => {
    const known = knownSkills.filter((skill) => skill.topic === topic)
    return known.length > 0 ? known : [{ topic, level: '基本' }]
  }),
  weekly: draft.windows
    .filter(({ from, until }) => from !== '' && until !== '')
    .map(({ weekday, from, until }) => ({ weekday, fromMinute: Number(from), untilMinute: Number(until) })),
  mostLessonsADay: Number(draft.mostLessonsADay),
})
