import { type Random, seededRandom, shuffle } from '#planner/search/random.ts'

/** The published instances' own figures: minutes, and the side of the square in which everybody lives. */
const WINDOW = 120
const LATEST_OPENING = 480
const SIDE = 100
/** The services of the first third of the caregivers, and those of the others. */
const SERVICES = [
  ['s1', 's2', 's3'],
  ['s4', 's5', 's6'],
] as const
const SHARE_OF_FIRST = 1 / 3
const SHARE_OF_PAIRS = 0.3

type Names = readonly string[]
type Place = readonly [x: number, y: number]

const anyOf = <T>(things: readonly T[], random: Random): T => {
  const chosen = things[random.below(things.length)]
  if (chosen === undefined) throw new Error('there is nothing to choose from')
  return chosen
}

const somewhere = (random: Random): Place => [random.below(SIDE), random.below(SIDE)]

const someAbilities = (services: Names, random: Random): string[] => {
  const chosen = services.filter(() => random.next() < 0.6)
  return chosen.length > 0 ? chosen : [anyOf(services, random)]
}

/** Caregivers of one kind: some of the services each, and every service by somebody. */
const kindOfCaregivers = (services: Names, count: number, random: Random): string[][] => {
  const abilities = Array.from({ length: count }, () => someAbilities(services, random))
  for (const service of services) {
    const isDone = abilities.some((one) => one.includes(service))
    if (!isDone) anyOf(abilities, random).push(service)
  }
  return abilities.map((one) => one.sort())
}

/** Two services by two caregivers: of both kinds or, as often, both of the second, where caregivers are many. */
const pairOfServices = (random: Random): string[] => {
  const [first, second] = SERVICES
  if (random.next() < 0.5) return [anyOf(first, random), anyOf(second, random)]
  const order = Int32Array.from(second.keys())
  shuffle(order, random)
  return [...order.subarray(0, 2)].sort().map((at) => second[at] ?? '')
}

const somePatient = (id: string, kind: 'single' | 'simultaneous' | 'sequential', random: Random) => {
  const opens = random.below(LATEST_OPENING)
  const least = 1 + random.below(SIDE / 2)
  const services = kind === 'single' ? [anyOf(SERVICES.flat(), random)] : pairOfServices(random)
  return {
    id,
    location: somewhere(random),
    time_window: [opens, opens + WINDOW],
    required_caregivers: services.map((service) => ({ service })),
    ...(kind === 'simultaneous' ? { synchronization: { type: kind } } : {}),
    ...(kind === 'sequential' ? { synchronization: { type: kind, distance: [least, 2 * least] } } : {}),
  }
}

/** An instance like the published ones of its size, and in their shape, but of its own seed: on such the search is tuned. */
export const madeUpInstance = (seed: number, patients: number, caregivers: number): unknown => {
  const random = seededRandom(seed)
  const pairs = Math.round(patients * SHARE_OF_PAIRS)
  const duration = 10 + random.below(8)
  const office = somewhere(random)
  const people = Array.from({ length: patients }, (_, at) => {
    const before = patients - pairs
    const kind = at < before ? 'single' : (at - before) * 2 < pairs ? 'simultaneous' : 'sequential'
    return somePatient(`p${at + 1}`, kind, random)
  })
  const ofFirst = Math.max(1, Math.round(caregivers * SHARE_OF_FIRST))
  const abilities = [
    ...kindOfCaregivers(SERVICES[0], ofFirst, random),
    ...kindOfCaregivers(SERVICES[1], caregivers - ofFirst, random),
  ]
  const places = [office, ...people.map(({ location }) => location)]
  return {
    patients: people,
    services: SERVICES.flat().map((id) => ({ id, default_duration: duration })),
    caregivers: abilities.map((one, at) => ({ id: `c${at + 1}`, abilities: one })),
    central_offices: [{ id: 'd', location: office }],
    distances: places.map(([x, y]) =>
      places.map(([u, v]) => Math.round(Math.hypot(x - u, y - v) * 1000) / 1000),
    ),
  }
}
