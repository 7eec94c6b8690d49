import { nearNodes } from './near-nodes.ts'
import type { RoutesTask } from './routes-task.ts'

/**
 * The task in typed arrays. A node is one service of one patient; after the services comes one node for each caregiver, the
 * office where that route starts and ends. A patient's two services are neighbouring nodes, the first one first.
 */
export interface RoutesProblem {
  readonly services: number
  readonly caregivers: number
  readonly places: number
  /** Ways, row by row: places × places. */
  readonly travel: Float64Array
  /** By node. */
  readonly place: Int32Array
  readonly duration: Float64Array
  readonly opens: Float64Array
  readonly closes: Float64Array
  /** The patient's other node, or -1. */
  readonly mate: Int32Array
  /** The patient's first node; itself for an office. */
  readonly first: Int32Array
  readonly apartLeast: Float64Array
  readonly apartMost: Float64Array
  /** 1 where this caregiver may take this node: caregivers × services. */
  readonly isAble: Uint8Array
  /** The caregivers who may take a node. */
  readonly able: readonly Int32Array[]
  /** First nodes of the patients with one service, with two. */
  readonly singles: Int32Array
  readonly pairs: Int32Array
  /** For each node others that are likely before or after it on a good route, nearest first. */
  readonly near: readonly Int32Array[]
}

interface Node {
  readonly patient: number
  readonly service: number
}

const travelOf = ({ travel }: RoutesTask): Float64Array => Float64Array.from(travel.flat())

const timesOf = (task: RoutesTask, nodes: readonly Node[], size: number) => {
  const [duration, opens, closes, apartLeast, apartMost] = [1, 2, 3, 4, 5].map(() => new Float64Array(size))
  nodes.forEach(({ patient, service }, node) => {
    const given = task.patients[patient]!
    duration![node] = given.services[service]!.duration
    opens![node] = given.opens
    closes![node] = given.closes
    apartLeast![node] = given.apart?.[0] ?? 0
    apartMost![node] = given.apart?.[1] ?? 0
  })
  return {
    duration: duration!,
    opens: opens!,
    closes: closes!,
    apartLeast: apartLeast!,
    apartMost: apartMost!,
  }
}

const matesOf = (task: RoutesTask, nodes: readonly Node[], size: number) => {
  const mate = new Int32Array(size).fill(-1)
  const first = Int32Array.from({ length: size }, (_, node) => node)
  nodes.forEach(({ patient, service }, node) => {
    if (task.patients[patient]!.services.length === 2) mate[node] = service === 0 ? node + 1 : node - 1
    first[node] = node - service
  })
  return { mate, first }
}

const abilitiesOf = (task: RoutesTask, nodes: readonly Node[]) => {
  const isAble = new Uint8Array(task.caregivers.length * nodes.length)
  const able = nodes.map(({ patient, service }, node) => {
    const { ability } = task.patients[patient]!.services[service]!
    const who = task.caregivers.flatMap(({ abilities }, index) =>
      abilities.includes(ability) ? [index] : [],
    )
    for (const caregiver of who) isAble[caregiver * nodes.length + node] = 1
    return Int32Array.from(who)
  })
  return { isAble, able }
}

/** Turns a task in which nothing is wrong into typed arrays. */
export const routesProblem = (task: RoutesTask): RoutesProblem => {
  const nodes = task.patients.flatMap(({ services }, patient) =>
    services.map((_, service) => ({ patient, service })),
  )
  const size = nodes.length + task.caregivers.length
  const place = new Int32Array(size)
  nodes.forEach(({ patient }, node) => (place[node] = patient + 1))
  const { mate, first } = matesOf(task, nodes, size)
  const firsts = nodes.flatMap(({ service }, node) => (service === 0 ? [node] : []))
  const problem = {
    services: nodes.length,
    caregivers: task.caregivers.length,
    places: task.patients.length + 1,
    travel: travelOf(task),
    place,
    ...timesOf(task, nodes, size),
    mate,
    first,
    ...abilitiesOf(task, nodes),
    singles: Int32Array.from(firsts.filter((node) => mate[node]! < 0)),
    pairs: Int32Array.from(firsts.filter((node) => mate[node]! >= 0)),
  }
  return { ...problem, near: nearNodes(problem) }
}
