import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'

/** A request that is answered with a status and `{ code, message }`; the message is English, for whoever wrote the client. */
export class Refused extends Error {
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly more: Readonly<Record<string, unknown>>

  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.more = more
  }
}

/** Keys that nobody knows stand in a message: what they are made of is not handed back as it came. */
const plain = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 200)

/** Says which field is wrong and why, as far as the first five findings. */
export const wrongShape = (error: z.ZodError): Refused => {
  const issues = error.issues
    .slice(0, 5)
    .map(({ path, message }) => ({ at: plain(path.join('.')), message: plain(message) }))
  const [first] = issues
  const where = first?.at ? `${first.at}: ` : ''
  return new Refused(400, 'wrong-shape', `${where}${first?.message ?? 'the body has the wrong shape'}`, {
    issues,
  })
}

/** @param seconds how long the client should wait, at least 1 */
export const tooMany = (code: string, message: string, seconds: number): Refused =>
  new Refused(429, code, message, { retryAfterSeconds: Math.max(1, Math.ceil(seconds)) })

export const notSignedIn = (): Refused => new Refused(401, 'not-signed-in', 'sign in first')
