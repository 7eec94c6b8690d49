const QUOTE = 34
const BACKSLASH = 92

/** How deep the objects and lists of a JSON text are nested; read without parsing, so that no text can overflow the stack. */
export const nestingOf = (text: string): number => {
  let depth = 0
  let deepest = 0
  let isInString = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (isInString && code === BACKSLASH) index += 1
    else if (code === QUOTE) isInString = !isInString
    else if (isInString) continue
    else if (code === 91 || code === 123) deepest = Math.max(deepest, (depth += 1))
    else if (code === 93 || code === 125) depth -= 1
  }
  return deepest
}
