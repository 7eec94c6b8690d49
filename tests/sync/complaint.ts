/**
 * What can be wrong with a world. `lost`: something kept is gone; `doubled`: it took effect twice; `divergent`: a device and the
 * hub differ; `ruleBroken`: a promise breaks a rule; `outOfScope`: a row where it may not be; `unheard`: a person was told
 * something else than what became of it; `stuck`: something is never sent; `unlikeModel`: the hub's rows or words are not what
 * the same changes come to on plain maps.
 */
export const KINDS = [
  'lost',
  'doubled',
  'divergent',
  'ruleBroken',
  'outOfScope',
  'unheard',
  'stuck',
  'unlikeModel',
] as const
export type Kind = (typeof KINDS)[number]

/** `about` names devices, mutations, tables and ids; never what stands in a row. */
export interface Complaint {
  readonly kind: Kind
  readonly about: string
}

export const complaint = (kind: Kind, about: string): Complaint => ({ kind, about })

export const say = ({ kind, about }: Complaint): string => `${kind}: ${about}`
