import { need, type Need } from '../need.ts'
import type { Rows } from '../rows.ts'

export interface PlanFocus {
  readonly municipality: string
  readonly lessonIds: readonly string[]
  readonly volunteerIds?: readonly string[]
  readonly learnerIds?: readonly string[]
  readonly resourceIds?: readonly string[]
  readonly days?: readonly string[]
}

const involvedVolunteers = (rows: Rows, focus: PlanFocus): string[] => [
  ...(focus.volunteerIds ?? []),
  ...rows
    .all('pairing')
    .filter((pairing) => focus.lessonIds.includes(pairing.lessonId))
    .map((pairing) => pairing.volunteerId),
]

const resourcesOf = (rows: Rows, focus: PlanFocus): string[] => [
  ...(focus.resourceIds ?? []),
  ...focus.lessonIds.flatMap((id) => rows.get('lesson', id)?.resourceIds ?? []),
]

/** The rows the rules need to judge a change to these lessons and people: they, and whatever else the people have promised. */
export const planAround = (focus: PlanFocus): Need[] => [
  need('municipality', 'id', [focus.municipality]),
  need('lesson', 'id', focus.lessonIds),
  need('lesson', 'lessonDay', (rows) => (resourcesOf(rows, focus).length > 0 ? (focus.days ?? []) : [])),
  need('pairing', 'lessonId', focus.lessonIds),
  need('booking', 'lessonId', focus.learnerIds ? [] : focus.lessonIds),
  need('pairing', 'volunteerId', (rows) => involvedVolunteers(rows, focus)),
  need('booking', 'learnerId', (rows) => focus.learnerIds ?? rows.all('booking').map((one) => one.learnerId)),
  need('lesson', 'id', (rows) => [
    ...rows.all('pairing').map((one) => one.lessonId),
    ...rows.all('booking').map((one) => one.lessonId),
  ]),
  need('volunteer', 'id', (rows) =>
    rows
      .all('pairing')
      .map((one) => one.volunteerId)
      .concat(focus.volunteerIds ?? []),
  ),
  need('check', 'volunteerId', (rows) => rows.all('volunteer').map((one) => one.id)),
  need('resource', 'id', (rows) => resourcesOf(rows, focus)),
]
