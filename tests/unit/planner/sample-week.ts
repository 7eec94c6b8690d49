import type { Learner } from '#domain/learner/learner.ts'
import { DEFAULT_WEIGHTS } from '#domain/municipality/planning.ts'
import type { Request } from '#domain/request/request.ts'
import type { SuggestedHelper, SuggestedVisit } from '#planner/week/week-plan.ts'
import type { OpenWish, WeekTask } from '#planner/week/week-task.ts'
import { aLearner, aRequest } from '../domain/sample-rows.ts'
import { at, plan, WEDNESDAY } from '../domain/rules/plan-builder.ts'

export const THURSDAY = '2026-11-26'
export const FRIDAY = '2026-11-27'

/** Three days of planning from Wednesday, with nothing in it. */
export const aWeek = (given: Partial<WeekTask> = {}): WeekTask => ({
  days: [WEDNESDAY, THURSDAY, FRIDAY],
  plan: plan(),
  wishes: [],
  learners: [],
  learnerIdsOf: new Map(),
  knownPairs: new Set(),
  recentLessons: new Map(),
  weights: DEFAULT_WEIGHTS,
  locks: [],
  dropOuts: [],
  mayBreakPromises: false,
  ...given,
})

export const learner = (id: string, given: Partial<Learner> = {}): Learner => ({ ...aLearner(id), ...given })

/** A wish for a visit at home that may begin at four on Wednesday or Thursday. */
export const aWish = (id: string, given: Partial<OpenWish> = {}, asked: Partial<Request> = {}): OpenWish => ({
  request: aRequest(id, `learner-of-${id}`, asked),
  learner: learner(`learner-of-${id}`),
  position: null,
  area: '見本地区',
  durationMinutes: 60,
  isFirstTime: false,
  waitingDays: 0,
  options: [
    { day: WEDNESDAY, startMinute: at(16) },
    { day: THURSDAY, startMinute: at(16) },
  ],
  ...given,
})

export const leads = (volunteerId: string): SuggestedHelper => ({
  volunteerId,
  part: 'lead',
  isPromised: false,
})

export const helps = (volunteerId: string): SuggestedHelper => ({
  volunteerId,
  part: 'partner',
  isPromised: false,
})

/** A visit on Wednesday at four with these people. */
export const suggested = (
  visitId: string,
  helpers: readonly SuggestedHelper[],
  given: Partial<SuggestedVisit> = {},
): SuggestedVisit => ({
  visitId,
  kind: 'lesson',
  day: WEDNESDAY,
  startMinute: at(16),
  helpers,
  isServed: helpers.length > 0,
  ...given,
})
