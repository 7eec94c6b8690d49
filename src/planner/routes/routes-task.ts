/** A service somebody needs: what it is (`ability`) and how long it takes. */
export interface RoutesService {
  readonly ability: string
  readonly duration: number
}

/**
 * Who is to be visited: no service begins before `opens`; lateness after `closes` is paid. With two services two caregivers come,
 * the second at least `apart[0]` and at most `apart[1]` after the first begins ([0, 0]: together).
 */
export interface RoutesPatient {
  readonly opens: number
  readonly closes: number
  readonly services: readonly RoutesService[]
  readonly apart?: readonly [least: number, most: number]
}

/** Somebody who starts at the office at time 0, with what they are able to do. */
export interface RoutesCaregiver {
  readonly abilities: readonly string[]
}

/** One day of routes. `travel[i]![j]!` is the way from place i to place j: 0 is the office, i + 1 patient i; all in one unit of time. */
export interface RoutesTask {
  readonly patients: readonly RoutesPatient[]
  readonly caregivers: readonly RoutesCaregiver[]
  readonly travel: readonly (readonly number[])[]
}

/** One service on a route: indexes into the task's patients and that patient's services. */
export interface RoutesStop {
  readonly patient: number
  readonly service: number
  readonly starts: number
}

/** The best routes found, one for each caregiver in the task's order. `cost` = (distance + tardiness + mostTardy) / 3. */
export interface RoutesSolution {
  readonly routes: readonly (readonly RoutesStop[])[]
  readonly cost: number
  readonly distance: number
  readonly tardiness: number
  readonly mostTardy: number
  /** Changes of the routes that were judged. */
  readonly evaluations: number
}
