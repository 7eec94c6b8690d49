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
