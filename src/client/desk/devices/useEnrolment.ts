import { computed, onScopeDispose, type Ref, shallowReadonly, shallowRef, watch } from 'vue'
import { type Device, type Enrolment, offerEnrolment } from '#client/state/desk-devices.ts'
import { secondsLeft } from './seconds-left.ts'

const LOOK_EVERY_MS = 3_000

interface EnrolmentOptions {
  readonly devices: Readonly<Ref<readonly Device[] | undefined>>
  /** Reads `devices` again. Throws when the server cannot be reached. */
  readonly look: () => Promise<void>
  /** The account that offers. */
  readonly by: () => string | undefined
}

/** A code for one tablet, and `enrolled` once a tablet has come with it. While the code works the desk looks every 3 seconds. */
export const useEnrolment = ({ devices, look, by }: EnrolmentOptions) => {
  const enrolment = shallowRef<Enrolment | null>(null)
  const known = shallowRef<ReadonlySet<string>>(new Set())
  const enrolled = computed(() =>
    enrolment.value
      ? devices.value?.find(({ id, enrolledBy }) => enrolledBy === by() && !known.value.has(id))
      : undefined,
  )
  let timer: ReturnType<typeof setInterval> | undefined
  const stop = (): void => clearInterval(timer)
  const lookOnce = async (): Promise<void> => {
    if (secondsLeft(enrolment.value?.expiresAt ?? '', Date.now()) === 0) stop()
    await look().catch(() => undefined)
  }
  watch(enrolled, (one) => one && stop())
  onScopeDispose(stop)

  return {
    enrolment: shallowReadonly(enrolment),
    enrolled,
    /** Throws when the server cannot be reached. */
    offer: async (): Promise<void> => {
      await look()
      known.value = new Set(devices.value?.map(({ id }) => id))
      enrolment.value = await offerEnrolment()
      stop()
      timer = setInterval(() => void lookOnce(), LOOK_EVERY_MS)
    },
    close: (): void => {
      enrolment.value = null
      stop()
    },
  }
}
