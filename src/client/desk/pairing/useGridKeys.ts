import { nextTick, type Ref, ref } from 'vue'

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-5, 0],
  PageDown: [5, 0],
}

interface Grid {
  readonly frame: Readonly<Ref<HTMLElement | null>>
  readonly size: () => { rows: number; columns: number }
}

/** The arrow keys of a grid in which one cell at a time can be reached by Tab; cells carry `data-cell="row-column"`. */
export const useGridKeys = ({ frame, size }: Grid) => {
  const at = ref({ row: 0, column: 0 })

  const go = async (row: number, column: number): Promise<void> => {
    const { rows, columns } = size()
    at.value = {
      row: Math.min(Math.max(0, row), rows - 1),
      column: Math.min(Math.max(0, column), columns - 1),
    }
    await nextTick()
    frame.value?.querySelector<HTMLElement>(`[data-cell="${at.value.row}-${at.value.column}"]`)?.focus()
  }

  const onKey = (event: KeyboardEvent): void => {
    const { row, column } = at.value
    const step = STEPS[event.key]
    const to =
      event.key === 'Home'
        ? [row, 0]
        : event.key === 'End'
          ? [row, size().columns - 1]
          : step && [row + step[0], column + step[1]]
    if (!to) return
    event.preventDefault()
    void go(to[0] ?? 0, to[1] ?? 0)
  }

  /** Kept within what there is now: rows and columns come and go. */
  const isReached = (row: number, column: number): boolean => {
    const { rows, columns } = size()
    return row === Math.min(at.value.row, rows - 1) && column === Math.min(at.value.column, columns - 1)
  }

  return { onKey, isReached, reach: (row: number, column: number) => (at.value = { row, column }) }
}
