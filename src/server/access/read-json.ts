import type { Context } from 'hono'
import type { z } from 'zod'
import { MOST_BYTES_A_REQUEST } from '#sync/protocol.ts'
import { Refused, wrongShape } from '../refused.ts'
import { nestingOf } from './nesting.ts'

const MOST_NESTED = 32

const tooLarge = () => new Refused(413, 'too-large', `a body has at most ${MOST_BYTES_A_REQUEST} bytes`)

const readBytes = async (request: Request): Promise<Uint8Array> => {
  const said = request.headers.get('Content-Length')
  if (Number(said ?? 0) > MOST_BYTES_A_REQUEST) throw tooLarge()
  // A body whose length is said is never longer; read whole it costs a fraction of a stream.
  if (said !== null) return new Uint8Array(await request.arrayBuffer())
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > MOST_BYTES_A_REQUEST) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Whoever hangs up in the middle of their body has not failed us: the log's errors are those of this server alone. */
const cutOff = (error: unknown): never => {
  throw error instanceof Refused
    ? error
    : new Refused(400, 'broken-body', 'the body ended before it was whole')
}

const read = new WeakMap<Request, Promise<Uint8Array>>()

/** What came with the request, byte for byte, however often it is asked for. */
export const bodyOf = (c: Context): Promise<Uint8Array> => {
  const known = read.get(c.req.raw) ?? readBytes(c.req.raw).catch(cutOff)
  read.set(c.req.raw, known)
  return known
}

const parse = (bytes: Uint8Array): unknown => {
  let text
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused(400, 'broken-text', 'the body is not UTF-8')
  }
  if (nestingOf(text) > MOST_NESTED)
    throw new Refused(422, 'too-deep', `objects and lists are nested at most ${MOST_NESTED} deep`)
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused(400, 'broken-json', 'the body is not JSON')
  }
}

/** The body as JSON: refused before parsing when it is no JSON by its type, too large or nested too deep. */
export const readJson = async (c: Context): Promise<unknown> => {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new Refused(415, 'not-json', 'send Content-Type: application/json')
  return parse(await bodyOf(c))
}

/** The body in the schema's shape, or 400. */
export const readBody = async <Shape extends z.ZodType>(
  c: Context,
  shape: Shape,
): Promise<z.infer<Shape>> => {
  const parsed = shape.safeParse(await readJson(c))
  if (!parsed.success) throw wrongShape(parsed.error)
  return parsed.data
}
