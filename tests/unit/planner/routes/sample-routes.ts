import type { RoutesPatient, RoutesTask } from '#planner/routes/routes-task.ts'
import { type Random, seededRandom } from '#planner/search/random.ts'

const DAY_MINUTES = 600
const ABILITIES = ['washing', 'walking', 'talking', 'reading']

const somePatient = (random: Random): RoutesPatient => {
  const opens = random.below(DAY_MINUTES / 2)
  const [one, other] = random.next() < 0.5 ? [0, 2] : [1, 3]
  const least = random.below(30)
  const isTogether = random.next() < 0.5
  const services = [one, other].slice(0, random.next() < 0.4 ? 2 : 1)
  return {
    opens,
    closes: opens + 40,
    services: services.map((ability) => ({
      ability: ABILITIES[ability] ?? '',
      duration: 10 + random.below(10),
    })),
    apart: isTogether ? [0, 0] : [least, least + 20],
  }
}

/** A made-up day: windows are narrow and caregivers few, so that some are late and some wait for each other. */
export const sampleRoutes = (seed: number, patients: number, caregivers: number): RoutesTask => {
  const random = seededRandom(seed)
  const places = Array.from({ length: patients + 1 }, () => [random.below(100), random.below(100)] as const)
  return {
    patients: Array.from({ length: patients }, () => somePatient(random)),
    caregivers: Array.from({ length: caregivers }, (_, index) => ({
      abilities: index < 2 ? ABILITIES : ABILITIES.slice(index % 2, (index % 2) + 3),
    })),
    travel: places.map((from) => places.map((to) => Math.hypot(from[0] - to[0], from[1] - to[1]))),
  }
}
