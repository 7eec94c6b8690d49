/** Digits and what is written between them; an extension or a remark behind them is not part of the number. */
const NUMBER = /\+?\d[\d\-‐‑–—−ー.()\s]*/u

/**
 * The address by which a telephone calls what a person typed as a number; undefined where there is none in it. Nothing but
 * digits and a leading + gets in: with * and # some telephones do something instead of calling.
 */
export const telephoneHref = (typed: string | undefined): string | undefined => {
  const found = NUMBER.exec((typed ?? '').normalize('NFKC'))?.[0].replace(/[^\d+]/g, '') ?? ''
  return /^\+?\d{3,15}$/.test(found) ? `tel:${found}` : undefined
}
