import type { RoutesTask } from '#planner/routes/routes-task.ts'

interface Where {
  readonly place: number
  readonly time: number
}

interface Day {
  readonly at: readonly Where[]
  readonly distance: number
  readonly tardiness: number
  readonly mostTardy: number
}

/** What a list has at an index that is known to be in it. */
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index]
  if (found === undefined) throw new Error(`there is nothing at ${index}`)
  return found
}

const served = (task: RoutesTask, day: Day, patient: number, who: readonly number[]): Day => {
  const { opens, closes, services, apart = [0, 0] } = at(task.patients, patient)
  const legs = who.map((caregiver) => at(at(task.travel, at(day.at, caregiver).place), patient + 1))
  const starts = who.map((caregiver, index) => Math.max(opens, at(day.at, caregiver).time + at(legs, index)))
  if (starts.length === 2) {
    starts[1] = Math.max(at(starts, 1), at(starts, 0) + apart[0])
    starts[0] = Math.max(at(starts, 0), at(starts, 1) - apart[1])
  }
  const whereabouts = [...day.at]
  who.forEach((caregiver, service) => {
    whereabouts[caregiver] = {
      place: patient + 1,
      time: at(starts, service) + at(services, service).duration,
    }
  })
  const late = starts.map((time) => Math.max(0, time - closes))
  return {
    at: whereabouts,
    distance: day.distance + legs.reduce((sum, one) => sum + one, 0),
    tardiness: day.tardiness + late.reduce((sum, one) => sum + one, 0),
    mostTardy: Math.max(day.mostTardy, ...late),
  }
}

/** Everybody who may come to a patient, in every way. */
const choicesOf = ({ patients, caregivers }: RoutesTask, patient: number): number[][] => {
  const able = at(patients, patient).services.map(({ ability }) =>
    caregivers.flatMap(({ abilities }, index) => (abilities.includes(ability) ? [index] : [])),
  )
  const [one = [], other] = able
  if (!other) return one.map((caregiver) => [caregiver])
  return one.flatMap((first) => other.filter((second) => second !== first).map((second) => [first, second]))
}

const costOf = ({ travel }: RoutesTask, day: Day): number => {
  const home = day.at.reduce((sum, { place }) => sum + at(at(travel, place), 0), 0)
  return (day.distance + home + day.tardiness + day.mostTardy) / 3
}

/** The least cost, by trying every order of the patients with every choice of caregivers. */
export const leastCost = (task: RoutesTask): number => {
  const choices = task.patients.map((_, patient) => choicesOf(task, patient))
  let least = Infinity
  const go = (day: Day, left: readonly number[]): void => {
    if (left.length === 0) least = Math.min(least, costOf(task, day))
    for (const patient of left)
      for (const who of at(choices, patient))
        go(
          served(task, day, patient, who),
          left.filter((one) => one !== patient),
        )
  }
  const start = task.caregivers.map(() => ({ place: 0, time: 0 }))
  go({ at: start, distance: 0, tardiness: 0, mostTardy: 0 }, [...task.patients.keys()])
  return least
}
