/** The headers of a request or an answer enter; those that are passed on leave, with the real key in the place of its stand-in. */
import type { KeyPlace } from '../../seams.js';

export type Headers = readonly (readonly [name: string, value: string])[];

/** Of one connection only (RFC 9110, 7.6.1), or made anew for the next one. */
const HOP_BY_HOP = [
  ...['connection', 'keep-alive', 'proxy-connection', 'proxy-authenticate', 'proxy-authorization'],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade', 'expect', 'host', 'http2-settings'],
];
/** What no reviewer needs to send. */
const NEVER_SENT = ['cookie', 'forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** Pairs of Node's flat list of raw headers. */
export function pairs(raw: readonly string[]): Headers {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as const] : []));
}

/** The stand-in that a request carries, and where. */
export interface StandIn {
  readonly token: string;
  readonly place: KeyPlace;
}

/** Every value that stands where a key may stand. */
export function standIns(headers: Headers, query: URLSearchParams, places: readonly KeyPlace[]): readonly StandIn[] {
  return places.flatMap((place): readonly StandIn[] => {
    if (place.kind === 'query') return query.getAll(place.name).map((token) => ({ token, place }));
    const values = headers.filter(([name]) => name.toLowerCase() === place.name).map(([, value]) => value.trim());
    return values
      .filter((value) => value.toLowerCase().startsWith(place.prefix.toLowerCase()))
      .map((value) => ({ token: value.slice(place.prefix.length).trim(), place }));
  });
}

/** What goes to the API: no key but the real one, in the place where its stand-in was. */
export function requestHeaders(headers: Headers, places: readonly KeyPlace[], key: StandIn): Headers {
  const keys = ['authorization', ...places.flatMap((place) => (place.kind === 'header' ? [place.name] : []))];
  const kept = endToEnd(headers).filter(([name]) => {
    const small = name.toLowerCase();
    // Asked for plain, so that its tokens can be read as it passes.
    return !keys.includes(small) && !NEVER_SENT.includes(small) && small !== 'accept-encoding';
  });
  const own = key.place.kind === 'header' ? [[key.place.name, `${key.place.prefix}${key.token}`] as const] : [];
  return [...kept, ['accept-encoding', 'identity'], ...own];
}

/** What comes back to the reviewer: all that the API said. */
export function answerHeaders(headers: Headers): Headers {
  return endToEnd(headers);
}

function endToEnd(headers: Headers): Headers {
  const named = headers
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.toLowerCase().split(/\s*,\s*/));
  return headers.filter(([name]) => {
    const small = name.toLowerCase();
    return !HOP_BY_HOP.includes(small) && (small === 'content-length' || !named.includes(small));
  });
}

/** The query of a request without a stand-in, and with the real key where its place is there. */
export function queryFor(query: URLSearchParams, places: readonly KeyPlace[], key: StandIn): string {
  const names = places.flatMap((place) => (place.kind === 'query' ? [place.name] : []));
  const kept = [...query].filter(([name]) => !names.includes(name));
  const own = key.place.kind === 'query' ? [[key.place.name, key.token]] : [];
  const text = new URLSearchParams([...kept, ...own].map(([name = '', value = '']) => [name, value])).toString();
  return text === '' ? '' : `?${text}`;
}
