import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const CLIENT = fileURLToPath(new URL('../../dist/client/', import.meta.url))

/** Kilobytes (1,000 bytes) of gzipped JavaScript that a surface may load before its first page shows. */
export const BUDGETS = { simple: 194, field: 208, desk: 207 }

/**
 * What a surface loads first: the entry, the chunk of the surface that the router loads lazily, and whatever these two
 * import at once. A surface with several lazy pages is measured by its largest.
 */
const closure = (manifest, keys, seen = new Set()) => {
  for (const key of keys) {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) continue
    seen.add(key)
    closure(manifest, chunk.imports ?? [], seen)
  }
  return seen
}

const kilobytes = (manifest, keys) => {
  const files = new Set([...keys].map((key) => manifest[key].file).filter((file) => file.endsWith('.js')))
  const bytes = [...files].map((file) => gzipSync(readFileSync(join(CLIENT, file)), { level: 9 }).length)
  return bytes.reduce((total, size) => total + size, 0) / 1000
}

/** One line per surface: its first load, its budget, and whether it keeps within; null when there is no such surface. */
export const measure = (manifest) => {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
  return Object.entries(BUDGETS).map(([surface, budget]) => {
    const pages = Object.keys(manifest).filter(
      (key) => key.startsWith(`src/client/${surface}/`) && manifest[key].isDynamicEntry,
    )
    const sizes = pages.map((page) => kilobytes(manifest, closure(manifest, [entry, page])))
    const size = sizes.length > 0 ? Math.max(...sizes) : null
    return { surface, budget, size, isKept: size !== null && size <= budget }
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(readFileSync(join(CLIENT, '.vite/manifest.json'), 'utf8'))
  const lines = measure(manifest)
  for (const { surface, budget, size, isKept } of lines)
    console.log(
      size === null
        ? `${surface}: no lazy chunk below src/client/${surface}/ in the build`
        : `${surface}: ${size.toFixed(1)} of ${budget} KB gzip${isKept ? '' : ': too large'}`,
    )
  if (!lines.every(({ isKept }) => isKept)) process.exitCode = 1
}
