const WHOLE = new Intl.NumberFormat('ja-JP')

/** `1,234` */
export const sayCount = (count: number): string => WHOLE.format(count)

/** A share (0–1) as `67%`; 「―」 while there is nothing to share. */
export const sayShare = (share: number | null): string =>
  share === null ? '―' : `${Math.round(share * 100)}%`

/** Hours with at most one decimal. */
export const sayHours = (hours: number): string => WHOLE.format(Math.round(hours * 10) / 10)
