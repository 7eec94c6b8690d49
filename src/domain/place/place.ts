import { z } from 'zod'
import { Id, line } from '../id.ts'
import { Position } from '../position.ts'
import { PlaceKind } from '../words.ts'

/** 場所: a public place where lessons are held. A home is not a place; it is the learner's contact. */
export const Place = z.strictObject({
  id: Id,
  name: line(80),
  kind: PlaceKind,
  area: line(40),
  address: line(120),
  position: Position.nullable(),
  partnerId: Id.nullable(),
})
export type Place = z.infer<typeof Place>
