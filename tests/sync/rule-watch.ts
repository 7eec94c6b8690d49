import { findingKey } from '#domain/finding.ts'
import { factIn } from '#domain/mutation.ts'
import { mutationNamed } from '#domain/mutations.ts'
import { planOf } from '#domain/rules/plan.ts'
import { findingsOf } from '#domain/rules/rules.ts'
import type { TableName } from '#domain/tables.ts'
import { committedRows } from './committed-rows.ts'
import { type Complaint, complaint } from './complaint.ts'
import type { Committed, Settlement } from './memory-hub-store.ts'

/** The tables the rules look at; a commit that touched none of them cannot have broken one. */
const JUDGED: readonly TableName[] = [
  'municipality',
  'lesson',
  'booking',
  'pairing',
  'volunteer',
  'check',
  'resource',
]

const hardFindings = (committed: Committed) =>
  findingsOf(planOf(committedRows(committed))).filter((finding) => finding.isHard)

/** The lesson of a fact that was accepted: what already happened may contradict what was promised. */
const lessonsOfFacts = (settled: readonly Settlement[]): Set<unknown> =>
  new Set(
    settled.flatMap(({ mutation, result }) => {
      const known = mutationNamed(mutation.name)
      const parsed = known?.input.safeParse(mutation.input)
      if (result.outcome !== 'applied' || !known || !parsed?.success || !factIn(known, parsed.data)) return []
      const said = parsed.data as { lessonId?: string; input?: { lessonId?: string } }
      return [said.lessonId ?? said.input?.lessonId]
    }),
  )

/**
 * What a fact may set against what was promised: its own lesson and, where it says that a cancelled lesson took place after
 * all, the people of that lesson, whose hours it adds to.
 */
const saidByFacts = (before: Committed, after: Committed, settled: readonly Settlement[]): Set<unknown> => {
  const lessons = lessonsOfFacts(settled)
  const [was, is] = [committedRows(before), committedRows(after)]
  const isRevived = (id: string): boolean =>
    was.get('lesson', id)?.state === 'cancelled' && is.get('lesson', id)?.state !== 'cancelled'
  const people = is
    .all('pairing')
    .filter(({ lessonId }) => lessons.has(lessonId) && isRevived(lessonId))
    .map(({ volunteerId }) => volunteerId)
  return new Set([...lessons, ...people])
}

/** Looks at all of the hub's rows after every commit: no promise may have broken a rule anew. */
export class RuleWatch {
  #known: ReadonlySet<string> = new Set()

  /** Takes the rules that these rows break already as they are. */
  begin(committed: Committed): void {
    this.#known = new Set(hardFindings(committed).map(findingKey))
  }

  look(before: Committed, after: Committed, settled: readonly Settlement[]): Complaint[] {
    if (JUDGED.every((table) => before.tables.get(table) === after.tables.get(table))) return []
    const findings = hardFindings(after)
    const said = saidByFacts(before, after, settled)
    const broken = findings.filter(
      (finding) => !this.#known.has(findingKey(finding)) && !finding.about.some((id) => said.has(id)),
    )
    this.#known = new Set(findings.map(findingKey))
    const names = settled.map(({ mutation }) => mutation.name).join(' ')
    return broken.map((finding) => complaint('ruleBroken', `${findingKey(finding)} after ${names}`))
  }
}
