import { format } from 'prettier'
import { expect, test } from 'vitest'
import { EXPECTED_MUTATIONS } from '../contracts/matrix/expected-mutations.ts'
import { EXPECTED_ROUTES } from '../contracts/matrix/expected-routes.ts'
import { EXPECTED_TABLES } from '../contracts/matrix/expected-tables.ts'
import { SAID } from '../contracts/matrix/said-in-japanese.ts'
import { whoMayWhat } from '../contracts/matrix/who-may-what.ts'

test('the page that says who may do what is that of today; `npx vitest -u` writes it anew', async () => {
  const page = await format(whoMayWhat(), { parser: 'markdown', printWidth: 110 })
  await expect(page).toMatchFileSnapshot('../../src/server/access/who-may-what.md')
})

test('everything on it is said in Japanese, and nothing else', () => {
  const lines = [EXPECTED_TABLES, EXPECTED_MUTATIONS, EXPECTED_ROUTES].flatMap(Object.keys)
  expect(Object.keys(SAID).sort()).toEqual(lines.sort())
})
