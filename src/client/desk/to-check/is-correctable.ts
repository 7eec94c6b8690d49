import { importClasses } from '#domain/lesson/import-classes.ts'
import { wireName } from '#domain/mutation.ts'
import { mutationNamed } from '#domain/mutations.ts'

/** Whether the desk has a form for this change: one that this release knows, and that is more than a table of classes. */
export const isCorrectable = (name: string): boolean =>
  mutationNamed(name) !== undefined && name !== wireName(importClasses) && !name.startsWith('held.')
