/** How many may be open at once, in this process. */
export interface StreamBounds {
  readonly ofSession: number
  readonly ofAddress: number
}

/** Who has a stream open. */
export interface StreamOf {
  readonly session: string
  readonly address: string
}

interface Stream extends StreamOf {
  readonly end: () => void
}

export interface OpenStreams {
  /** Takes one in; when that is one too many, another is ended. The returned function is called when it is over. */
  open(of: StreamOf, end: () => void): () => void
}

/** The oldest of whichever session has most, so that who opens many takes no place from who opens one. */
const oldestOfMost = (streams: Iterable<Stream>): Stream | undefined => {
  const bySession = new Map<string, Stream[]>()
  for (const stream of streams)
    bySession.set(stream.session, [...(bySession.get(stream.session) ?? []), stream])
  const [most] = [...bySession.values()].sort((one, other) => other.length - one.length)
  return most?.[0]
}

/** Streams stay open for hours: however many somebody asks for, a session and an address have no more than these. */
export const openStreams = ({ ofSession, ofAddress }: StreamBounds): OpenStreams => {
  const byAddress = new Map<string, Set<Stream>>()
  const forget = (stream: Stream): void => {
    const here = byAddress.get(stream.address)
    here?.delete(stream)
    if (here?.size === 0) byAddress.delete(stream.address)
  }
  return {
    open(of, end) {
      const stream = { ...of, end }
      const here = byAddress.get(of.address) ?? new Set()
      byAddress.set(of.address, here.add(stream))
      const own = [...here].filter(({ session }) => session === of.session)
      const tooMany = own.length > ofSession ? own[0] : here.size > ofAddress ? oldestOfMost(here) : undefined
      if (tooMany) {
        forget(tooMany)
        tooMany.end()
      }
      return () => forget(stream)
    },
  }
}
