const CODE_LETTERS = 8
const PIN_DIGITS = 6

const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

export interface TypedSlip {
  readonly code: string
  readonly pin: string
}

/** As it stands on the paper, however it was typed or pasted: full width, small letters, spaces, any dash, O for 0, I for 1. */
export const asPrinted = ({ code, pin }: TypedSlip): TypedSlip => ({
  code: plain(code).replace(/^(.{4})(.+)$/, '$1-$2'),
  pin: plain(pin).replace(/\D/g, ''),
})

/** Which of the two is not what stands on a paper. */
export const wrongInSlip = (typed: TypedSlip): ('code' | 'pin')[] => {
  const { code, pin } = asPrinted(typed)
  return [
    ...(code.replace('-', '').length === CODE_LETTERS ? [] : (['code'] as const)),
    ...(pin.length === PIN_DIGITS ? [] : (['pin'] as const)),
  ]
}

/** Town and secret behind the # of a QR's address: `#352021.…`; null when it is none of ours. */
export const readFragment = (hash: string): { municipality: string; secret: string } | null => {
  const [, municipality, secret] = /^#(\d{6})\.([\w-]{12,86})$/.exec(hash) ?? []
  return municipality && secret ? { municipality, secret } : null
}
