import { need, type Need } from '../need.ts'
import { type Change, put, type Rows } from '../rows.ts'

/** The open calls, where the held change that was looked up before is one that the desk wants to ask about. */
export const needAsking = (): Need =>
  need('call', 'state', (rows) => (rows.all('held').some(({ state }) => state === 'asked') ? ['open'] : []))

/** It is decided: nobody need be called about it any more. */
export const askedNoMore = (rows: Rows, heldId: string): Change[] =>
  rows
    .all('call')
    .filter((one) => one.aboutTable === 'held' && one.aboutId === heldId && one.state === 'open')
    .map((one) => put('call', { ...one, state: 'done', outcome: '確認が済みました' }))
