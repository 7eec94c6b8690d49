const FIRST_MS = 2_000
const MOST_MS = 60_000

export interface Pokes {
  /** Opens now, unless it is open: the hub has just been heard by another way. */
  openNow(): void
  end(): void
}

/** Hears the hub say that something changed. When the connection ends it opens again, less and less often. */
export const listenForPokes = (poked: () => void): Pokes => {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let delay = FIRST_MS
  let isEnded = false

  const failed = (): void => {
    source?.close()
    source = null
    clearTimeout(timer)
    if (!isEnded) timer = setTimeout(open, delay)
    delay = Math.min(delay * 2, MOST_MS)
  }
  const opened = (): void => {
    delay = FIRST_MS
    poked()
  }
  const open = (): void => {
    clearTimeout(timer)
    source = new EventSource('/api/pokes')
    source.addEventListener('open', opened)
    source.addEventListener('poke', poked)
    source.addEventListener('error', failed)
  }
  open()

  return {
    openNow: () => {
      if (source === null && !isEnded) open()
    },
    end: () => {
      isEnded = true
      clearTimeout(timer)
      source?.close()
    },
  }
}
