import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { defineMutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
import { Lesson } from './lesson.ts'

/** The most classes that one import takes in; they are written together or not at all. */
export const MOST_CLASSES_AN_IMPORT = 200

/** A class as a published table of events describes it. The id is derived from the source, so that it never doubles. */
export const ImportedClass = Lesson.pick({
  id: true,
  title: true,
  description: true,
  form: true,
  track: true,
  placeKind: true,
  placeName: true,
  area: true,
  position: true,
  lessonDay: true,
  startMinute: true,
  durationMinutes: true,
  topics: true,
  level: true,
  capacity: true,
})
export type ImportedClass = z.infer<typeof ImportedClass>

const Input = z.strictObject({ classes: z.array(ImportedClass).min(1).max(MOST_CLASSES_AN_IMPORT) })

/** Classes from a municipality's own table of events. Those already known stay as they are. */
export const importClasses = defineMutation({
  name: 'lesson.import-classes',
  version: 1,
  isFact: false,
  input: Input,
  needs: ({ classes }, actor) => [
    need('municipality', 'id', [actor.municipality]),
    need(
      'lesson',
      'id',
      classes.map((one) => one.id),
    ),
  ],
  may: onlyCoordinator,
  apply: (rows, { classes }) => ({
    changes: classes
      .filter((one) => !rows.get('lesson', one.id))
      .map((one) =>
        put('lesson', {
          ...one,
          placeId: null,
          learnerHomeId: null,
          learnersPerHelper: rows.all('municipality')[0]?.settings.learnersPerHelper ?? 4,
          seatsTaken: 0,
          seatsWaiting: 0,
          isSchoolEvent: false,
          resourceIds: [],
          requestId: null,
          passWord: '',
          state: 'open' as const,
          startedAt: null,
          endedAt: null,
        }),
      ),
  }),
})
