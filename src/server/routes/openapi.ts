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

const pathParameters = ({ path }: Described) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))

const queryParameters = ({ query }: Described) =>
  Object.entries(query?.shape ?? {}).map(([name, shape]) => ({
    name,
    in: 'query',
    required: !(shape as z.ZodType).safeParse(undefined).success,
    schema: z.toJSONSchema(shape as z.ZodType),
  }))

const parametersOf = (one: Described) => {
  const parameters = [...pathParameters(one), ...queryParameters(one)]
  return parameters.length > 0 ? { parameters } : {}
}

const operationOf = (one: Described) => ({
  summary: one.summary,
  ...(one.needsSession ? { security: [{ session: [] }] } : {}),
  ...parametersOf(one),
  ...(one.body ? { requestBody: { required: true, content: jsonOf(one.body, 'input') } } : {}),
  responses: { [one.success]: successOf(one), ...errorsOf(one) },
})

/** The API as OpenAPI 3.1, made from the very schemas that judge what comes in. */
export const describeApi = (release: string) => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const one of DESCRIBED) {
    const path = one.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [one.method]: operationOf(one) }
  }
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
