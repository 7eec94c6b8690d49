import type { Position } from '#domain/position.ts'

/** Somewhere on the sketch: in its own units from the top left. */
export interface SketchPoint {
  readonly x: number
  readonly y: number
}

export interface Sketch {
  readonly width: number
  readonly height: number
  readonly pointOf: (position: Position) => SketchPoint
}

const WIDTH = 640
const LEAST_HEIGHT = 240
const MOST_HEIGHT = 480
const MARGIN = 28
/** About 200 metres: places closer together than this are drawn apart all the same. */
const LEAST_DEGREES = 0.002

const spanOf = (values: readonly number[]) => {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return { middle: (least + most) / 2, length: Math.max(LEAST_DEGREES, most - least) }
}

/** Draws positions of one town on a plane: north is up, a kilometre is as long both ways; null without any position. */
export const sketchOf = (positions: readonly Position[]): Sketch | null => {
  if (positions.length === 0) return null
  const latitude = spanOf(positions.map((one) => one.latitude))
  const longitude = spanOf(positions.map((one) => one.longitude))
  const narrower = Math.cos((latitude.middle * Math.PI) / 180)
  const across = longitude.length * narrower
  const height = Math.min(
    MOST_HEIGHT,
    Math.max(LEAST_HEIGHT, ((WIDTH - 2 * MARGIN) * latitude.length) / across + 2 * MARGIN),
  )
  const scale = Math.min((WIDTH - 2 * MARGIN) / across, (height - 2 * MARGIN) / latitude.length)
  return {
    width: WIDTH,
    height,
    pointOf: (position) => ({
      x: WIDTH / 2 + (position.longitude - longitude.middle) * narrower * scale,
      y: height / 2 - (position.latitude - latitude.middle) * scale,
    }),
  }
}
