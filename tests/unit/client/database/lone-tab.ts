import { vi } from 'vitest'

/** Locks of a browser in which no other tab is open: whoever asks for one has it. */
export const inALoneTab = (): void => {
  const request = <T>(_name: string, work: () => Promise<T>): Promise<T> => work()
  vi.stubGlobal('navigator', { locks: { request } })
}
