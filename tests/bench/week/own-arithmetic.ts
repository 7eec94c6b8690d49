import type { Settings } from '#domain/municipality/municipality.ts'
import type { Position } from '#domain/position.ts'

/** Days since 1 January 1970, by the calendar alone. */
export const daysSince1970 = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000)
}

export const dayAfter = (day: string, days: number): string =>
  new Date((daysSince1970(day) + days) * 86_400_000).toISOString().slice(0, 10)

/** 0 = Sunday. 1 January 1970 was a Thursday. */
export const nameOfDay = (day: string): number => (daysSince1970(day) + 4) % 7

/** A number for each week from Monday to Sunday. */
export const weekOfDay = (day: string): number => Math.floor((daysSince1970(day) + 3) / 7)

export interface Spot {
  readonly area: string
  readonly position: Position | null
}

const SPEEDS = { foot: 4, bicycle: 12, car: 30 } as const

/** The great circle by the law of cosines of half angles, a third longer for the road, at the speed of the means. */
export const minutesOnWay = (
  from: Spot,
  to: Spot,
  means: keyof typeof SPEEDS,
  settings: Settings,
): number => {
  const given = (settings.planning?.travelOverrides ?? []).find(
    ({ areas: [one, other] }) =>
      (one === from.area && other === to.area) || (one === to.area && other === from.area),
  )
  if (given) return given.minutes
  if (!from.position || !to.position) return 0
  const angle = (degrees: number) => (degrees / 180) * Math.PI
  const half = (degrees: number) => (1 - Math.cos(angle(degrees))) / 2
  const haversine =
    half(to.position.latitude - from.position.latitude) +
    Math.cos(angle(from.position.latitude)) *
      Math.cos(angle(to.position.latitude)) *
      half(to.position.longitude - from.position.longitude)
  const kilometres = 2 * 6371.0088 * Math.asin(Math.sqrt(Math.max(0, haversine)))
  return Math.ceil(((kilometres * 1.3) / SPEEDS[means]) * 60 - 1e-9)
}
