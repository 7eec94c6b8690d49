import type { z } from 'zod'
import type { receiveRequest } from '../../src/domain/request/receive-request.ts'

/** What a coordinator writes down when somebody not known yet telephones; `name` makes the ids of wish and learner. */
export const wishByTelephone = (name: string, receivedAt: string): z.infer<typeof receiveRequest.input> => ({
  request: {
    id: `request-${name}`,
    number: '12345678',
    learnerId: `learner-${name}`,
    topics: ['LINE'],
    placeKind: '自宅',
    wish: 'any',
    seats: 1,
    askedBy: { who: 'operator', relation: '' },
    consent: 'said-on-telephone',
    door: 'telephone',
    receivedAt,
  },
  introduction: { name: '見本　花子', kana: 'みほん　はなこ', telephone: '0836000000', family: '' },
})

/** The same on the wire. */
export const pushedWish = (id: number, name: string, author: string, madeAt = new Date().toISOString()) => ({
  id,
  name: 'request.receive@1',
  input: wishByTelephone(name, madeAt),
  madeAt,
  author,
})
