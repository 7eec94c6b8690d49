import { codeAt } from '../../src/server/access/totp.ts'
import { cookieOf, type TestApp } from './http-app.ts'

export const TOWN = '352021'
const STEP_MS = 30_000

/** The cookie of this name that an answer sets, as a browser would send it; '' without one. */
export const cookieNamed = (response: Response, name: string): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .find((cookie) => cookie.startsWith(`${name}=`)) ?? ''

/** One way to the desk's door: an address, and the mark of the browser once it has one. */
export class DeskBrowser {
  known = ''

  constructor(
    readonly opened: TestApp,
    readonly address: string,
  ) {}

  post(path: string, body: unknown, cookie = ''): Promise<Response> | Response {
    const cookies = [cookie, this.known].filter(Boolean).join('; ')
    return this.opened.post(path, body, cookies, { 'X-Forwarded-For': this.address })
  }

  async enter(typed: object): Promise<Response> {
    const response = await this.post('/api/session/desk/password', typed)
    this.known = cookieNamed(response, '__Host-known') || this.known
    return response
  }
}

/** What a sample person of the desk types, with the code of this moment. */
export const typedBySample = async (opened: TestApp, role = 'coordinator', municipality = TOWN) => {
  const people = (await (await opened.get('/api/sample-people')).json()) as Record<string, string>[]
  const {
    name = '',
    password = '',
    code = '',
  } = people.find((one) => one['role'] === role && one['municipality'] === municipality) ?? {}
  return { municipality, name, password, code }
}

/** Six digits that are not this code. */
export const otherThan = (code: string): string => (code === '000000' ? '111111' : '000000')

export interface FirstTyped {
  readonly code: string
  readonly municipality: string
  readonly name: string
  readonly kana: string
}

export interface Offered {
  readonly totp: { readonly challenge: string; readonly secret: string; readonly uri: string }
  readonly passkey: Record<string, unknown> | null
}

/** What a code is good for, asked with everything typed. */
export const askWelcome = async (browser: DeskBrowser, { code, municipality, name }: FirstTyped) =>
  (await browser.post('/api/session/first/options', { code, municipality, name })).json() as Promise<Offered>

/** Redeems a one-time code with a password and a new authenticator app. */
export const redeem = async (browser: DeskBrowser, typed: FirstTyped, password: string) => {
  const { totp } = await askWelcome(browser, typed)
  const code = codeAt(totp.secret, browser.opened.parts.now())
  const way = { kind: 'password', password, challenge: totp.challenge, code }
  const response = await browser.post('/api/session/first', { ...typed, way })
  return { response, secret: totp.secret, cookie: cookieOf(response) }
}

/** Moves the clock until the app shows another code. */
export const nextCode = (opened: TestApp, secret: string): string => {
  opened.clock.ms += STEP_MS
  return codeAt(secret, opened.parts.now())
}
