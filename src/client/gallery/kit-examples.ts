import type { Component } from 'vue'
import type { KitExample } from '../kit/kit-example.ts'

/** One component of the kit with its examples. */
export interface KitEntry {
  name: string
  component: Component
  examples: KitExample[]
}

const components = import.meta.glob<{ default: Component }>('../kit/*.vue', { eager: true })
const examplesByPath = import.meta.glob<{ examples: KitExample[] }>('../kit/*.examples.ts', { eager: true })

/** Every component of the kit that has examples, in the order of their names. */
export const kitEntries: KitEntry[] = Object.entries(examplesByPath).flatMap(([path, { examples }]) => {
  const component = components[path.replace('.examples.ts', '.vue')]?.default
  const name = path.replace('../kit/', '').replace('.examples.ts', '')
  return component ? [{ name, component, examples }] : []
})
