import { type Names, readNames } from './names-of.ts'
import { useLive } from './useLive.ts'

/** Words for the ids in these values, as far as this device knows. */
export const useNames = (values: () => readonly unknown[]) =>
  useLive((database): Promise<Names> => readNames(database, values()), values)
