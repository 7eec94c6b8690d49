import { z } from 'zod'
import { SyncAnswer } from '../../../src/sync/protocol.ts'
import { syncBody, type TestApp } from '../http-app.ts'
import { type Caller, type FuzzRequest, FuzzRequests, goodRequests } from './fuzz-requests.ts'

const Failure = z.looseObject({ code: z.string(), message: z.string().regex(/^[\x20-\x7e]+$/) })

/** What is wrong with an answer; numbers of requests, which make the same request again. */
export interface FuzzSum {
  readonly answers: Map<number, number>
  readonly wrong: string[]
  slowestMs: number
}

const MS_APART = 40

const ROLES = ['coordinator', 'volunteer', 'liaison', 'prefecture-viewer'] as const

const callersOf = async (opened: TestApp): Promise<Caller[]> => {
  const signedIn = await Promise.all(
    ROLES.map(async (role) => {
      const cookie = await opened.signIn(role)
      const session = (await (await opened.get('/api/session', cookie)).json()) as {
        account: { accountId: string }
      }
      return { name: role, cookie, accountId: session.account.accountId, cursor: null }
    }),
  )
  const forged = { name: 'forged', cookie: '__Host-session=%00', accountId: 'x', cursor: null }
  return [...signedIn, { ...forged, name: 'nobody', cookie: '' }, forged]
}

/** Reads to the end, so that later answers are short. */
const catchUp = async (opened: TestApp, caller: Caller): Promise<void> => {
  for (;;) {
    const body = syncBody({ cursor: caller.cursor })
    const answer = SyncAnswer.parse(await (await opened.post('/api/sync', body, caller.cookie)).json())
    caller.cursor = answer.cursor
    if (!answer.more) return
  }
}

const IDS = `select id from record where municipality = '352021' and data is not null
  and table_name in ('lesson', 'learner', 'volunteer', 'request', 'booking', 'pairing', 'account', 'call', 'partner')
  order by table_name, id limit 400`

/** Sends spoilt requests to the whole server and looks at every answer. */
export class FuzzRun {
  readonly sum: FuzzSum = { answers: new Map(), wrong: [], slowestMs: 0 }

  private constructor(
    private readonly opened: TestApp,
    private readonly requests: FuzzRequests,
  ) {}

  static async on(opened: TestApp): Promise<FuzzRun> {
    const callers = await callersOf(opened)
    for (const caller of callers.slice(0, ROLES.length)) await catchUp(opened, caller)
    const ids = await opened.parts.database.query<{ id: string }>(IDS)
    return new FuzzRun(
      opened,
      new FuzzRequests(
        callers,
        ids.map(({ id }) => id),
        await goodRequests(),
      ),
    )
  }

  get kinds(): number {
    return this.requests.kinds
  }

  async send(number: number): Promise<void> {
    const request = this.requests.request(number)
    const { method, path, body, caller } = request
    // Slowly enough that nobody asks too often.
    this.opened.clock.ms += MS_APART
    const signature = this.opened.signed(method, path, body, caller.cookie)
    const began = performance.now()
    const response = await this.opened.app.request(path, {
      method,
      headers: { ...request.headers, ...signature, cookie: caller.cookie },
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    this.sum.slowestMs = Math.max(this.sum.slowestMs, performance.now() - began)
    this.sum.answers.set(response.status, (this.sum.answers.get(response.status) ?? 0) + 1)
    const wrong = this.#wrongWith(request, response.status, text)
    if (wrong) this.sum.wrong.push(`request ${number}, ${request.method} by ${request.caller.name}: ${wrong}`)
    if (response.status === 401 && text.includes('not-signed-in')) await this.#signInAgain(caller)
  }

  /** Doors and sign-out end the session they were asked with. */
  async #signInAgain(caller: Caller): Promise<void> {
    const role = ROLES.find((one) => one === caller.name)
    if (!role) return
    const cookie = await this.opened.signIn(role)
    if ((await this.opened.get('/api/session', cookie)).status === 200) caller.cookie = cookie
  }

  #wrongWith({ path, caller }: FuzzRequest, status: number, text: string): string | null {
    if (status >= 500) return `answered ${status}`
    if (status >= 400) return Failure.safeParse(JSON.parse(text)).success ? null : `${status} without a code`
    if (path !== '/api/sync') return null
    const answer = SyncAnswer.safeParse(JSON.parse(text))
    if (!answer.success) return 'the answer has another shape'
    if (answer.data.page === 'changes' && !answer.data.more) caller.cursor = answer.data.cursor
    return null
  }
}
