import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { buildServer } from '../contracts/build-server.ts'
import { type Committed, holesIn, pollOn } from '../contracts/hole-detector.ts'
import { startHub } from '../contracts/hub-process.ts'
import { UBE_CODE } from '../unit/domain/sample-rows.ts'
import { type Bench, numberOption } from './bench.ts'
import { type ChosenStore, openChosenStore } from './chosen-store.ts'
import { progress } from './figures.ts'
import { fillChosen } from './fill-store.ts'
import type { WriterStart } from './holes-writer.ts'
import { signIn } from './push-device.ts'

const HUBS = 2
const ROWS = 100

const startHubs = async (bench: Bench, { dataFolder, databaseUrl = '' }: ChosenStore): Promise<string[]> => {
  const { main, remove } = await buildServer(bench.root)
  bench.atEnd(remove)
  const hubs = await Promise.all(
    Array.from({ length: HUBS }, () => startHub(main, { DATA_DIR: dataFolder, DATABASE_URL: databaseUrl })),
  )
  for (const hub of hubs) bench.atEnd(() => hub.stop())
  return hubs.map(({ address }) => address)
}

const startWriter = (bench: Bench, start: WriterStart): ChildProcess => {
  const writer = fork(fileURLToPath(new URL('./holes-writer.mjs', import.meta.url)))
  bench.atEnd(() => writer.kill())
  writer.send(start)
  return writer
}

const lastWordOf = async (writer: ChildProcess): Promise<Committed> => {
  const ended = once(writer, 'exit').then(() => Promise.reject(new Error('a writer ended early')))
  ended.catch(() => undefined)
  const answered = once(writer, 'message') as Promise<[Committed]>
  writer.send('end')
  return (await Promise.race([answered, ended]))[0]
}

/** Writers in processes of their own, hubs in theirs, and pollers that follow their cursors at the hubs. */
export const bench = async (given: Bench): Promise<void> => {
  const [writers, pollers] = [numberOption(given, 'writers', 8), numberOption(given, 'pollers', 4)]
  const [seconds, seed] = [numberOption(given, 'seconds', 60), numberOption(given, 'seed', 1)]
  const store = await openChosenStore(given, 'postgresql')
  await fillChosen(store, ROWS)
  const hubs = await startHubs(given, store)
  const cookie = await signIn(hubs[0] ?? '')
  let isOver = false
  const polling = Array.from({ length: pollers }, (_, index) =>
    pollOn(hubs[index % HUBS] ?? '', cookie, () => isOver),
  )
  const writing = Array.from({ length: writers }, (_, index) =>
    startWriter(given, {
      name: `writer-${index}`,
      databaseUrl: store.databaseUrl ?? '',
      municipality: UBE_CODE,
      seed: seed + index,
    }),
  )
  progress(`${writers} writers, ${pollers} pollers, ${HUBS} hubs, ${seconds} s, seed ${seed}`)
  await Promise.race([pause(seconds * 1000), ...polling])
  const committed = (await Promise.all(writing.map(lastWordOf))).flat()
  isOver = true
  const holes = holesIn(committed, await Promise.all(polling))
  const rows = committed.flat().length
  console.log(JSON.stringify({ writers, commits: committed.length, pollers, holes, rows, seconds, seed }))
  if (holes > 0) throw new Error(`${holes} committed rows were not seen`)
}
