export const id = 451;
export const ids = [451];
export const modules = {

/***/ 1464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kw: () => (/* binding */ harmlessLine),
  vL: () => (/* binding */ harmlessLines),
  $p: () => (/* binding */ redactor),
  Ft: () => (/* binding */ secretsInUrls),
  Fj: () => (/* binding */ secretsOf)
});

// UNUSED EXPORTS: REDACTED

// EXTERNAL MODULE: ./build/domain/characters.js
var characters = __webpack_require__(3981);
;// CONCATENATED MODULE: ./build/core/redact/cover.js

const SEQUENCE = /\u001b(?:\[[0-?]{0,64}[ -/]{0,16}[@-~]?|\][^\u0007\u001b\n]{0,4096}(?:\u0007|\u001b\\)?|[ -~]?)/y;
const ESCAPE = 0x1b;
const UNSEEN = new RegExp(String.raw `[${characters/* CONTROL_CLASS */.Z6}\r\u200d${characters/* VARIATION_CLASS */.xu}${characters/* UNSEEN_CLASS */.az}]`, 'u');
const HALF = /[\ud800-\udfff]/;
function symbolTable(symbolOf) {
    return Int32Array.from({ length: 65_536 }, (_, code) => symbolOf(String.fromCharCode(code)));
}
const SEEN = symbolTable((character) => UNSEEN.test(character) || HALF.test(character) ? -1 : character.charCodeAt(0));
const LETTERS = symbolTable((character) => (/[0-9a-z]/i.test(character) ? Number.parseInt(character, 36) : -1));
function coverOf(parts) {
    const finders = [finderOf(parts.seen, SEEN), finderOf(parts.letters, LETTERS)];
    return (text, mark) => covered(text, finders.flatMap((find) => find(text)), mark);
}
const TAIL = 4;
const BUCKETS = 1 << 20;
function finderOf(parts, table) {
    if (parts.size === 0)
        return () => [];
    const lengths = new Set();
    const ends = new Uint8Array(BUCKETS);
    const wanted = new Set();
    for (const part of parts) {
        const symbols = symbolsOf(part, table);
        if (symbols.length < TAIL)
            continue;
        lengths.add(symbols.length);
        wanted.add(String.fromCharCode(...symbols));
        ends[symbols.slice(-TAIL).reduce(rolled, 0)] = 1;
    }
    const sizes = [...lengths].sort((a, b) => b - a);
    return (text) => rangesIn(text, { table, sizes, ends, wanted });
}
function rolled(hash, symbol) {
    return ((hash << 5) ^ (symbol & 0x1f) ^ ((symbol >> 5) << 2)) & (BUCKETS - 1);
}
function symbolsOf(text, table) {
    return Array.from({ length: text.length }, (_, at) => table[text.charCodeAt(at)] ?? -1).filter((found) => found >= 0);
}
function rangesIn(text, { table, sizes, ends, wanted }) {
    const room = sizes[0] ?? 0;
    const symbols = new Uint16Array(room * 2);
    const places = new Float64Array(room * 2);
    const found = [];
    let [hash, count] = [0, 0];
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === ESCAPE)
            at = lastOfSequence(text, at);
        const symbol = table[code] ?? -1;
        if (symbol < 0)
            continue;
        const slot = count % room;
        symbols[slot] = symbols[slot + room] = symbol;
        places[slot] = places[slot + room] = at;
        count += 1;
        hash = rolled(hash, symbol);
        if (ends[hash] === 0)
            continue;
        const last = slot + room;
        const size = sizes.find((length) => length <= count && wanted.has(String.fromCharCode(...symbols.subarray(last - length + 1, last + 1))));
        if (size !== undefined)
            add(found, places[last - size + 1] ?? at, at + 1);
    }
    return found;
}
function add(found, start, end) {
    const last = found.at(-1);
    if (last === undefined || start > last[1])
        found.push([start, end]);
    else
        found[found.length - 1] = [Math.min(start, last[0]), end];
}
function lastOfSequence(text, from) {
    SEQUENCE.lastIndex = from;
    return from + (SEQUENCE.exec(text)?.[0].length ?? 1) - 1;
}
function covered(text, ranges, mark) {
    if (ranges.length === 0)
        return text;
    const kept = [];
    let to = 0;
    let first = true;
    for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
        if (first || start > to)
            kept.push(text.slice(to, start), mark);
        to = Math.max(to, end);
        first = false;
    }
    return [...kept, text.slice(to)].join('');
}

;// CONCATENATED MODULE: ./build/core/redact/forms.js
const PUBLIC_PREFIX = /^(?:sk-ant-[a-z]+\d+-|sk-(?:proj|svcacct|admin|or-v1)-|sk-|AIza|github_pat_|gh[pousr]_|xox[a-z]-)/;
const PART = 7;
function secretPieces(secret) {
    const value = secret.trim();
    if (value.length < PART)
        return [];
    if (!/\s|^\{/.test(value))
        return [value];
    const runs = value.match(/[\w+/=.~-]{16,}/g) ?? [];
    return runs.some((run) => run.length >= 20) ? runs : [value];
}
function formsOf(secret) {
    const prefix = PUBLIC_PREFIX.exec(secret)?.[0].length ?? 0;
    const own = secret.length - prefix >= PART ? secret.slice(prefix) : secret;
    const url = encodeURIComponent(own);
    const bytes = [...new TextEncoder().encode(own)];
    const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0'));
    return [
        own,
        reversed(own),
        url,
        url.replace(/%../g, (code) => code.toLowerCase()),
        JSON.stringify(own).slice(1, -1),
        hex.join(''),
        hex.join('').toUpperCase(),
        ...[0, 1, 2].flatMap((offset) => base64Forms(secret, prefix, offset)),
        base32(bytes),
    ];
}
function escapedForms(secret) {
    const bytes = [...new TextEncoder().encode(secret)];
    const as = (write) => bytes.map(write).join('');
    return [
        as((byte) => `x${byte.toString(16).padStart(2, '0')}`),
        as((byte) => `0x${byte.toString(16).padStart(2, '0')}`),
        as((byte) => `u${byte.toString(16).padStart(4, '0')}`),
        as((byte) => String(byte)),
        as((byte) => byte.toString(8).padStart(3, '0')),
    ];
}
function reversed(text) {
    return text.split('').reverse().join('');
}
function base64Forms(secret, prefix, offset) {
    const bytes = new TextEncoder().encode(secret);
    const encoded = btoa('\0'.repeat(offset) + String.fromCharCode(...bytes)).replace(/=+$/, '');
    const first = Math.ceil(((offset + prefix) * 8) / 6);
    const last = Math.floor(((offset + bytes.length) * 8) / 6);
    const own = encoded.slice(first, last);
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
}
function base32(bytes) {
    const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
    return (bits.match(/.{5}/g) ?? [])
        .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five, 2)))
        .join('');
}

;// CONCATENATED MODULE: ./build/core/redact.js



const REDACTED = '***';
const SPREAD = 12;
function redactor(secrets) {
    const pieces = secrets.flatMap(secretPieces);
    const seen = pieces.flatMap((piece) => formsOf(piece).flatMap((form) => partsOf(form, isWords(piece) ? Infinity : PART)));
    const letters = pieces.flatMap((piece) => [...formsOf(piece), ...escapedForms(piece)]
        .map(lettersOf)
        .flatMap((form) => partsOf(form, isWords(piece) ? Infinity : SPREAD)));
    if (seen.length === 0)
        return (text) => text;
    const cover = coverOf({ seen: new Set(seen), letters: new Set(letters) });
    return (text) => cover(text, REDACTED);
}
function isWords(value) {
    return /^(?:[a-z]+|[A-Z]+)(?:[ ._/:-](?:[a-z]+|[A-Z]+))*$/.test(value);
}
function lettersOf(form) {
    return form.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}
function partsOf(form, length) {
    if (form.length < PART)
        return [];
    if (form.length <= length)
        return [form];
    return Array.from({ length: form.length - length + 1 }, (_, start) => form.slice(start, start + length));
}
const ORDINARY = /^(?:production|development|staging|testing|default|enabled|disabled|verbose|warning|required|localhost|[\d.]+|(?:\/[\w.-]+)+\/?|[a-z]{2}_[A-Z]{2}\.UTF-8|https?:\/\/[\w.:-]+(?:\/[\w./-]*)?)$/i;
const SECRET_NAME = /KEY|TOKEN|SECRET|PASSW|CREDENTIAL|AUTH|PRIVATE|(?:^|_)PAT(?:$|_)/i;
function secretsOf(name, value) {
    if (value.length < PART)
        return [];
    return SECRET_NAME.test(name) || !ORDINARY.test(value) ? [value, ...secretsInUrls(value)] : [];
}
function secretsInUrls(text) {
    return [
        ...text.matchAll(/[a-z][a-z0-9+.-]{0,20}:\/\/(?:([^\s/@?#]{1,1000})@)?[^\s?#]{0,2000}(?:\?([^\s#]{1,2000}))?/gi),
    ]
        .flatMap(([, userinfo = '', query = '']) => [
        ...userinfo.split(':'),
        ...query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1)),
    ])
        .map(decoded)
        .filter((part) => part.length >= PART);
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
const UNSEEN_IN_LOG = new RegExp(String.raw `[${characters/* CONTROL_CLASS */.Z6}\r\u200d${characters/* UNSEEN_CLASS */.az}]`, 'gu');
function harmlessLine(line) {
    return line
        .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, ' ⏎ ')
        .replace(/\u001b\[[\d;?]*[A-Za-z]/g, '')
        .replace(UNSEEN_IN_LOG, '')
        .replace(/^([\s\p{Z}\p{Cf}]*)::/u, '$1: :')
        .replaceAll('##[', '## [');
}
function harmlessLines(text) {
    return text.split(/\r\n|\n|\r/).map(harmlessLine);
}


/***/ }),

/***/ 3981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ spokenTags),
/* harmony export */   R8: () => (/* binding */ codePointName),
/* harmony export */   Z6: () => (/* binding */ CONTROL_CLASS),
/* harmony export */   az: () => (/* binding */ UNSEEN_CLASS),
/* harmony export */   bS: () => (/* binding */ SEPARATOR_CLASS),
/* harmony export */   dH: () => (/* binding */ PRIVATE_CLASS),
/* harmony export */   l4: () => (/* binding */ LONE_JOINER),
/* harmony export */   xu: () => (/* binding */ VARIATION_CLASS)
/* harmony export */ });
const CONTROL_CLASS = String.raw `\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`;
const EMPTY_CLASS = String.raw `\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}`;
const DIRECTION_CLASS = String.raw `\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f`;
const UNSEEN_CLASS = `${EMPTY_CLASS}${DIRECTION_CLASS}`;
const LONE_JOINER = String.raw `(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d`;
const VARIATION_CLASS = String.raw `\ufe00-\ufe0f`;
const PRIVATE_CLASS = String.raw `\ue000-\uf8ff\u{f0000}-\u{10ffff}`;
const SEPARATOR_CLASS = String.raw `\u2028\u2029`;
function codePointName(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
const TAGS = /[\u{e0020}-\u{e007e}]/gu;
function spokenTags(text) {
    return text.replace(TAGS, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000));
}


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ rememberSecrets),
/* harmony export */   r: () => (/* binding */ redactKnown),
/* harmony export */   safeLines: () => (/* binding */ safeLines)
/* harmony export */ });
/* harmony import */ var _core_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1464);

const known = new Set();
let current = null;
function rememberSecrets(values) {
    const fresh = values.filter((value) => !known.has(value));
    if (fresh.length === 0)
        return;
    for (const value of fresh)
        known.add(value);
    current = null;
}
function redactKnown(text) {
    current ??= (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactor */ .$p)([...known]);
    return current(text);
}
function safeLines(text) {
    return (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .harmlessLines */ .vL)(redactKnown(text)).map(redactKnown);
}


/***/ })

};
