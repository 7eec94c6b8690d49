import { computed, type Ref } from 'vue'
import { type Day, tokyoDay } from '#domain/day.ts'
import { classesOfEventTable, type EventTableClass } from '#domain/lesson/event-table-classes.ts'
import type { EventTable } from '#domain/lesson/event-table.ts'
import { weeksUntilAhead } from '#domain/lesson/weeks-until-ahead.ts'
import { useKnownLessons } from '#client/queries/useKnownLessons.ts'
import { useSession } from '#client/state/session.ts'
import type { ImportChoices } from './import-choices.ts'

/** A row of the preview: how it was read, and whether it is new here. */
export interface ImportRow extends EventTableClass {
  readonly standing: 'new' | 'known' | 'error'
}

type OpenTable = Exclude<EventTable, { refusal: string }>

/** Every row of the open table as the choices would take it in, compared with the lessons this device has. */
export const useImportRows = (options: {
  table: () => OpenTable | null
  choices: Readonly<Ref<ImportChoices>>
  clock?: () => string
}) => {
  const session = useSession()
  const today: Day = tokyoDay((options.clock ?? (() => new Date().toISOString()))())

  const read = (table: OpenTable, weeksLater: number): EventTableClass[] =>
    classesOfEventTable(table, {
      ...options.choices.value,
      usualCapacity: Number(options.choices.value.usualCapacity),
      municipality: session.actor?.municipality ?? '',
      today,
      weeksLater,
    })

  const asWritten = computed(() => {
    const table = options.table()
    return table ? read(table, 0) : []
  })
  const days = computed(() => asWritten.value.flatMap(({ writtenDay }) => writtenDay ?? []))
  const weeksAhead = computed(() => weeksUntilAhead(days.value, today))
  const classes = computed(() => {
    const table = options.table()
    const isMoved = options.choices.value.isMoved && weeksAhead.value > 0
    return table && isMoved ? read(table, weeksAhead.value) : asWritten.value
  })
  const known = useKnownLessons(() => classes.value.flatMap(({ imported }) => imported?.id ?? []))
  const standingOf = ({ imported }: EventTableClass): ImportRow['standing'] =>
    imported === null ? 'error' : known.value?.has(imported.id) ? 'known' : 'new'
  const rows = computed(() => classes.value.map((row): ImportRow => ({ ...row, standing: standingOf(row) })))

  return { rows, days, weeksAhead, isCompared: computed(() => known.value !== undefined) }
}
