import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readNowAndThen } from '#client/queries/read-now-and-then.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const takes = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

const ignored = (): void => undefined

test('what is there is shown at once', async () => {
  const seen: string[] = []
  const end = readNowAndThen(
    () => Promise.resolve('the first rows'),
    (value) => seen.push(value),
    ignored,
  )
  await vi.advanceTimersByTimeAsync(0)
  expect(seen).toEqual(['the first rows'])
  end()
})

test('a reading that takes long is followed by a rest that is longer, a short one by three seconds', async () => {
  const began: number[] = []
  const end = readNowAndThen(
    async () => {
      began.push(Date.now())
      await takes(began.length === 1 ? 10 : 700)
    },
    ignored,
    ignored,
  )
  await vi.advanceTimersByTimeAsync(15_000)
  end()
  expect(began.map((at) => at - (began[0] ?? 0))).toEqual([0, 3010, 3010 + 700 + 9 * 700])
})

test('a reading that fails is told of and tried again', async () => {
  const told: unknown[] = []
  let reads = 0
  const end = readNowAndThen(
    () => ((reads += 1) === 1 ? Promise.reject(new Error('blocked')) : Promise.resolve('rows')),
    (value) => told.push(value),
    (error) => told.push(error),
  )
  await vi.advanceTimersByTimeAsync(3000)
  end()
  expect(told).toEqual([new Error('blocked'), 'rows'])
})

test('whoever leaves hears no more, not even of a reading that was under way', async () => {
  const seen: number[] = []
  const end = readNowAndThen(
    () => takes(100).then(() => 1),
    (value) => seen.push(value),
    ignored,
  )
  await vi.advanceTimersByTimeAsync(50)
  end()
  await vi.advanceTimersByTimeAsync(5000)
  expect(seen).toEqual([])
})
