import { z } from 'zod'
import { Id, line } from '../id.ts'
import { PartnerKind } from '../words.ts'

/** 連携先: an organisation that sends helpers, lends a place or sends learners. */
export const Partner = z.strictObject({ id: Id, name: line(60), kind: PartnerKind, area: line(40) })
export type Partner = z.infer<typeof Partner>
