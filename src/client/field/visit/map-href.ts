/** The address by which the tablet's own map app looks a place up; nothing is asked of the network here. */
export const mapHref = (address: string): string => {
  const readable = address.replace(/\p{Cs}/gu, '')
  return `geo:0,0?q=${encodeURIComponent(readable)}`
}
