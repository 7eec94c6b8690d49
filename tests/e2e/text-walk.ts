import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { PlantedText } from '../contracts/typed-texts.ts'
import { expectNothingBorn, goWithin, readAll } from './born-of-text.ts'

/** `desk/lessons/:id` and its like, as the routers of the three surfaces list them. */
const addressesOf = (surface: 'simple' | 'field' | 'desk'): string[] => {
  const source = readFileSync(new URL(`../../src/client/${surface}/routes.ts`, import.meta.url), 'utf8')
  const top = surface === 'simple' ? '' : `/${surface}`
  return [...source.matchAll(/\bpath: '([^']*)'/g)].map(([, path]) => (path ? `${top}/${path}` : top || '/'))
}

/** As a router would: `:id` stands for one part, `:step?` for one or none. */
const patternOf = (address: string): RegExp =>
  new RegExp(
    `^${address.replace(/\/([^/]+)/g, (part, name: string) => (name.endsWith('?') ? '(/[^/]+)?' : name.startsWith(':') ? '/[^/]+' : part))}$`,
  )

/** A page breaks lines and swallows spaces where it likes. */
const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Goes over pages, looks at each, and remembers which of the texts were read on which. */
export class TextWalk {
  readonly visited: string[] = []
  readonly #readOn = new Map<PlantedText, string>()

  constructor(private readonly planted: readonly PlantedText[]) {}

  /** @param says what has to be there once everything has come; undefined says nothing */
  async look(page: Page, says: readonly (string | undefined)[] = []): Promise<void> {
    const path = new URL(page.url()).pathname
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    let read = ''
    await expect
      .poll(
        async () => {
          read = squeezed(await readAll(page))
          return says.filter((text) => text !== undefined && !read.includes(squeezed(text)))
        },
        { message: `not read on ${path}` },
      )
      .toEqual([])
    await expectNothingBorn(page)
    this.visited.push(path)
    for (const one of this.planted)
      if (!this.#readOn.has(one) && read.includes(squeezed(one.text))) this.#readOn.set(one, path)
  }

  async go(page: Page, path: string, says: readonly (string | undefined)[] = []): Promise<void> {
    await goWithin(page, path)
    await this.look(page, says)
  }

  /** The planted texts that were read nowhere, by their field. */
  unread(): Record<string, string[]> {
    const fields: Record<string, string[]> = {}
    for (const one of this.planted) if (!this.#readOn.has(one)) (fields[one.field] ??= []).push(one.text)
    return fields
  }

  /** Addresses of the surface to which the walk did not lead. */
  missed(surface: 'simple' | 'field' | 'desk'): string[] {
    return addressesOf(surface).filter(
      (address) => !this.visited.some((path) => patternOf(address).test(path)),
    )
  }
}
