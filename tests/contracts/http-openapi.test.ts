import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { DESCRIBED } from '../../src/server/routes/described.ts'
import { openApp, type TestApp } from './http-app.ts'

const Operation = z.object({
  summary: z.string().min(5),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.looseObject({}) })) })
    .optional(),
  responses: z.record(z.string(), z.object({ description: z.string() })),
})
const Document = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
})

describe('the description of the API', () => {
  let opened: TestApp
  let document: z.infer<typeof Document>

  beforeAll(async () => {
    opened = await openApp(false)
    document = Document.parse(await (await opened.get('/api/openapi.json')).json())
  })
  afterAll(() => opened.close())

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )

  test('has every route of the server, and no other', () => {
    const routes = opened.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    const described = operations().map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    expect([...new Set(routes)].sort()).toEqual(described.sort())
  })

  test('says of every route that can fail for want of a session that it needs one', async () => {
    for (const { path, method, operation } of operations()) {
      const response = await opened.send(method.toUpperCase(), path, undefined)
      const needsSession = response.status === 401 && path !== '/api/session/slip'
      expect([path, method, needsSession]).toEqual([path, method, operation.security !== undefined])
    }
  })

  test('refuses unknown keys in every body, as the server does', () => {
    const bodies = operations().flatMap(({ operation }) => operation.requestBody ?? [])
    expect(bodies).toHaveLength(DESCRIBED.filter(({ body }) => body).length)
    for (const { content } of bodies)
      expect(content['application/json']?.schema).toMatchObject({
        type: 'object',
        additionalProperties: false,
      })
  })

  test('names no sample person outside the demonstration', async () => {
    expect((await opened.get('/api/sample-people')).status).toBe(404)
  })
})
