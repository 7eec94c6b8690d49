import type { Contact } from '#domain/contact/contact.ts'
import type { Learner } from '#domain/learner/learner.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { Request } from '#domain/request/request.ts'
import { useLive } from './useLive.ts'

/** A wish and whose it is; null when there is none of this id. */
export interface DeskRequest {
  readonly request: Request
  readonly learner: Learner | undefined
  readonly contact: Contact | undefined
  /** A lesson of the same area whose place on the map is known: near enough for reckoning the way. */
  readonly nearby: readonly Pick<Lesson, 'area' | 'position'>[]
}

export const useDeskRequest = (id: () => string) =>
  useLive(async (database): Promise<DeskRequest | null> => {
    const request = await database.rows('request').get(id())
    if (!request) return null
    const learner = await database.rows('learner').get(request.learnerId)
    const contact = learner && (await database.rows('contact').get(learner.contactId))
    const placed = await database.rows('lesson').toArray()
    const nearby = placed.filter((lesson) => lesson.position !== null)
    return { request, learner, contact, nearby }
  }, id)
