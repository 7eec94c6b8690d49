import { z } from 'zod'
import type { Mutation } from '#domain/mutation.ts'
import { type Mutated, mutate } from '#sync/device/mutate.ts'
import { useSession } from './session.ts'

const NOT_KEPT: Mutated = {
  refusal: {
    code: 'not-kept',
    about: [],
    sentence: 'この端末に保存できませんでした。空き容量を確かめて、もう一度押してください。',
  },
}

const NOT_READABLE: Mutated = {
  refusal: {
    code: 'not-readable',
    about: [],
    sentence: '長すぎるか、使えない文字が入っています。入れた内容を確かめてください。',
  },
}

/** Gives `mutate(mutation, input)`: kept on this device when it resolves with an id, else why not; never throws. */
export const useMutate = () => {
  const session = useSession()
  return async <Input>(mutation: Mutation<Input>, input: Input): Promise<Mutated> => {
    if (!session.store || !session.actor) return NOT_KEPT
    try {
      return await mutate(session.store, session.actor, mutation, input, new Date().toISOString())
    } catch (error) {
      return error instanceof z.ZodError ? NOT_READABLE : NOT_KEPT
    }
  }
}
