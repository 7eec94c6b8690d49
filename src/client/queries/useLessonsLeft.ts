import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Mutation } from '#domain/mutation.ts'
import { useSession } from '#client/state/session.ts'
import { judgedAhead } from './judged-ahead.ts'
import { useLive } from './useLive.ts'

/** The lessons that somebody would leave if this change were made now, the next first; none while it is not complete. */
export const useLessonsLeft = <Input>(mutation: Mutation<Input>, input: () => Input | null) => {
  const session = useSession()
  return useLive(async (database): Promise<Lesson[]> => {
    const asked = input()
    if (!session.actor || asked === null) return []
    const { judged, rows } = await judgedAhead(database, session.actor, mutation, asked)
    if (judged.outcome === 'refused') return []
    const keyOf = ({ lessonDay, startMinute }: Lesson): string =>
      `${lessonDay} ${String(startMinute).padStart(4, '0')}`
    return judged.changes
      .flatMap((one) => (one.table === 'pairing' && one.row?.state === 'withdrew' ? [one.row.lessonId] : []))
      .flatMap((id) => rows.get('lesson', id) ?? [])
      .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  }, input)
}
