import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import type { Actor } from '#domain/account/actor.ts'
import { isOurTown } from '../access/account-of.ts'
import { deskLimits, takeFromBrowser } from '../access/desk-limits.ts'
import { offerPasskey, offerTotp } from '../access/enrol.ts'
import { enter } from '../access/enter.ts'
import { findInvitation } from '../access/invitation.ts'
import { browserMark, rememberBrowser } from '../access/known-browser.ts'
import { type Limits, takeOne } from '../access/limits.ts'
import { askForPasskey, signInByPasskey } from '../access/passkey-door.ts'
import { passkeySite, passkeySiteIfAny } from '../access/passkey-site.ts'
import { signInByPassword } from '../access/password-door.ts'
import { readBody } from '../access/read-json.ts'
import { invitedBy, type TypedWay, welcome, welcoming } from '../access/welcome.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { Refused } from '../refused.ts'
import {
  NothingBody,
  PasskeyBody,
  PasswordBody,
  WelcomeBody,
  type WelcomeQuestionAnswer,
  WelcomeQuestionBody,
} from './desk-door-bodies.ts'

const enterKnown = async (c: Context<AppEnv>, parts: AppParts, actor: Actor) => {
  const known = await rememberBrowser(c, parts, actor)
  const answer = await enter(c, parts, actor)
  answer.headers.append('Set-Cookie', known)
  return answer
}

/** The desk's two doors: a passkey, or password and code. */
export const deskDoorRoutes = (parts: AppParts, all: Limits) => {
  const limits = deskLimits(parts, all)
  return new Hono<AppEnv>()
    .post('/password', async (c) => {
      await takeFromBrowser(limits, c, parts)
      const typed = await readBody(c, PasswordBody)
      const actor = await signInByPassword(parts, limits, typed, browserMark(c, parts))
      return enterKnown(c, parts, actor)
    })
    .post('/passkey/options', async (c) => {
      await takeFromBrowser(limits, c, parts, limits.questions)
      await readBody(c, NothingBody)
      return c.json(await askForPasskey(parts, passkeySite(c, parts)))
    })
    .post('/passkey', async (c) => {
      const { response } = await readBody(c, PasskeyBody)
      const site = passkeySite(c, parts)
      // Only what opens nothing counts: whoever has the passkey comes in, whatever others at the address do.
      const countFailure = () => takeFromBrowser(limits, c, parts)
      const actor = await signInByPasskey(parts, site, response as AuthenticationResponseJSON, countFailure)
      return enterKnown(c, parts, actor)
    })
}

const mustBeOurs = async (parts: AppParts, municipality: string): Promise<void> => {
  if (await isOurTown(parts.database, municipality)) return
  throw new Refused(404, 'municipality-unknown', 'this municipality is not on this server')
}

const answerQuestion = async (
  c: Context<AppEnv>,
  parts: AppParts,
  typed: z.infer<typeof WelcomeQuestionBody>,
): Promise<z.infer<typeof WelcomeQuestionAnswer>> => {
  const invited = await invitedBy(parts, typed.code, typed.municipality)
  const { invitation, key } = invited
  const name = invited.name ?? typed.name
  const is = { role: invitation.role, municipality: invitation.municipality, name: invited.name }
  if (!key.municipality || !name) return { ...is, totp: null, passkey: null }
  const site = passkeySiteIfAny(c, parts)
  const of = { key, name, has: [] }
  return {
    ...is,
    totp: await offerTotp(parts, welcoming(invitation), name),
    passkey: site && { ...(await offerPasskey(parts, welcoming(invitation), site, of)) },
  }
}

/** The page of whoever has a one-time code: what it is good for, then the way in. */
export const welcomeRoutes = (parts: AppParts, all: Limits) => {
  const limits = deskLimits(parts, all)
  /** A code that opens something counts by itself: nobody who floods an address or a town keeps a colleague out. */
  const count = async (
    c: Context<AppEnv>,
    code: string,
    countUnknown: () => Promise<void>,
  ): Promise<void> => {
    const invitation = await findInvitation(parts.database, code, parts.now())
    if (invitation) return takeOne(all.signIns, `${invitation.codeHash} ${c.req.path}`)
    await takeFromBrowser(limits, c, parts)
    await countUnknown()
  }
  return new Hono<AppEnv>()
    .post('/options', async (c) => {
      const typed = await readBody(c, WelcomeQuestionBody)
      await count(c, typed.code, async () => undefined)
      if (typed.municipality) await mustBeOurs(parts, typed.municipality)
      return c.json(await answerQuestion(c, parts, typed))
    })
    .post('/', async (c) => {
      const { way, ...typed } = await readBody(c, WelcomeBody)
      await mustBeOurs(parts, typed.municipality)
      await count(c, typed.code, () => takeOne(all.townSignIns, typed.municipality))
      const proven: TypedWay =
        way.kind === 'passkey' ? { ...way, response: way.response as RegistrationResponseJSON } : way
      const actor = await welcome(parts, passkeySiteIfAny(c, parts), { ...typed, way: proven })
      return enterKnown(c, parts, actor)
    })
}
