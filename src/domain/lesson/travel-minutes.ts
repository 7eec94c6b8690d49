import type { TravelOverride } from '../municipality/planning.ts'
import { kilometresBetween, type Position } from '../position.ts'
import type { Volunteer } from '../volunteer/volunteer.ts'

/** Roads are longer than the straight line. */
const ROAD_FACTOR = 1.3

const KILOMETRES_AN_HOUR: Record<Volunteer['means'], number> = { foot: 4, bicycle: 12, car: 30 }

/** Whole minutes from one point to another, rounded up; 0 when either point is unknown. */
export const travelMinutes = (
  from: Position | null,
  to: Position | null,
  means: Volunteer['means'],
): number =>
  from && to ? Math.ceil(((kilometresBetween(from, to) * ROAD_FACTOR) / KILOMETRES_AN_HOUR[means]) * 60) : 0

/** Where a way begins or ends: a lesson is one as it is, a helper's home by `homeOf`. */
export interface WayEnd {
  readonly position: Position | null
  readonly area: string
}

export const homeOf = ({ home, area }: Pick<Volunteer, 'home' | 'area'>): WayEnd => ({ position: home, area })

const isBetween = ({ areas: [one, other] }: TravelOverride, from: WayEnd, to: WayEnd): boolean =>
  (from.area === one && to.area === other) || (from.area === other && to.area === one)

/**
 * Whole minutes on the way: what the municipality gave for these two areas, there as back and by whatever means, else by the
 * straight line. Null where neither is known.
 */
export const knownWayMinutes = (
  from: WayEnd,
  to: WayEnd,
  means: Volunteer['means'],
  overrides: readonly TravelOverride[],
): number | null =>
  overrides.find((one) => isBetween(one, from, to))?.minutes ??
  (from.position && to.position ? travelMinutes(from.position, to.position, means) : null)

/** As above; a way that is not known takes no time. */
export const wayMinutes = (
  from: WayEnd,
  to: WayEnd,
  means: Volunteer['means'],
  overrides: readonly TravelOverride[],
): number => knownWayMinutes(from, to, means, overrides) ?? 0
