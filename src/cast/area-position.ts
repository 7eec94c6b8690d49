import type { Position } from '#domain/position.ts'
import { seedOf } from './seed.ts'
import type { Town } from './town.ts'

const SPREAD_DEGREES = 0.008

const spread = (text: string): number => ((seedOf(text) % 1000) / 1000 - 0.5) * 2 * SPREAD_DEGREES

/** A point within about a kilometre of the area's middle, always the same for the same name. */
export const areaPosition = (town: Town, area: string, name: string): Position => {
  const middle = town.areas[area]
  if (!middle) throw new Error(`the cast names an area that its town does not have: ${town.prefix} ${area}`)
  return {
    latitude: Number((middle[0] + spread(`${name} north`)).toFixed(5)),
    longitude: Number((middle[1] + spread(`${name} east`)).toFixed(5)),
  }
}
