import { SessionAnswer } from './bodies.ts'
import type { Described } from './described.ts'
import {
  NothingBody,
  PasskeyBody,
  PasswordBody,
  WelcomeBody,
  WelcomeQuestionAnswer,
  WelcomeQuestionBody,
} from './desk-door-bodies.ts'
import { PasskeyQuestion } from './passkey-bodies.ts'

const ENTRY = [400, 401, 403, 413, 415, 422, 429]

/** The doors of the desk. */
export const DESCRIBED_DESK_DOOR: readonly Described[] = [
  {
    method: 'post',
    path: '/api/session/desk/password',
    summary: 'The desk signs in by name, password and the code of an authenticator app',
    body: PasswordBody,
    success: 200,
    answer: SessionAnswer,
    errors: ENTRY,
  },
  {
    method: 'post',
    path: '/api/session/desk/passkey/options',
    summary: 'What a browser is asked before it signs in by passkey (WebAuthn)',
    body: NothingBody,
    success: 200,
    answer: PasskeyQuestion,
    errors: [...ENTRY, 409],
  },
  {
    method: 'post',
    path: '/api/session/desk/passkey',
    summary: 'The desk signs in by passkey; no name is said',
    body: PasskeyBody,
    success: 200,
    answer: SessionAnswer,
    errors: [...ENTRY, 409],
  },
  {
    method: 'post',
    path: '/api/session/first/options',
    summary: 'What a one-time code is good for, and what ways in can be made of it',
    body: WelcomeQuestionBody,
    success: 200,
    answer: WelcomeQuestionAnswer,
    errors: [...ENTRY, 404],
  },
  {
    method: 'post',
    path: '/api/session/first',
    summary: 'Redeem a one-time code with a passkey, or with a password and a code of the new authenticator',
    body: WelcomeBody,
    success: 200,
    answer: SessionAnswer,
    errors: [...ENTRY, 404, 409],
  },
]
