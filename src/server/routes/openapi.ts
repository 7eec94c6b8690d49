import type { Context } from 'hono'
import { z } from 'zod'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { ErrorAnswer } from './bodies.ts'
import { type Described, DESCRIBED } from './described.ts'

const jsonOf = (shape: z.ZodType, io: 'input' | 'output') => ({
  'application/json': {
    schema: z.toJSONSchema(shape, { io, target: 'draft-2020-12', unrepresentable: 'any' }),
  },
})

const successOf = ({ answer, answerType }: Described) => ({
  description: 'Success',
  ...(answer ? { content: jsonOf(answer, 'output') } : {}),
  ...(answerType ? { content: { [answerType]: {} } } : {}),
})

const errorsOf = ({ errors }: Described) =>
  Object.fromEntries(
    [...errors, 500, 503].map((status) => [
      String(status),
      {
        description: 'Error',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    ]),
  )

const parametersOf = ({ query }: Described) =>
  Object.entries(query?.shape ?? {}).map(([name, shape]) => ({
    name,
    in: 'query',
    required: false,
    schema: z.toJSONSchema(shape as z.ZodType),
  }))

const operationOf = (one: Described) => ({
  summary: one.summary,
  ...(one.needsSession ? { security: [{ session: [] }] } : {}),
  ...(one.query ? { parameters: parametersOf(one) } : {}),
  ...(one.body ? { requestBody: { required: true, content: jsonOf(one.body, 'input') } } : {}),
  responses: { [one.success]: successOf(one), ...errorsOf(one) },
})

/** The API as OpenAPI 3.1, made from the very schemas that judge what comes in. */
export const describeApi = (release: string) => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const one of DESCRIBED) paths[one.path] = { ...paths[one.path], [one.method]: operationOf(one) }
  return {
    openapi: '3.1.0',
    info: { title: 'まごのて (Magonote)', version: release },
    paths,
    components: {
      schemas: { Error: z.toJSONSchema(ErrorAnswer) },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' } },
    },
  }
}

export const openapiRoute = (parts: AppParts) => {
  const described = describeApi(parts.release)
  return (c: Context<AppEnv>) => c.json(described)
}
