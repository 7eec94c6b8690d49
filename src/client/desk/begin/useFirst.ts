import { computed, ref } from 'vue'
import type { Actor } from '#domain/account/actor.ts'
import { type Invited, lookAtCode, makePasskey, type NewWay, redeemCode } from '#client/state/desk-door.ts'
import { doorProblem } from './door-problem.ts'
import { useDoorWork } from './useDoorWork.ts'

/** Who redeems a code, as far as it was typed. */
export interface FirstPerson {
  readonly municipality: string
  readonly name: string
  readonly kana: string
}

/** From a one-time code to a way in: the code, then who it is unless the code knows, then the way. */
export const useFirst = (entered: (actor: Actor) => Promise<void>) => {
  const code = ref('')
  const invited = ref<Invited | null>(null)
  const person = ref<FirstPerson>({ municipality: '', name: '', kana: '' })
  const { isBusy, problem, run } = useDoorWork(doorProblem)
  const stage = computed(() =>
    invited.value === null ? 'code' : invited.value.totp === null ? 'person' : 'way',
  )

  const redeem = async (way: NewWay): Promise<void> =>
    entered(await redeemCode({ code: code.value, ...person.value, way }))

  const sayCode = (typed: string) =>
    run(async () => {
      code.value = typed.trim()
      const found = await lookAtCode(code.value, null, '')
      person.value = { municipality: found.municipality ?? '', name: found.name ?? '', kana: '' }
      invited.value = found
    })

  const sayPerson = (typed: FirstPerson) =>
    run(async () => {
      person.value = typed
      invited.value = await lookAtCode(code.value, typed.municipality, typed.name)
    })

  const choosePasskey = (label: string) =>
    run(async () => {
      if (!invited.value?.passkey) return
      await redeem({ kind: 'passkey', label, response: await makePasskey(invited.value.passkey) })
    })

  const choosePassword = (password: string, typed: string) =>
    run(async () => {
      if (!invited.value?.totp) return
      const { challenge } = invited.value.totp
      await redeem({ kind: 'password', password, challenge, code: typed.trim() })
    })

  return { invited, stage, isBusy, problem, sayCode, sayPerson, choosePasskey, choosePassword }
}
