import type { Volunteer } from '#domain/volunteer/volunteer.ts'

type Window = Volunteer['weekly'][number]

const everyWeek = (weekdays: readonly number[], fromHour: number, untilHour: number): Window[] =>
  weekdays.map((weekday) => ({ weekday, fromMinute: fromHour * 60, untilMinute: untilHour * 60 }))

const WORKING = [1, 2, 3, 4, 5]
const WEEKEND = [6, 0]

/** When people of the cast are free every week. */
export const FREE_HOURS = {
  daytime: everyWeek([...WEEKEND, ...WORKING], 9, 17),
  'after-school': [...everyWeek(WORKING, 15.5, 17), ...everyWeek(WEEKEND, 9, 17)],
  evenings: [...everyWeek(WORKING, 15, 20), ...everyWeek(WEEKEND, 9, 20)],
  weekends: everyWeek(WEEKEND, 9, 17),
} as const satisfies Record<string, Window[]>

export type FreeHours = keyof typeof FREE_HOURS
