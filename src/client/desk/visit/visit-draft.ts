import { type Day, Day as DaySchema } from '#domain/day.ts'
import { dayOfHalfDay, type HalfDay, isMorning, NOON_MINUTE } from '#domain/half-day.ts'
import type { Request } from '#domain/request/request.ts'
import type { Track } from '#domain/words.ts'

export const OTHER_DAY = 'other'

/** What the coordinator has typed so far; every field as its control holds it. */
export interface VisitDraft {
  halfDay: string
  otherDay: string
  start: string
  duration: string
  area: string
  address: string
  placeName: string
  passWord: string
  track: Track
}

const MORNING_START = '600'
const AFTERNOON_START = '840'

/** The time a half-day suggests, in minutes of the day. */
export const startOf = (halfDay: string): string =>
  halfDay === OTHER_DAY || isMorning(halfDay) ? MORNING_START : AFTERNOON_START

export const wishedHalfDays = ({ wish }: Request, today: Day): HalfDay[] =>
  wish === 'any' ? [] : wish.filter((halfDay) => dayOfHalfDay(halfDay) >= today)

/** What the form begins with for a planned time: a wished half-day that has it, else that day; nothing chosen without one. */
export const dayChoiceOf = (
  day: string,
  start: string,
  wished: readonly HalfDay[],
): Pick<VisitDraft, 'halfDay' | 'otherDay'> => {
  if (!DaySchema.safeParse(day).success)
    return { halfDay: wished.length === 0 ? OTHER_DAY : '', otherDay: '' }
  const isBeforeNoon = Number(start) < NOON_MINUTE
  const fitting = wished.find((one) => dayOfHalfDay(one) === day && isMorning(one) === isBeforeNoon)
  return fitting ? { halfDay: fitting, otherDay: '' } : { halfDay: OTHER_DAY, otherDay: day }
}

export const dayOf = ({ halfDay, otherDay }: VisitDraft): string =>
  halfDay === OTHER_DAY ? otherDay : halfDay && dayOfHalfDay(halfDay)

type Wrong = { fieldId: string; need: string }

/** What is missing or wrong, in the order of the form; `need` names the sentence. */
export const wrongIn = (draft: VisitDraft, isHome: boolean, today: Day): Wrong[] => {
  const day = dayOf(draft)
  const dayField = draft.halfDay === OTHER_DAY ? 'visit-other-day' : 'visit-half-day'
  const where = isHome
    ? { fieldId: 'visit-address', need: 'need-address', isWrong: !draft.address.trim() }
    : { fieldId: 'visit-place-name', need: 'need-place-name', isWrong: !draft.placeName.trim() }
  return [
    { fieldId: dayField, need: 'need-day', isWrong: !DaySchema.safeParse(day).success },
    { fieldId: dayField, need: 'past-day', isWrong: DaySchema.safeParse(day).success && day < today },
    { fieldId: 'visit-start', need: 'need-start', isWrong: !draft.start },
    { fieldId: 'visit-area', need: 'need-area', isWrong: !draft.area.trim() },
    where,
    { fieldId: 'visit-pass-word', need: 'need-pass-word', isWrong: !draft.passWord.trim() },
  ].flatMap(({ fieldId, need, isWrong }) => (isWrong ? [{ fieldId, need }] : []))
}
