import { keepDemoTown } from './demo-town.ts'
import { RunningServer } from './running-server.ts'

/** A server tells its sample people once, as at anybody's first start; every spec begins with a copy of what it wrote. */
export default async function setup(): Promise<() => Promise<void>> {
  const first = await RunningServer.start('--demo')
  await first.stop()
  keepDemoTown(first.folder)
  return () => first.end()
}
