import type { Described } from './described.ts'
import { FirstCoordinatorsAnswer, InviteFirstCoordinatorBody } from './first-coordinators-bodies.ts'
import { NothingBody } from './desk-door-bodies.ts'
import {
  InvitationAnswer,
  InvitationBody,
  NewPasskeyBody,
  NewPasswordBody,
  SessionsAnswer,
  WayQuestionAnswer,
  WaysAnswer,
} from './ways-bodies.ts'

const READ = [401, 403]
const WRITE = [400, 401, 403, 413, 415, 422]

const INVITING: readonly Described[] = [
  {
    method: 'get',
    path: '/api/first-coordinators',
    summary: 'Which municipalities of this server have a coordinator; for the administrator',
    needsSession: true,
    success: 200,
    answer: FirstCoordinatorsAnswer,
    errors: READ,
  },
  {
    method: 'post',
    path: '/api/first-coordinators',
    summary:
      'The administrator’s one-time code for the first coordinator of a municipality that has none; within ten minutes of signing in, good for 72 hours',
    needsSession: true,
    body: InviteFirstCoordinatorBody,
    success: 200,
    answer: InvitationAnswer,
    errors: [...WRITE, 404, 409, 429],
  },
]

/** One's own ways in and sessions, and inviting somebody to the desk. */
export const DESCRIBED_WAYS: readonly Described[] = [
  {
    method: 'get',
    path: '/api/ways',
    summary: 'How the own account at the desk is opened',
    needsSession: true,
    success: 200,
    answer: WaysAnswer,
    errors: READ,
  },
  {
    method: 'post',
    path: '/api/ways/options',
    summary: 'What is needed for a new passkey or authenticator; within ten minutes of signing in',
    needsSession: true,
    body: NothingBody,
    success: 200,
    answer: WayQuestionAnswer,
    errors: WRITE,
  },
  {
    method: 'post',
    path: '/api/ways/passkeys',
    summary: 'Add a passkey; within ten minutes of signing in',
    needsSession: true,
    body: NewPasskeyBody,
    success: 204,
    errors: [...WRITE, 409],
  },
  {
    method: 'delete',
    path: '/api/ways/passkeys/:id',
    summary:
      'Remove a passkey, unless nothing else opens the account, and end the other sessions; within ten minutes of signing in',
    needsSession: true,
    success: 204,
    errors: [...READ, 404, 409],
  },
  {
    method: 'post',
    path: '/api/ways/password',
    summary:
      'Change the password, the authenticator, or both, and end the other sessions; within ten minutes of signing in',
    needsSession: true,
    body: NewPasswordBody,
    success: 204,
    errors: WRITE,
  },
  {
    method: 'get',
    path: '/api/sessions',
    summary: 'The own sessions, this one marked',
    needsSession: true,
    success: 200,
    answer: SessionsAnswer,
    errors: [401],
  },
  {
    method: 'delete',
    path: '/api/sessions',
    summary: 'End all own sessions but this one',
    needsSession: true,
    success: 204,
    errors: READ,
  },
  {
    method: 'delete',
    path: '/api/sessions/:id',
    summary: 'End one of the own sessions',
    needsSession: true,
    success: 204,
    errors: [...READ, 404],
  },
  {
    method: 'post',
    path: '/api/invitations',
    summary:
      'A one-time code for a new coordinator or liaison, or for new ways into an account; good for 72 hours',
    needsSession: true,
    body: InvitationBody,
    success: 200,
    answer: InvitationAnswer,
    errors: [...WRITE, 404, 409, 429],
  },
  ...INVITING,
]
