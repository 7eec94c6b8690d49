import type { Role } from '#domain/account/account.ts'
import { wireName } from '#domain/mutation.ts'
import { MUTATIONS } from '#domain/mutations.ts'
import { DESCRIBED, type Described } from '#server/routes/described.ts'
import { recordedReleases } from '../../sync/releases/recorded-release.ts'
import { EXPECTED_ROUTES } from '../matrix/expected-routes.ts'
import { HERE, ROLES } from '../matrix/matrix-app.ts'
import { MUTATION_SAMPLES } from '../matrix/mutation-samples.ts'
import { ROUTE_SAMPLES } from '../matrix/route-samples.ts'
import type { Asked, Doors } from './fuzz-doors.ts'

export interface Change {
  readonly name: string
  readonly input: unknown
}

/** Every kind of change as it applies, and what devices of the last release really sent. */
export const goodChanges = (): Change[] => {
  const ours = MUTATIONS.flatMap((mutation) =>
    ['a', 'b'].map((household) => {
      const input = MUTATION_SAMPLES[mutation.name]?.(`${HERE.name}-${household}`)
      if (input === undefined) throw new Error(`${mutation.name} has no sample`)
      return { name: wireName(mutation), input }
    }),
  )
  const devices = recordedReleases().at(-1)?.devices ?? []
  const sent = devices.flatMap(({ acknowledged, waiting }) => [
    ...acknowledged.mutations,
    ...waiting.mutations,
  ])
  return [...ours, ...ours, ...sent.map(({ name, input }) => ({ name, input }))]
}

/** One route with a request that is good for it, and the roles that are answered there. */
export interface RouteOfFuzz {
  readonly route: string
  readonly method: string
  readonly described: Described
  readonly roles: readonly Role[]
  ask(doors: Doors): Asked
}

const rolesOf = (route: string): Role[] =>
  ROLES.filter((_, at) => (EXPECTED_ROUTES[route]?.[at + 1] ?? '×') !== '×')

/** All that are described, which are all there are; one without a sample stops the run. */
export const routesOfFuzz = async (): Promise<RouteOfFuzz[]> => {
  const named = { family: async () => 'family-x', session: async () => 'session-x' }
  return Promise.all(
    DESCRIBED.map(async (described) => {
      const route = `${described.method} ${described.path}`
      const sample = ROUTE_SAMPLES[route]
      if (!sample) throw new Error(`${route} has no sample`)
      const asked = await sample.ask(`${HERE.name}-a`, named)
      const ask = (doors: Doors) => ({ ...asked, ...doors.get(route)?.() })
      return { route, method: described.method.toUpperCase(), described, roles: rolesOf(route), ask }
    }),
  )
}
