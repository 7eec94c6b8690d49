import { tokyoDay } from '#domain/day.ts'
import { RunningServer } from '../running-server.ts'
import { FaultProxy } from './fault-proxy.ts'
import { HubView } from './hub-view.ts'
import { beginVisitAt } from './todays-visit.ts'
import { test as base } from '../kept-policy.ts'

/** A server of the demonstration with today's visit of 宇部市 begun, and the bad network before it. */
export interface Stage {
  readonly server: RunningServer
  readonly proxy: FaultProxy
  readonly hub: HubView
}

/** Starts all of it. `main` is the built server's file where it is not the one of this checkout. */
export const openStage = async (main?: string): Promise<Stage> => {
  const server = main ? await RunningServer.startFrom(main, '--demo') : await RunningServer.start('--demo')
  const proxy = await FaultProxy.before(server.port)
  const hub = await HubView.open(server.origin)
  await beginVisitAt(hub, tokyoDay(new Date().toISOString()))
  return { server, proxy, hub }
}

/** Every test finds the same server, running, behind a network that is good again. */
export const test = base.extend<{ stage: Stage }, { lasting: Stage }>({
  lasting: [
    async ({ browserName: _ }, use) => {
      const lasting = await openStage()
      await use(lasting)
      await lasting.proxy.end()
      await lasting.server.end()
    },
    { scope: 'worker' },
  ],
  stage: async ({ lasting }, use) => {
    await use(lasting)
    lasting.proxy.release()
  },
})
