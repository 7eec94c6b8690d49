import { randomUUID } from 'node:crypto'
import { syncBody } from '../http-app.ts'
import { HERE, type MatrixApp, type Person, tabletOf } from './matrix-app.ts'

/** Ids that the server itself gave. */
export interface Named {
  /** An invitation of this household's family. */
  family(of: string): Promise<string>
  /** A session of whoever asks, or where it is about another household of somebody there. */
  session(of: string): Promise<string>
}

export interface Asked {
  readonly path: string
  readonly body?: unknown
}

interface RouteSample {
  readonly ask: (of: string, named: Named) => Asked | Promise<Asked>
  /** Whether it is about one household, or about whoever asks and nobody in particular. */
  readonly isAbout: boolean
  /** What is answered where it is allowed. */
  readonly allowed: readonly number[]
}

const FINE = [200, 204]

const to = (path: string, body?: unknown, allowed = FINE): RouteSample => ({
  ask: () => ({ path, body }),
  isAbout: false,
  allowed,
})

const about = (ask: RouteSample['ask'], allowed = FINE): RouteSample => ({ ask, isAbout: true, allowed })

const town = HERE.code
const nothing = 'A'.repeat(43)

/** Of every volunteer who is asked for it. */
export const PIN = '837461'

/** Doors know nobody by what is knocked with here; they answer everybody alike. */
const DOORS: Readonly<Record<string, RouteSample>> = {
  'post /api/session': to('/api/session', { municipality: town, name: '見本　無', pin: PIN }, [401, 403]),
  'post /api/session/desk/password': {
    ...to('', undefined, [401]),
    // A name may be tried only so often.
    ask: () => ({
      path: '/api/session/desk/password',
      body: { municipality: town, name: randomUUID(), password: 'なんでもよい合言葉', code: PIN },
    }),
  },
  'post /api/session/desk/passkey/options': to('/api/session/desk/passkey/options', {}, [200, 409]),
  'post /api/session/desk/passkey': to('/api/session/desk/passkey', { response: {} }, [400]),
  'post /api/session/first/options': to(
    '/api/session/first/options',
    { code: 'x', municipality: town, name: '見本' },
    [401],
  ),
  'post /api/session/first': to('/api/session/first', { code: 'x' }, [400]),
  'post /api/session/slip-key': to('/api/session/slip-key', { municipality: town, key: nothing }, [401]),
  'post /api/session/slip-code': to(
    '/api/session/slip-code',
    { municipality: town, code: 'AAAA-AAAA', pin: PIN },
    [401],
  ),
  'post /api/session/family': to(
    '/api/session/family',
    { municipality: town, code: 'AAAA-AAAA-AAAA', name: '見本', relation: '子' },
    [401],
  ),
  'post /api/devices': to('/api/devices', { code: 'x' }, [400]),
  'post /api/session/slip': {
    ...to(''),
    ask: () => ({
      path: '/api/session/slip',
      body: { municipality: town, learnerId: `learner-${randomUUID()}`, key: nothing },
    }),
  },
}

const OWN: Readonly<Record<string, RouteSample>> = {
  'get /api/session': to('/api/session'),
  'delete /api/session': to('/api/session'),
  'get /api/sessions': to('/api/sessions'),
  'delete /api/sessions': to('/api/sessions'),
  'delete /api/sessions/:id': about(async (of, named) => ({
    path: `/api/sessions/${await named.session(of)}`,
  })),
  'get /api/ways': to('/api/ways'),
  'post /api/ways/options': to('/api/ways/options', {}),
  'post /api/ways/passkeys': to('/api/ways/passkeys', {}, [400]),
  'delete /api/ways/passkeys/:id': to('/api/ways/passkeys/x', undefined, [404]),
  'post /api/ways/password': to('/api/ways/password', { password: null, totp: null }, [204, 400]),
  'post /api/unlock': to('/api/unlock', { sealId: randomUUID(), pin: PIN }),
  'post /api/sync': to('/api/sync', syncBody()),
  'get /api/pokes': to('/api/pokes'),
  'post /api/views': to('/api/views', {
    device: randomUUID(),
    views: [{ id: 1, contactId: 'contact.x', at: '2026-11-20T02:00:00.000Z', where: 'desk-request' }],
  }),
}

const ADMINISTRATION: Readonly<Record<string, RouteSample>> = {
  'get /api/first-coordinators': to('/api/first-coordinators'),
  // Hagi, where nobody is.
  'post /api/first-coordinators': to('/api/first-coordinators', { municipality: '352047' }),
}

const DESK: Readonly<Record<string, RouteSample>> = {
  'get /api/numbers': to('/api/numbers'),
  'get /api/audit': to('/api/audit'),
  'post /api/rescued': to('/api/rescued', { changes: [] }),
  'get /api/audit/learner/:id': about((of) => ({ path: `/api/audit/learner/${of}-hana` })),
  'post /api/accounts/pin': about((of) => ({
    path: '/api/accounts/pin',
    body: { accountId: `${of}-pupil.account`, name: `見本　${of}` },
  })),
  'get /api/devices': to('/api/devices'),
  'post /api/devices/enrolment': to('/api/devices/enrolment', {}),
  'get /api/devices/:id/contents': about((of) => ({
    path: `/api/devices/${tabletOf(`${of}-asked`)}/contents`,
  })),
  'post /api/devices/:id/revoke': about((of) => ({
    path: `/api/devices/${tabletOf(`${of}-asked`)}/revoke`,
    body: {},
  })),
  'post /api/devices/:id/renew': about((of) => ({
    path: `/api/devices/${tabletOf(`${of}-student`)}/renew`,
    body: {},
  })),
  'get /api/slips': about((of) => ({ path: `/api/slips?learnerId=${of}-hana` })),
  'post /api/slips': about((of) => ({ path: '/api/slips', body: { learnerId: `${of}-hana` } })),
  'get /api/family': about((of) => ({ path: `/api/family?learnerId=${of}-hana` })),
  'post /api/family': about((of) => ({ path: '/api/family', body: { learnerId: `${of}-hana`, days: 30 } })),
  'post /api/family/end': about(async (of, named) => ({
    path: '/api/family/end',
    body: { id: await named.family(of) },
  })),
  'post /api/invitations': about((of) => ({
    path: '/api/invitations',
    body: { for: 'account', id: `${of}-teacher.account` },
  })),
}

/** A request to every route of the server. */
export const ROUTE_SAMPLES: Readonly<Record<string, RouteSample>> = {
  'get /api/health': to('/api/health'),
  'get /api/openapi.json': to('/api/openapi.json'),
  'get /api/sealing-key': to('/api/sealing-key'),
  'get /api/municipalities': to('/api/municipalities'),
  'get /api/offers': to(
    `/api/offers?municipality=${town}&topics=LINE&placeKind=${encodeURIComponent('自宅')}`,
  ),
  'get /api/sample-people': to('/api/sample-people'),
  'post /api/sample-people/enrolment': to('/api/sample-people/enrolment', { municipality: town }),
  ...DOORS,
  ...OWN,
  ...DESK,
  ...ADMINISTRATION,
}

/** Gives the ids of this server, each invitation once for as long as it stands; of a household that is not there `none`. */
export const namedBy = (app: MatrixApp, isThere: (of: string) => boolean) => {
  const invitations = new Map<string, string>()
  const idIn = async (response: Response, at: 0 | 'id'): Promise<string> => {
    const told = (await response.json()) as { id?: string } | { id: string }[]
    return (Array.isArray(told) ? told[Number(at)]?.id : told.id) ?? ''
  }
  return (own: Person | null): Named & { forget(): void } => ({
    async family(of) {
      if (!isThere(of)) return 'none'
      const body = { learnerId: `${of}-hana`, days: 30 }
      const invite = async () =>
        idIn(await app.ask(await app.signedInAnew(`${of}-hana`), 'POST', '/api/family', body), 'id')
      const id = invitations.get(of) ?? (await invite())
      invitations.set(of, id)
      return id
    },
    async session(of) {
      if (!isThere(of)) return 'none'
      const asker = of === `${HERE.name}-a` ? own : await app.signedInAnew(`${of}-hana`)
      return idIn(await app.ask(asker, 'GET', '/api/sessions'), 0)
    },
    forget: () => invitations.clear(),
  })
}
