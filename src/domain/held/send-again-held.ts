import { z } from 'zod'
import { onlyCoordinator } from '../account/permission.ts'
import { refusal } from '../finding.ts'
import { Id } from '../id.ts'
import { type Applied, defineMutation, factIn, type Mutation } from '../mutation.ts'
import { need } from '../need.ts'
import { put } from '../rows.ts'
import { askedNoMore, needAsking } from './asked-no-more.ts'
import { undecided } from './undecided.ts'

const Input = z.strictObject({ heldId: Id, name: z.string().min(1).max(60), input: z.unknown() })
type Input = z.infer<typeof Input>

const UNREADABLE = '入力された内容を読み取れません。直してから、もう一度送ってください。'
const OTHER = 'この保留は、別の種類の記録です。'

const kindOf = (wireName: string): string => wireName.replace(/@\d+$/, '')

/**
 * The coordinator sends a held change again, as it was typed or corrected, and answers for it: it is judged by the same rules
 * under the coordinator's name. `named` knows every mutation that may be held.
 */
export const sendAgainHeld = (named: (wireName: string) => Mutation | undefined) => {
  const inner = ({ name, input }: Input) => {
    const mutation = named(name)
    const parsed = mutation?.input.safeParse(input)
    return mutation && parsed?.success ? { mutation, input: parsed.data } : null
  }
  return defineMutation<Input>({
    name: 'held.send-again',
    version: 1,
    isFact: (input) => {
      const again = inner(input)
      return again !== null && factIn(again.mutation, again.input)
    },
    isDecision: true,
    input: Input,
    needs: (input, actor) => {
      const again = inner(input)
      const held = [need('held', 'id', [input.heldId]), needAsking()]
      return [...held, ...(again?.mutation.needs(again.input, actor) ?? [])]
    },
    may: (actor, rows, input) => {
      const again = inner(input)
      return onlyCoordinator(actor) ?? again?.mutation.may(actor, rows, again.input) ?? null
    },
    apply: (rows, input, stamp): Applied => {
      const held = undecided(rows, input.heldId)
      if ('refusal' in held) return held
      if (kindOf(held.mutation) !== kindOf(input.name))
        return { refusal: refusal('held-differs', OTHER, held.id) }
      const again = inner(input)
      if (!again) return { refusal: refusal('malformed', UNREADABLE, held.id) }
      const applied = again.mutation.apply(rows, again.input, stamp)
      if ('refusal' in applied) return applied
      const decided = { decidedBy: stamp.actor.accountId, decidedAt: stamp.now }
      const done = put('held', { ...held, ...decided, state: 'sent-again' })
      return { ...applied, changes: [...applied.changes, done, ...askedNoMore(rows, held.id)] }
    },
  })
}
