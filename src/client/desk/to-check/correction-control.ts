import { instantOf, tokyoDay, tokyoMinute } from '#domain/day.ts'
import { halfDaysAhead } from '#domain/half-day.ts'
import { sayHalfDay, sayMinute } from '#client/words/say-day.ts'
import { PlaceKind, Topic, Track } from '#domain/words.ts'
import type { InputField } from '#client/parts/said/input-fields.ts'
import { valuesOf } from '#client/parts/said/words.ts'
import type { CorrectionChoices } from '#client/queries/useCorrectionChoices.ts'
import { durationOptions, startOptions } from '../visit/time-options.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

/** How a field is corrected: with which control, and among which values. `fixed` can only be read. */
export type Control =
  | { readonly type: 'select' | 'chips'; readonly options: readonly Option[] }
  | { readonly type: 'text'; readonly isLong: boolean }
  | { readonly type: 'date' | 'moment' | 'fixed' }

type Translate = (key: string, values?: Record<string, unknown>) => string

const DAYS_AHEAD = 28
const LONG = 40
const TEXT_CHOICES: Readonly<Record<string, readonly string[]>> = {
  placeKind: PlaceKind.options,
  track: Track.options,
}
const FIXED_TEXTS = ['number', 'outcome']

const asOptions = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: value }))

const halfDayOptions = (chosen: readonly string[], today: string, t: Translate): Option[] => [
  { value: 'any', label: t('parts.value.any') },
  ...[...new Set([...chosen.filter((one) => one !== 'any'), ...halfDaysAhead(today, DAYS_AHEAD)])]
    .sort()
    .map((value) => ({ value, label: sayHalfDay(value) })),
]

const peopleFor = ({ key }: InputField, input: unknown, choices: CorrectionChoices): readonly Option[] => {
  const kind: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'personKind') : null
  return key === 'volunteerId' || kind === 'volunteer' ? choices.volunteers : choices.learners
}

const valueAt = (input: unknown, path: InputField['path']): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    input,
  )

/** A field of one line would swallow the line breaks. */
const isLong = (text: string): boolean => text.length > LONG || /[\n\r]/.test(text)

const textControl = ({ key, value, path }: InputField, began: unknown): Control => {
  const choices = Object.hasOwn(TEXT_CHOICES, key) ? TEXT_CHOICES[key] : undefined
  if (choices) return { type: 'select', options: asOptions(choices) }
  if (FIXED_TEXTS.includes(key) || typeof value !== 'string') return { type: 'fixed' }
  const first = valueAt(began, path)
  return { type: 'text', isLong: key === 'voice' || (typeof first === 'string' && isLong(first)) }
}

interface Around {
  readonly input: unknown
  /** What the form began with: a control that changed while somebody types would take the letters and the focus away. */
  readonly began: unknown
  readonly choices: CorrectionChoices
  readonly today: string
  readonly t: Translate
}

const selectFor = (field: InputField, { input, choices, t }: Around): readonly Option[] | null => {
  if (field.kind === 'lesson') return choices.lessons
  if (field.kind === 'person') return peopleFor(field, input, choices)
  if (field.kind === 'minute') return startOptions()
  if (field.kind === 'minutes') return durationOptions((count) => t('parts.value.minutes', { count }))
  if (field.kind === 'count') return asOptions(field.key === 'seats' ? ['1', '2'] : ['1', '2', '3', '4'])
  if (field.kind === 'word')
    return valuesOf(field.key).map((value) => ({ value, label: t(`parts.value.${field.key}-${value}`) }))
  return null
}

/** What the control shows: one text, or of chips every chosen value. */
export const shownValue = ({ value }: InputField): string | readonly string[] =>
  Array.isArray(value)
    ? value.map(String)
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : ''

/** The control for a field. A value that is not among the choices any more is still offered, as `said`. */
export const controlFor = (field: InputField, said: string, around: Around): Control => {
  const options = selectFor(field, around)
  if (options) {
    const shown = String(shownValue(field))
    const isKnown = shown === '' || options.some(({ value }) => value === shown)
    return { type: 'select', options: isKnown ? options : [{ value: shown, label: said }, ...options] }
  }
  if (field.kind === 'topics') return { type: 'chips', options: asOptions(Topic.options) }
  if (field.kind === 'half-days') {
    const chosen = [shownValue(field)].flat()
    return { type: 'chips', options: halfDayOptions(chosen, around.today, around.t) }
  }
  if (field.kind === 'day') return { type: 'date' }
  if (field.kind === 'instant') return { type: 'moment' }
  return field.kind === 'text' ? textControl(field, around.began) : { type: 'fixed' }
}

/** What goes back into the input when the control says this. Numbers stay numbers; nothing chosen is null where it may be. */
export const typedValue = (field: InputField, shown: string | readonly string[]): unknown => {
  if (typeof shown !== 'string')
    return field.kind === 'half-days' && shown.includes('any') ? 'any' : [...shown]
  const isNumber =
    typeof field.value === 'number' ||
    ['minute', 'minutes', 'count'].includes(field.kind) ||
    field.key === 'satisfaction'
  if (isNumber) return shown === '' ? null : Number(shown)
  return shown === '' && field.value === null ? null : shown
}

/** A moment as a day and a minute in Tokyo, and back. */
export const dayAndMinute = (at: string): { day: string; minute: string } =>
  Number.isNaN(Date.parse(at))
    ? { day: '', minute: '' }
    : { day: tokyoDay(at), minute: String(tokyoMinute(at)) }

export const momentOf = (day: string, minute: string): string =>
  day === '' || minute === '' ? '' : instantOf(day, Number(minute))

/** Every quarter of an hour, and the minute that was typed. */
export const momentOptions = (minute: string): Option[] => {
  const quarters = Array.from({ length: 96 }, (_, index) => String(index * 15))
  return [...new Set([...quarters, ...(minute === '' ? [] : [minute])])]
    .sort((a, b) => Number(a) - Number(b))
    .map((value) => ({ value, label: sayMinute(Number(value)) }))
}
