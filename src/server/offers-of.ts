import type { Day } from '#domain/day.ts'
import type { PlaceKind, Topic } from '#domain/words.ts'
import { halfDaysToKeep } from '#planner/offers/half-days-to-keep.ts'
import type { PlanningRows } from '#planner/week/task-of.ts'
import type { AppParts } from './app-parts.ts'
import { planningRows } from './database/planning-rows.ts'
import { openView } from './database/sql-hub-view.ts'
import type { OffersAnswer } from './routes/offers-bodies.ts'

type Offers = OffersAnswer['halfDays']

interface Wished {
  readonly topics: readonly Topic[]
  readonly placeKind: PlaceKind
}

/** A town as it was read, and what was answered of it. */
interface KnownTown {
  readonly mark: string
  readonly rows: PlanningRows
  readonly answers: Map<string, Offers>
  readAtMs: number
}

/** So long a town is not looked at again: whoever sends much makes few reads. */
const FRESH_MS = 3000
const MOST_ANSWERS = 200

/** Whoever says later that they come as two is offered the same. */
const SEATS = 2

const answered = ({ rows, answers }: KnownTown, { topics, placeKind }: Wished, today: Day): Offers => {
  const key = [placeKind, ...topics].join(' ')
  const known = answers.get(key)
  if (known) return known
  const found = halfDaysToKeep(rows, { topics, placeKind, seats: SEATS }, today)
  const offers = found.map(({ halfDay, canBeKept }) => ({ halfDay, canBeKept }))
  if (answers.size >= MOST_ANSWERS) answers.clear()
  answers.set(key, offers)
  return offers
}

/**
 * What may be offered in a town to a wish; null when the town is not this server's. A town's rows are kept in this process
 * until its version moves, and looked at again every three seconds at most.
 */
export const offersOf = ({ database }: Pick<AppParts, 'database'>) => {
  const towns = new Map<string, KnownTown>()

  const readTown = (municipality: string, today: Day): Promise<KnownTown | null> =>
    database.transaction(
      'read',
      async (sql) => {
        const { epoch, version } = await openView(sql, municipality)
        const mark = `${epoch} ${version} ${today}`
        const known = towns.get(municipality)
        if (known?.mark === mark) return known
        const rows = await planningRows(sql, municipality, today)
        return rows && { mark, rows, answers: new Map(), readAtMs: 0 }
      },
      municipality,
    )

  return async (
    municipality: string,
    wished: Wished,
    { today, nowMs }: { today: Day; nowMs: number },
  ): Promise<Offers | null> => {
    const known = towns.get(municipality)
    const age = known ? nowMs - known.readAtMs : Infinity
    const isFresh = age >= 0 && age < FRESH_MS && known?.mark.endsWith(` ${today}`)
    const town = isFresh && known ? known : await readTown(municipality, today)
    if (!town) return null
    if (town !== known) towns.set(municipality, town)
    if (!isFresh) town.readAtMs = nowMs
    return answered(town, wished, today)
  }
}
