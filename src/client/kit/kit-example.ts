type PropsOf<Component> = Component extends abstract new (...args: never) => { $props: infer Props }
  ? Partial<Props>
  : Record<string, unknown>

/** One state of a component for the gallery and the screen tests. Slots hold plain words. */
export interface KitExample<Component = unknown> {
  title: string
  props: PropsOf<Component>
  slots?: Record<string, string>
}
