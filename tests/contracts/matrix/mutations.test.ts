import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isUnpermitted } from '#domain/account/permission.ts'
import { wireName } from '#domain/mutation.ts'
import { MUTATIONS } from '#domain/mutations.ts'
import { EXPECTED_MUTATIONS } from './expected-mutations.ts'
import { MatrixApp, ROLES, standingFor } from './matrix-app.ts'
import { MUTATION_SAMPLES } from './mutation-samples.ts'

const NAMES = MUTATIONS.map(({ name }) => name)
const wireNames = new Map(MUTATIONS.map((one) => [one.name, wireName(one)]))

describe('who may make which change, sent to the server by everybody', () => {
  let app: MatrixApp

  beforeAll(async () => {
    app = await MatrixApp.open()
  })
  afterAll(() => app.close())

  const outcome = async (role: (typeof ROLES)[number], name: string, of: string): Promise<string> => {
    const input = MUTATION_SAMPLES[name]?.(of, role)
    const { outcome, refusal } = await app.push(
      await app.person(standingFor(role)),
      wireNames.get(name) ?? '',
      input,
    )
    return outcome === 'applied' ? 'applied' : (refusal?.code ?? 'nothing said')
  }

  const cell = async (role: (typeof ROLES)[number], name: string): Promise<string> => {
    const own = await outcome(role, name, 'here-a')
    const others = await outcome(role, name, 'here-b')
    if (own === 'applied' && others === 'applied') return '○'
    if (own === 'applied' && isUnpermitted({ code: others })) return '自'
    return isUnpermitted({ code: own }) && isUnpermitted({ code: others }) ? '×' : `${own}/${others}`
  }

  test('every change has its line and its sample, and no line is about nothing', () => {
    expect(Object.keys(EXPECTED_MUTATIONS).sort()).toEqual([...NAMES].sort())
    expect(Object.keys(MUTATION_SAMPLES).sort()).toEqual([...NAMES].sort())
    for (const line of Object.values(EXPECTED_MUTATIONS)) expect(line).toMatch(/^[○自×]{7}$/)
  })

  test.each(NAMES)('%s: those who may, and nobody else', async (name) => {
    const found: string[] = []
    for (const role of ROLES) found.push(await cell(role, name))
    expect(found.join('')).toBe(EXPECTED_MUTATIONS[name])
  })

  test('what is about another municipality is made by nobody, and leaves no trace there', async () => {
    const before = await app.otherTown()
    const wrong: string[] = []
    for (const name of NAMES.filter((one) => !one.startsWith('municipality.') && !MAKES_ANEW.has(one)))
      for (const role of ROLES)
        if ((await outcome(role, name, 'there-a')) === 'applied') wrong.push(`${role} ${name}`)
    expect(wrong).toEqual([])
    expect(await app.otherTown()).toBe(before)
  })
})

/** These name nothing that is there already: whatever the ids, they make something in the own municipality. */
const MAKES_ANEW = new Set(['lesson.import-classes', 'volunteer.register'])
