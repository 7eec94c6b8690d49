import { Retention, Settings } from './municipality.ts'

/** The least and the most that a setting may be; minutes of the day, minutes, hours, days, months or years as its name says. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

/** What protects minors may be made stricter, never be switched off: these are narrower than what a row may hold. */
const MINORS: Readonly<Record<string, Partial<Bounds>>> = {
  minorEarliestMinute: { least: 5 * 60 },
  minorLatestEndMinute: { most: 22 * 60 },
  schoolStartMinute: { most: 9 * 60 },
  schoolEndMinute: { least: 14 * 60 + 30 },
  minorMostMinutesALesson: { most: 90 },
  minorMostLessonsADay: { most: 2 },
}

const SHAPE: Readonly<Record<string, unknown>> = { ...Settings.shape, ...Retention.shape }

const numberIn = (shape: object, key: 'minValue' | 'maxValue'): number | null => {
  const value: unknown = Reflect.get(shape, key)
  return typeof value === 'number' ? value : null
}

/** Within what a setting can be decided; null of one that is no number. */
export const boundsOf = (name: string): Bounds | null => {
  const shape = SHAPE[name]
  if (typeof shape !== 'object' || shape === null) return null
  const [least, most] = [numberIn(shape, 'minValue'), numberIn(shape, 'maxValue')]
  return least === null || most === null ? null : { least, most, ...MINORS[name] }
}

/**
 * Which settings are laxer than minors are protected now, by name; rows of earlier releases stay as they are until decided
 * anew.
 */
export const laxIn = (decided: object): string[] =>
  Object.keys(MINORS).filter((name) => {
    const bounds = boundsOf(name)
    const value: unknown = Reflect.get(decided, name)
    return bounds !== null && typeof value === 'number' && (value < bounds.least || value > bounds.most)
  })
