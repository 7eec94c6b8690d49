import { orderOfField } from './words.ts'

/** How a field of a change is said and corrected. `hidden` is of no meaning to a person. */
export type FieldKind =
  | 'lesson'
  | 'person'
  | 'row'
  | 'instant'
  | 'day'
  | 'minute'
  | 'minutes'
  | 'count'
  | 'yes-no'
  | 'word'
  | 'topics'
  | 'lines'
  | 'text'
  | 'half-days'
  | 'hours'
  | 'skills'
  | 'classes'
  | 'hidden'

const KINDS: Readonly<Record<string, FieldKind>> = {
  lessonId: 'lesson',
  personId: 'person',
  learnerId: 'person',
  volunteerId: 'person',
  requestId: 'row',
  bookingId: 'row',
  pairingId: 'row',
  accountId: 'row',
  at: 'instant',
  bookedAt: 'instant',
  receivedAt: 'instant',
  lessonDay: 'day',
  adultFrom: 'day',
  checkedOn: 'day',
  validFrom: 'day',
  validUntil: 'day',
  startMinute: 'minute',
  durationMinutes: 'minutes',
  seats: 'count',
  mostLessonsADay: 'count',
  isSilverCentreMember: 'yes-no',
  mark: 'word',
  part: 'word',
  answer: 'word',
  satisfaction: 'word',
  generation: 'word',
  means: 'word',
  kind: 'word',
  who: 'word',
  topics: 'topics',
  topicsDone: 'topics',
  canDo: 'lines',
  wish: 'half-days',
  weekly: 'hours',
  skills: 'skills',
  classes: 'classes',
  id: 'hidden',
  checkId: 'hidden',
  callId: 'hidden',
  heldId: 'hidden',
  was: 'hidden',
  personKind: 'hidden',
  position: 'hidden',
  door: 'hidden',
  consent: 'hidden',
}

type Step = string | number

/** One thing that was typed: where it lies in the input, its name, how it is said, and what it is. */
export interface InputField {
  readonly path: readonly Step[]
  readonly key: string
  readonly kind: FieldKind
  readonly value: unknown
}

/** A lesson that this very change makes has no words yet. */
const makesLesson = (value: object): boolean => 'lessonId' in value && 'lessonDay' in value

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null

const fieldsBelow = (value: unknown, path: readonly Step[]): InputField[] => {
  const key = String(path.findLast((step) => typeof step === 'string') ?? '')
  const kind = Object.hasOwn(KINDS, key) ? KINDS[key] : undefined
  if (kind === undefined && isGroup(value))
    return Array.isArray(value)
      ? value.flatMap((one, at) => fieldsBelow(one, [...path, at]))
      : Object.entries(value)
          .filter(([name]) => name !== 'lessonId' || !makesLesson(value))
          .sort(([one], [other]) => orderOfField(one) - orderOfField(other))
          .flatMap(([name, one]) => fieldsBelow(one, [...path, name]))
  return [{ path, key, kind: kind ?? 'text', value }]
}

/**
 * Everything in a change's input, whatever change it is and in whatever order a database gave it back. What this release has
 * no name for comes as text.
 */
export const inputFields = (input: unknown): InputField[] => fieldsBelow(input, [])

/** The input with another value at this place; the rest stays the same. */
export const withField = (input: unknown, path: readonly Step[], value: unknown): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(input))
    return input.map((one, at) => (at === step ? withField(one, rest, value) : one) as unknown)
  if (!isGroup(input)) return input
  return { ...input, [step]: withField(Reflect.get(input, step), rest, value) }
}
