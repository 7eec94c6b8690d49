import { onBeforeUnmount, type ShallowRef, watch } from 'vue'

/** Where the focus goes once that which has it is taken away. */
export type WayBack = () => HTMLElement | null | undefined

/**
 * Where what has the focus is taken away, the focus would fall to the page's beginning. Of what gets it within `root`, `wayBack`
 * says where it would go then.
 */
export const useFocusKept = (
  root: Readonly<ShallowRef<HTMLElement | null>>,
  wayBack: (focused: Element) => WayBack,
): void => {
  let focused: Element | null = null
  let back: WayBack = () => null
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return
    focused = target
    back = wayBack(target)
  }
  const observer = new MutationObserver(() => {
    if (!focused || focused.isConnected) return
    focused = null
    if (document.activeElement === null || document.activeElement === document.body) back()?.focus()
  })

  const leave = (element: HTMLElement | null | undefined): void => {
    observer.disconnect()
    element?.removeEventListener('focusin', remember)
  }

  watch(
    root,
    (now, before) => {
      leave(before)
      now?.addEventListener('focusin', remember)
      if (now) observer.observe(now, { childList: true, subtree: true })
    },
    { immediate: true, flush: 'post' },
  )
  onBeforeUnmount(() => leave(root.value))
}
