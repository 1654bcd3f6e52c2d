export const id = 50;
export const ids = [50];
export const modules = {

/***/ 2663: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ shortNames),
/* harmony export */   Fr: () => (/* binding */ CONCLUSIONS),
/* harmony export */   PL: () => (/* binding */ FIXES_PATCH),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   nc: () => (/* binding */ trialNote)
/* harmony export */ });
const CONCLUSIONS = ['pass', 'fail', 'incomplete', 'accepted'];
const VERDICTS = [
    'merge-as-is',
    'merge-with-optional-fixes',
    'merge-with-fixes',
    'rework',
    'incomplete',
];
const VERDICT_WORDS = {
    'merge-as-is': 'Merge as-is',
    'merge-with-optional-fixes': 'Merge with optional fixes',
    'merge-with-fixes': 'Merge with fixes',
    rework: 'Rework',
    incomplete: 'Incomplete',
};
function shortNames(reviewers) {
    const first = ({ name }) => /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? '';
    const alone = (read, word) => reviewers.filter((one) => read(one).toLowerCase() === word.toLowerCase()).length === 1;
    return new Map(reviewers.map((reviewer) => {
        const { id, name } = reviewer;
        const word = first(reviewer);
        const isCalledSo = word !== '' && word.toLowerCase() === id.replace(/-.*/, '').toLowerCase();
        const whole = alone((one) => one.name, name) ? name : id;
        return [id, isCalledSo && alone(first, word) ? word : whole];
    }));
}
function trialNote({ gate, conclusion }) {
    if (gate === 'enforce')
        return null;
    const isGreen = conclusion === 'pass' || conclusion === 'accepted';
    const would = isGreen ? 'green too' : `red (${conclusion})`;
    return `Trial: the check is green whatever was found; with \`gate: enforce\` it would be ${would}.`;
}
const FIXES_PATCH = 'fixes.patch';


/***/ }),

/***/ 4719: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ addTo),
/* harmony export */   sb: () => (/* binding */ must),
/* harmony export */   yS: () => (/* binding */ isSameName)
/* harmony export */ });
function must(value) {
    if (value === null || value === undefined)
        throw new Error('a value is missing that no input can make missing');
    return value;
}
function addTo(lists, key, value) {
    const list = lists.get(key);
    if (list)
        list.push(value);
    else
        lists.set(key, [value]);
}
function isSameName(name, other) {
    return name.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 4832: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ withoutEnds),
/* harmony export */   Cj: () => (/* binding */ spokenTags),
/* harmony export */   Mx: () => (/* binding */ withoutEnd),
/* harmony export */   R8: () => (/* binding */ codePointName),
/* harmony export */   Z6: () => (/* binding */ CONTROL_CLASS),
/* harmony export */   az: () => (/* binding */ UNSEEN_CLASS),
/* harmony export */   bS: () => (/* binding */ SEPARATOR_CLASS),
/* harmony export */   dH: () => (/* binding */ PRIVATE_CLASS),
/* harmony export */   l4: () => (/* binding */ LONE_JOINER),
/* harmony export */   oF: () => (/* binding */ percentDecoded),
/* harmony export */   xk: () => (/* binding */ hidesText),
/* harmony export */   xu: () => (/* binding */ VARIATION_CLASS)
/* harmony export */ });
/* harmony import */ var _domain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4719);

const CONTROL_CLASS = String.raw `\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`;
const EMPTY_CLASS = String.raw `\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}`;
const DIRECTION_CLASS = String.raw `\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f`;
const UNSEEN_CLASS = `${EMPTY_CLASS}${DIRECTION_CLASS}`;
const LONE_JOINER = String.raw `(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d`;
const VARIATION_CLASS = String.raw `\ufe00-\ufe0f`;
const PRIVATE_CLASS = String.raw `\ue000-\uf8ff\u{f0000}-\u{10ffff}`;
const SEPARATOR_CLASS = String.raw `\u2028\u2029`;
const HIDING = new RegExp(String.raw `[${CONTROL_CLASS}${UNSEEN_CLASS}${SEPARATOR_CLASS}${VARIATION_CLASS}\u200d]`, 'u');
function hidesText(text) {
    return HIDING.test(text);
}
function codePointName(character) {
    return `U+${(0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;
}
const TAGS = /[\u{e0020}-\u{e007e}]/gu;
function spokenTags(text) {
    return text.replace(TAGS, (tag) => String.fromCodePoint((0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(tag.codePointAt(0)) - 0xe0000));
}
function withoutEnd(text, characters) {
    let end = text.length;
    while (end > 0 && characters.test(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
function withoutEnds(text, characters) {
    let start = 0;
    while (start < text.length && characters.test(text.charAt(start)))
        start += 1;
    return withoutEnd(text.slice(start), characters);
}
function percentDecoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ })

};
