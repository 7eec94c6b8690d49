import type { RoutesPatient, RoutesTask } from './routes-task.ts'

const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0

const wrongInTravel = ({ patients, travel }: RoutesTask): string[] => {
  const places = patients.length + 1
  const isSquare = travel.length === places && travel.every((row) => row.length === places)
  if (!isSquare)
    return [`the travel matrix must have ${places} rows and columns: the office and every patient`]
  return travel.every((row) => row.every(isAmount)) ? [] : ['every way must be a number, 0 or more']
}

const wrongInPatient = (patient: RoutesPatient, abilities: readonly ReadonlySet<string>[]): string[] => {
  const { opens, closes, services, apart } = patient
  const wrong: string[] = []
  if (!isAmount(opens) || !isAmount(closes) || closes < opens) wrong.push('has no valid time window')
  if (services.length < 1 || services.length > 2) wrong.push('needs one or two services')
  if (services.some(({ duration }) => !isAmount(duration)))
    wrong.push('has a service without a valid duration')
  if (apart && !(isAmount(apart[0]) && isAmount(apart[1]) && apart[0] <= apart[1]))
    wrong.push('has services apart by no valid time')
  const able = services.map(({ ability }) => abilities.filter((one) => one.has(ability)))
  if (able.some((who) => who.length === 0)) wrong.push('needs a service that no caregiver is able to do')
  else if (services.length === 2 && new Set(able.flat()).size < 2)
    wrong.push('needs two caregivers, and only one is able to do either service')
  return wrong
}

/** What makes a task impossible to plan, as sentences; empty when it can be planned. */
export const wrongInRoutes = (task: RoutesTask): string[] => {
  const abilities = task.caregivers.map((one) => new Set(one.abilities))
  if (task.patients.length > 0 && abilities.length === 0) return ['there is no caregiver']
  const ofPatients = task.patients.flatMap((patient, index) =>
    wrongInPatient(patient, abilities).map((wrong) => `patient ${index + 1} ${wrong}`),
  )
  return [...wrongInTravel(task), ...ofPatients]
}
