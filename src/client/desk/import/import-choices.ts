import type { Form, Track } from '#domain/words.ts'

/** What the coordinator says about the whole table. */
export interface ImportChoices {
  form: Form
  track: Track
  usualCapacity: string
  isMoved: boolean
  isOtherTownTaken: boolean
}

export const firstChoices = (): ImportChoices => ({
  form: '集合型',
  track: '市町独自',
  usualCapacity: '10',
  isMoved: false,
  isOtherTownTaken: false,
})

/** A visit to a home belongs to one person's wish; a table of events never holds one. */
export const FORMS_OF_CLASSES: readonly Form[] = ['集合型', '出張型', '移動型', 'スマホ相談会', '体験会']
export const CAPACITIES: readonly number[] = [5, 10, 15, 20, 30, 50]
