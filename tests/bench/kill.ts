import { SqlHubStore } from '#server/database/sql-hub-store.ts'
import { buildServer } from '../contracts/build-server.ts'
import { runKills } from '../contracts/kill-run.ts'
import { classForAll } from '../contracts/killed-device.ts'
import { UBE_CODE } from '../unit/domain/sample-rows.ts'
import { type Bench, numberOption, textOption } from './bench.ts'
import { type ChosenStore, openChosenStore } from './chosen-store.ts'
import { progress } from './figures.ts'
import { connectChosen, fillChosen } from './fill-store.ts'
import { signIn } from './push-device.ts'

const openClass = async (store: ChosenStore): Promise<void> => {
  const database = await connectChosen(store)
  await new SqlHubStore(database).write(UBE_CODE, (space) => space.save([classForAll()]))
  await database.close()
}

const benchStore = async (given: Bench, kind: ChosenStore['kind'], main: string): Promise<void> => {
  const store = await openChosenStore(given, kind)
  await fillChosen(store, numberOption(given, 'rows', 300))
  await openClass(store)
  const began = performance.now()
  const figures = await runKills({
    main,
    env: { DATA_DIR: store.dataFolder, DATABASE_URL: store.databaseUrl ?? '' },
    signIn,
    kills: numberOption(given, 'kills', 200),
    seed: numberOption(given, 'seed', 1),
    tell: (sentence) => progress(`${kind}: ${sentence}`),
  })
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(JSON.stringify({ bench: 'kill', store: kind, ...figures, seconds }))
}

/** The built hub is killed (SIGKILL) while a device pushes, over and over; then everything acknowledged is looked for. */
export const bench = async (given: Bench): Promise<void> => {
  const chosen = textOption(given, 'store')
  const built = await buildServer(given.root)
  given.atEnd(() => built.remove())
  for (const kind of ['embedded', 'postgresql'] as const)
    if (chosen === undefined || chosen === kind) await benchStore(given, kind, built.main)
}
