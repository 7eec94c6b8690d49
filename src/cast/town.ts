import type { Day } from '#domain/day.ts'
import type { PairingState, Part } from '#domain/pairing/pairing.ts'
import type { LessonState } from '#domain/lesson/lesson.ts'
import type { Role } from '#domain/account/account.ts'
import type { Barrier, Form, Level, PartnerKind, PhoneKind, PlaceKind, Topic, Track } from '#domain/words.ts'
import type { Resource } from '#domain/resource/resource.ts'
import type { CastDay } from './cast-day.ts'
import type { FreeHours } from './free-hours.ts'
import type { SkillSet } from './skill-sets.ts'
import type { WishData } from './wish-data.ts'

/** given name, kana, area, phone, barriers, needs; the learner's number is the place in the list, from 1. */
export type LearnerData = readonly [string, string, string, PhoneKind, readonly Barrier[], readonly string[]]

/** `lapsed` and `missing` name checks that are out of date or were never made, so that refusals can be seen. */
export interface VolunteerData {
  readonly key: `${'silver' | 'student' | 'local'}-${string}`
  readonly given: string
  readonly kana: string
  readonly area: string
  readonly partner?: string
  readonly age?: number
  readonly free: FreeHours
  readonly skills: SkillSet
  readonly isMember?: boolean
  readonly notTogether?: readonly string[]
  readonly lapsed?: CheckName
  readonly missing?: CheckName
}

export type CheckName = 'guardian-consent' | 'school-approval' | 'insurance' | 'training' | 'identity'

/** key, role, given name, kana, and for a liaison the partner's key. */
export type StaffData = readonly [string, Role, string, string, string?]

/** key, name, kind, area. */
export type PartnerData = readonly [string, string, PartnerKind, string]

/** key, name, kind, area, and the key of the partner it belongs to. */
export type PlaceData = readonly [string, string, PlaceKind, string, string?]

/** What is taught, where and when of the day; occurrences refer to it by its key. */
export interface Course {
  readonly title: string
  readonly description: string
  readonly form: Form
  readonly track: Track
  readonly place: string
  readonly topics: readonly Topic[]
  readonly level: Level
  readonly startMinute: number
  readonly durationMinutes: number
  readonly capacity: number
  readonly learnersPerHelper?: number
  readonly isSchoolEvent?: boolean
  readonly resources?: readonly string[]
}

/** A volunteer's key (then confirmed), or key, state and part. The first of a list leads unless a part is named. */
export type HelperData = string | readonly [string, PairingState, Part?]

/** One occurrence of a course; people are learner numbers. Past days are held and later ones confirmed unless said. */
export interface ClassData {
  readonly course: string
  readonly day: CastDay
  readonly helpers: readonly HelperData[]
  readonly booked: readonly number[]
  readonly absent?: readonly number[]
  readonly waiting?: readonly number[]
  readonly cancelled?: readonly number[]
  readonly state?: LessonState
}

/** One visit to a learner's home, and the request it answers. `isOffered`: the learner has not said yes yet. */
export interface VisitData {
  readonly learner: number
  readonly day: CastDay
  readonly startMinute: number
  readonly durationMinutes: number
  readonly track: Track
  readonly topics: readonly Topic[]
  readonly helpers: readonly HelperData[]
  readonly seats?: 1 | 2
  readonly state?: LessonState
  readonly isOffered?: boolean
  readonly resources?: readonly string[]
}

/** key, name, kind; a vehicle is blocked on Tuesdays and Thursdays. */
export type ResourceData = readonly [string, string, Resource['kind']]

export interface Town {
  readonly code: string
  readonly prefix: string
  readonly slipDigit: string
  readonly telephoneBlock: string
  readonly office: string
  /** Latitude and longitude near the middle of each area, in degrees. */
  readonly areas: Readonly<Record<string, readonly [number, number]>>
  readonly partners: readonly PartnerData[]
  readonly places: readonly PlaceData[]
  readonly resources: readonly ResourceData[]
  readonly learners: readonly LearnerData[]
  readonly volunteers: readonly VolunteerData[]
  readonly staff: readonly StaffData[]
  readonly learnersWithAccount: readonly number[]
  readonly courses: Readonly<Record<string, Course>>
  readonly classes: readonly ClassData[]
  readonly visits: readonly VisitData[]
  readonly wishes: readonly WishData[]
}

/** A town on a day: what every builder works from. */
export interface Scene {
  readonly town: Town
  readonly today: Day
}
