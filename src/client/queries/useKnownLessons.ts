import { useLive } from './useLive.ts'

/** Which of these lesson ids this device already has. */
export const useKnownLessons = (ids: () => readonly string[]) =>
  useLive(
    async (database): Promise<ReadonlySet<string>> =>
      new Set(await database.rows('lesson').where('id').anyOf(ids()).primaryKeys()),
    () => ids().join(' '),
  )
