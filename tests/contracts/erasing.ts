import { randomUUID } from 'node:crypto'
import type { Actor } from '../../src/domain/account/actor.ts'
import type { Mutation } from '../../src/domain/mutation.ts'
import type { Facts } from '../../src/domain/numbers/facts.ts'
import { type Change, put } from '../../src/domain/rows.ts'
import type { AnyRow, TableName } from '../../src/domain/tables.ts'
import { keepCredential } from '../../src/server/access/credential.ts'
import { openSession } from '../../src/server/access/session.ts'
import type { Database } from '../../src/server/database/database.ts'
import { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { afterPush } from '../../src/server/effects/after-push.ts'
import type { OutboxItem } from '../../src/sync/device/device-store.ts'
import { mutate } from '../../src/sync/device/mutate.ts'
import { synchronise } from '../../src/sync/device/synchronise.ts'
import { answerSync } from '../../src/sync/hub/answer-sync.ts'
import { MemoryDeviceStore } from '../sync/memory-device-store.ts'
import { marked, reported } from '../unit/domain/numbers/facts-builder.ts'
import {
  aBooking,
  aContact,
  aHomeVisit,
  aLearner,
  aLesson,
  aMunicipality,
  anActor,
  aPairing,
  aRequest,
  aVolunteer,
  learnerRows,
  NOW,
  UBE_CODE,
  volunteerRows,
} from '../unit/domain/sample-rows.ts'

/** What was planted of the learner who is erased, and must be found nowhere afterwards. */
export const PLANTED = [
  '見本　消江',
  'みほん　きえ',
  '見本町消九番地',
  '0836098765',
  '見本の長女',
  '消江さんの声',
]
const [NAME = '', KANA = '', ADDRESS = '', TELEPHONE = '', FAMILY = '', VOICE = ''] = PLANTED

export const COORDINATOR = anActor('coordinator')
export const LEFT_DESK: Actor = { ...anActor('coordinator'), accountId: 'account-left' }
export const SILVER = anActor('volunteer', 'silver')
export const HANA = anActor('learner', 'hana')
export const INTRODUCTION = { name: NAME, kana: KANA, telephone: TELEPHONE, family: FAMILY }

const account = ({ accountId, role, subjectId }: Actor, contactId: string | null): Change =>
  put('account', { id: accountId, role, subjectId, contactId, state: 'active' })

const yesterday = { lessonDay: '2026-11-19', state: 'held' as const }

/** Hana, who is to be erased; Han and Hana-2, whose ids look like hers; and a helper who was at her home yesterday. */
const townRows = (): Change[] => [
  put('municipality', aMunicipality()),
  ...[COORDINATOR, LEFT_DESK, SILVER].map((one) => account(one, null)),
  account(HANA, 'contact.hana'),
  account({ ...anActor('family', 'hana'), accountId: 'account-daughter' }, 'contact.daughter'),
  put('contact', { ...aContact('daughter'), name: FAMILY }),
  put('learner', { ...aLearner('hana'), barriers: ['不安', '体のこと'], needs: [VOICE.slice(0, 30)] }),
  put('contact', { ...aContact('hana'), ...INTRODUCTION, address: ADDRESS, notes: VOICE }),
  ...['han', 'hana-2'].flatMap(learnerRows),
  ...volunteerRows(aVolunteer('silver')),
  put('request', {
    ...aRequest('wish', 'hana', { state: 'done', lessonId: 'visit', receivedAt: '2026-11-10T01:00:00.000Z' }),
    askedBy: { who: 'family', relation: FAMILY },
  }),
  put('lesson', aHomeVisit('visit', 'hana', { ...yesterday, placeName: ADDRESS, requestId: 'wish' })),
  put('lesson', aLesson('class', { ...yesterday, startMinute: 800, seatsTaken: 3, capacity: 5 })),
  put('booking', aBooking('visit', 'hana', { state: 'attended', requestId: 'wish' })),
  ...['hana', 'han', 'hana-2'].map((id) =>
    put('booking', aBooking('class', id, { state: 'attended', seats: 2 })),
  ),
  ...['visit', 'class'].map((id) => put('pairing', aPairing(id, 'silver'))),
  ...['hana', 'han', 'hana-2'].map((id) => put('attendance', marked('class', id))),
  put('attendance', marked('visit', 'hana')),
  put('report', { ...reported('visit', 'hana', 3), voice: VOICE, learnt: NAME }),
  put('report', { ...reported('class', 'han', 1), voice: '見本の別の声' }),
]

const keepBeside = async (database: Database): Promise<void> => {
  const [municipality, accountId] = [UBE_CODE, HANA.accountId]
  const pin = { municipality, accountId, kind: 'pin' as const, signInName: NAME, hash: 'h' }
  await keepCredential(database, pin)
  await openSession(database, HANA, NOW)
  await database.query(
    `insert into family_access (municipality, id, learner_id, code_hash, days, invited_by, invited_at, code_ends_at, relation)
     values ($1, 'f', 'hana', 'c', 30, $2, $3, $3, $4)`,
    [municipality, accountId, NOW, FAMILY],
  )
}

/** A sentence said to somebody long ago that names her. */
const saySentence = (store: SqlHubStore): Promise<unknown> =>
  store.write(UBE_CODE, (space) =>
    space.settle(
      'old-tablet',
      SILVER.accountId,
      { id: 1, name: 'booking.join@1', input: null, madeAt: NOW, author: SILVER.accountId },
      { id: 1, outcome: 'refused', refusal: { code: 'x', about: ['class.hana'], sentence: `${NAME}さん` } },
    ),
  )

export const fillTown = async (database: Database): Promise<SqlHubStore> => {
  const store = new SqlHubStore(database, () => NOW)
  await store.write(UBE_CODE, (space) => space.save(townRows()))
  await keepBeside(database)
  await saySentence(store)
  return store
}

/** What the effects of a push stand on. */
export const partsOf = (store: SqlHubStore, pokes: string[] = []) => ({
  store,
  now: () => NOW,
  log: () => undefined,
  pokes: {
    poke: async (town: string) => void pokes.push(town),
    onPoke: () => () => undefined,
    endSession: () => undefined,
    onSessionEnd: () => () => undefined,
    close: async () => undefined,
  },
})

export class Tablet {
  readonly store = new MemoryDeviceStore(`device-${randomUUID()}`)
  constructor(
    private readonly actor: Actor,
    private readonly isRevoked = false,
    /** Whether its person signed in within ten minutes. */
    public isFresh = true,
  ) {}

  press<Input>(mutation: Mutation<Input>, input: Input) {
    return mutate(this.store, this.actor, mutation, input, NOW)
  }

  /** As the route does it: the answer leaves after the effects. */
  synchronise(hub: SqlHubStore, hasEffects = true): Promise<void> {
    const { store, actor, isRevoked, isFresh } = this
    return synchronise({
      store,
      actor,
      clock: () => NOW,
      send: async (request) => {
        const { answer } = await answerSync(hub, { actor, isRevoked, isFresh }, request, NOW)
        if (hasEffects)
          await afterPush(partsOf(hub), actor.municipality, { ...request, results: answer.results })
        return answer
      },
    })
  }

  async rows(table: TableName): Promise<readonly AnyRow[]> {
    return this.store.transaction(async (space) => space.allRows(table))
  }

  async settled(): Promise<readonly OutboxItem[]> {
    return this.store.transaction(async (space) => space.settled())
  }
}

/** All that the numbers are counted from. */
export const factsIn = (database: Database): Promise<Facts> =>
  database.transaction(
    'read',
    async (sql) => {
      const all = async (table: TableName) =>
        (
          await sql.query<{ data: never }>(
            `select data from record where table_name = $1 and data is not null order by id`,
            [table],
          )
        ).map(({ data }) => data)
      return {
        lessons: await all('lesson'),
        bookings: await all('booking'),
        attendances: await all('attendance'),
        pairings: await all('pairing'),
        volunteers: await all('volunteer'),
        learners: await all('learner'),
        reports: await all('report'),
        requests: await all('request'),
      }
    },
    UBE_CODE,
  )
