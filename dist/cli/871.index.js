"use strict";
exports.id = 871;
exports.ids = [871];
exports.modules = {

/***/ 7847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KE: () => (/* binding */ abiProblem),
  Pl: () => (/* binding */ compareWithImage),
  Pq: () => (/* binding */ differenceOf),
  H3: () => (/* binding */ foundNow),
  Rn: () => (/* binding */ groupFor),
  QO: () => (/* binding */ isStale),
  pC: () => (/* binding */ livesOn)
});

var group_by = __webpack_require__(1915);
var layout_difference = __webpack_require__(9900);
var gate_layouts = __webpack_require__(6065);
;// CONCATENATED MODULE: ./lib/gate/layout-identity.js


const NONE = { recorded: new Map(), now: new Map() };
function identify(layouts, now) {
    const recorded = new Map(layouts.map(layout => [(0,gate_layouts/* layoutKey */.ON)(layout), layout]));
    const isFresh = (key) => !recorded.has(key);
    if (recorded.size === 0 || ![...now.keys()].some(isFresh))
        return { isSameType: (one, other) => one === other, content: NONE, look: NONE };
    const content = numbersOf(recorded, now, () => false);
    const look = numbersOf(recorded, now, key => recorded.has(key) && now.has(key));
    const isKept = (key) => isSame(content, key, key);
    const isSameType = (one, other) => {
        if (one === other)
            return true;
        const [was, is] = [(0,layout_difference/* heldType */.yl)(one), (0,layout_difference/* heldType */.yl)(other)];
        if (was === null || is === null || one.slice(was.length) !== other.slice(is.length))
            return false;
        return isFresh(is) && !isKept(was) && (isSame(content, was, is) || isSame(look, was, is));
    };
    return { isSameType, content, look };
}
function isSame({ recorded, now }, one, other) {
    const number = recorded.get(one);
    return number !== undefined && number === now.get(other);
}
function numbersOf(recorded, now, isName) {
    const known = new Map();
    const [first, second] = [numbered(recorded, known, isName), numbered(now, known, isName)];
    return { recorded: first, now: second };
}
function numbered(layouts, known, isName) {
    const numbers = new Map();
    const open = new Set();
    const typeOf = (type) => {
        const key = (0,layout_difference/* heldType */.yl)(type) ?? '';
        const number = isName(key) ? undefined : numbers.get(key);
        return number === undefined ? type : `#${number}${type.slice(key.length)}`;
    };
    for (const root of layouts.values()) {
        const path = [root];
        for (let layout = path.at(-1); layout !== undefined; layout = path.at(-1)) {
            const key = (0,gate_layouts/* layoutKey */.ON)(layout);
            if (!open.has(key)) {
                open.add(key);
                for (const held of (0,layout_difference/* heldBy */.Vr)(layout)) {
                    const inner = layouts.get(held);
                    if (inner !== undefined)
                        path.push(inner);
                }
                continue;
            }
            path.pop();
            if (!numbers.has(key))
                numbers.set(key, numberOf(textOf(layout, typeOf), known));
        }
    }
    return numbers;
}
function numberOf(text, known) {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
}
function textOf({ kind, size, rows }, typeOf) {
    const rowOf = ({ position, size: bytes, type, name, rows: inner }) => [
        position,
        bytes,
        typeOf(type),
        name,
        inner.map(rowOf),
    ];
    return JSON.stringify([kind, size, rows.map(rowOf)]);
}

;// CONCATENATED MODULE: ./lib/gate/layout-stand-ins.js

function standIns(groups, fresh, content) {
    const free = new Map();
    for (const { family, layout } of fresh) {
        const place = placeOf(family, content.now.get((0,gate_layouts/* layoutKey */.ON)(layout)));
        free.set(place, (free.get(place) ?? 0) + 1);
    }
    const found = new Set();
    for (const { family, layouts } of groups) {
        for (const key of layouts.map(gate_layouts/* layoutKey */.ON)) {
            const number = content.recorded.get(key);
            const place = placeOf(family, number);
            const left = free.get(place) ?? 0;
            if (left === 0 || number === content.now.get(key))
                continue;
            free.set(place, left - 1);
            found.add(key);
        }
    }
    return found;
}
function placeOf(family, number) {
    return `${number} ${family}`;
}

var layout_strings = __webpack_require__(1293);
;// CONCATENATED MODULE: ./lib/gate/layout-swaps.js


function swaps(differing) {
    const names = new Map(differing.map(one => [(0,gate_layouts/* layoutKey */.ON)(one.recorded), namesOf(one)]));
    const found = new Map();
    for (const [key, outer] of names) {
        for (const held of outer.held) {
            const inner = names.get(held);
            if (inner === undefined)
                continue;
            if (!haveOne(outer.gone, inner.came) || !haveOne(inner.gone, outer.came))
                continue;
            found.set(key, held);
            found.set(held, key);
        }
    }
    return found;
}
function namesOf({ recorded, now }) {
    const before = new Set(typedNames(recorded.rows));
    const after = new Set(typedNames(now.rows));
    return {
        gone: new Set([...before].filter(name => !after.has(name))),
        came: new Set([...after].filter(name => !before.has(name))),
        held: (0,layout_difference/* heldBy */.Vr)(recorded),
    };
}
function typedNames(rows) {
    return rows.flatMap(({ type, name, rows: inner }) => [
        ...(name === '' ? [] : [`${type} ${name}`]),
        ...typedNames(inner),
    ]);
}
function haveOne(one, other) {
    const [few, many] = one.size < other.size ? [one, other] : [other, one];
    for (const name of few)
        if (many.has(name))
            return true;
    return false;
}

;// CONCATENATED MODULE: ./lib/gate/layout-comparison.js







function abiProblem(recorded, image) {
    if ((0,gate_layouts/* sameAbi */.xL)(recorded.abi, image.abi))
        return null;
    return `the layouts were recorded for ${(0,gate_layouts/* abiText */.G9)(recorded.abi)}, the image is ${(0,gate_layouts/* abiText */.G9)(image.abi)}: keep one file per ABI`;
}
function compareWithImage(recorded, image) {
    const groups = recorded?.groups ?? [];
    const now = new Map(image.layouts.map(layout => [(0,gate_layouts/* layoutKey */.ON)(layout), layout]));
    const layouts = groups.flatMap(group => group.layouts);
    const strings = (0,layout_strings/* stringsByFamily */.O8)(image.strings);
    const headers = groupsByHeader(groups, now);
    const familyOf = (layout) => groupFor(layout, { headers, strings });
    const { look, content, isSameType } = identify(layouts, now);
    const renames = newNames(groups, now, look, familyOf);
    const known = new Set([...layouts.map(gate_layouts/* layoutKey */.ON), ...renames.values()]);
    const fresh = image.layouts
        .filter(layout => !known.has((0,gate_layouts/* layoutKey */.ON)(layout)))
        .map(layout => ({ layout, family: familyOf(layout) }));
    const states = new Map(groups.map(group => [group, (0,layout_strings/* stateOf */.L4)(group, { image, strings })]));
    const { changed, swapped } = differences(layouts, now, isSameType);
    const joined = groups.filter(group => states.get(group)?.state === 'joined');
    return {
        image,
        groups,
        now,
        renames,
        isSameType,
        known,
        fresh: new Set(fresh.map(({ family }) => family)),
        standIns: standIns(joined, fresh, content),
        states,
        changed,
        swapped,
        strings,
        headers,
    };
}
function foundNow(layout, { now, renames }) {
    const key = (0,gate_layouts/* layoutKey */.ON)(layout);
    return now.get(renames.get(key) ?? key);
}
function differenceOf(layout, found, { isSameType, swapped }) {
    const difference = (0,layout_difference/* compareLayouts */.HG)(layout, found, isSameType);
    const other = swapped.get((0,gate_layouts/* layoutKey */.ON)(layout));
    if (other === undefined)
        return difference;
    const phrase = `it exchanged names with ${other}`;
    return { ...difference, kind: 'changed', phrases: [phrase, ...difference.phrases] };
}
function livesOn(group, layout, comparison) {
    if ((0,layout_strings/* groupState */.Rm)(group, comparison) !== 'joined')
        return false;
    return comparison.standIns.has((0,gate_layouts/* layoutKey */.ON)(layout)) || gained(layout, comparison);
}
function gained(layout, comparison) {
    const found = foundNow(layout, comparison);
    return found !== undefined && (0,layout_difference/* onlyGained */.R8)(layout, found);
}
function isStale(group, comparison) {
    const state = (0,layout_strings/* groupState */.Rm)(group, comparison);
    if (state !== 'gone')
        return state === 'differs' || state === 'joined';
    const { fresh } = comparison;
    return fresh.has(group.family) || group.layouts.some(layout => foundNow(layout, comparison) !== undefined);
}
function groupFor(layout, { headers, strings }) {
    const [only, second] = layout.file === null ? [] : (headers.get(headerKey(layout)) ?? []);
    if (only !== undefined && second === undefined)
        return only;
    const dashed = layout.family.replaceAll('_', '-');
    return !strings.has(layout.family) && strings.has(dashed) ? dashed : layout.family;
}
function newNames(groups, now, look, familyOf) {
    const recorded = groups.flatMap(({ family, layouts }) => layouts.map(layout => ({ family, layout })));
    const known = new Set(recorded.map(({ layout }) => (0,gate_layouts/* layoutKey */.ON)(layout)));
    const gone = (0,group_by/* groupBy */.$)(recorded.filter(({ layout }) => !now.has((0,gate_layouts/* layoutKey */.ON)(layout))), ({ family, layout }) => lookOf(layout, family, look.recorded));
    if (gone.size === 0)
        return new Map();
    const fresh = (0,group_by/* groupBy */.$)([...now.values()].filter(layout => !known.has((0,gate_layouts/* layoutKey */.ON)(layout))), layout => lookOf(layout, familyOf(layout), look.now));
    const renames = new Map();
    for (const [look, [old, other]] of gone) {
        const [only, second] = fresh.get(look) ?? [];
        if (old === undefined || other !== undefined || old.layout.isOptional)
            continue;
        if (only !== undefined && second === undefined)
            renames.set((0,gate_layouts/* layoutKey */.ON)(old.layout), (0,gate_layouts/* layoutKey */.ON)(only));
    }
    return renames;
}
function lookOf(layout, family, look) {
    const place = layout.name.startsWith('(') ? '' : JSON.stringify(family);
    return `${place} ${look.get((0,gate_layouts/* layoutKey */.ON)(layout))}`;
}
function differences(recorded, now, isSameType) {
    const changed = new Set();
    const differing = [];
    for (const layout of recorded) {
        const found = now.get((0,gate_layouts/* layoutKey */.ON)(layout));
        if (found === undefined)
            continue;
        const { kind } = (0,layout_difference/* compareLayouts */.HG)(layout, found, isSameType);
        if (kind === 'changed')
            changed.add((0,gate_layouts/* layoutKey */.ON)(layout));
        if (kind !== 'same')
            differing.push({ recorded: layout, now: found });
    }
    const swapped = swaps(differing);
    for (const key of swapped.keys())
        changed.add(key);
    return { changed, swapped };
}
function groupsByHeader(groups, now) {
    const headers = new Map();
    for (const { family, layouts } of groups) {
        for (const layout of layouts) {
            const found = now.get((0,gate_layouts/* layoutKey */.ON)(layout));
            if (found === undefined)
                continue;
            const known = headers.get(headerKey(found));
            if (known === undefined)
                headers.set(headerKey(found), new Set([family]));
            else
                known.add(family);
        }
    }
    return headers;
}
function headerKey({ file, family }) {
    return `${file}\n${family}`;
}


/***/ }),

/***/ 9900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HG: () => (/* binding */ compareLayouts),
/* harmony export */   R8: () => (/* binding */ onlyGained),
/* harmony export */   Vr: () => (/* binding */ heldBy),
/* harmony export */   pd: () => (/* binding */ consequenceOf),
/* harmony export */   yl: () => (/* binding */ heldType)
/* harmony export */ });
/* harmony import */ var _layouts_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5709);

function compareLayouts(recorded, now, isSameType) {
    const [before, after] = [flat(recorded.rows, ''), flat(now.rows, '')];
    if (recorded.size === now.size && sameShape(recorded.rows, now.rows, isSameType))
        return renamed(before, after);
    const size = recorded.size === now.size ? [] : [`its size is ${now.size}, not ${recorded.size}`];
    const { causes, moved, line } = describeRows(before, after, isSameType);
    const phrases = [...causes, ...size, ...moved];
    const order = phrases.length === 0 ? ['the order of its rows is another'] : [];
    return { kind: 'changed', phrases: [...phrases, ...order], line: line ?? now.line };
}
function renamed(before, after) {
    const pairs = before.flatMap((old, index) => {
        const now = after[index];
        return now === undefined || hasSameNames(old.row, now.row) ? [] : [{ old, now }];
    });
    if (pairs.length === 0)
        return { kind: 'same', phrases: [], line: null };
    const paths = new Set(before.map(({ path }) => path));
    const names = new Set(before.map(({ row }) => typedName(row)));
    const isKnown = ({ type }, { path, row }) => paths.has(path) || (row.name !== '' && names.has(typedName({ ...row, type })));
    const isSwap = pairs.some(({ old, now }) => now.row.name !== old.row.name && isKnown(old.row, now));
    const line = pairs[0]?.now.row.line ?? null;
    return { kind: isSwap ? 'changed' : 'renamed', phrases: pairs.map(renamePhrase), line };
}
function hasSameNames(old, now) {
    return old.name === now.name && old.type === now.type;
}
function renamePhrase({ old, now }) {
    const name = old.row.name === now.row.name ? [] : [`${old.path} is now called ${now.path}`];
    const type = old.row.type === now.row.type
        ? []
        : [`the type of ${now.path} is now ${now.row.type}, was ${old.row.type}`];
    return [...name, ...type].join(', ');
}
function typedName({ type, name }) {
    return `${type} ${name}`;
}
function sameShape(before, after, isSameType) {
    if (before.length !== after.length)
        return false;
    return before.every((old, index) => {
        const now = after[index];
        return (now !== undefined &&
            old.position === now.position &&
            old.size === now.size &&
            isSameType(old.type, now.type) &&
            sameShape(old.rows, now.rows, isSameType));
    });
}
function flat(rows, prefix) {
    let unnamed = 0;
    return rows.flatMap(row => {
        const name = row.name === '' ? `(${row.type} ${++unnamed})` : row.name;
        const path = `${prefix}${name}`;
        return [{ path, row }, ...flat(row.rows, row.name === '' ? prefix : `${path}.`)];
    });
}
function consequenceOf(recorded, now, { changed, isSameType }) {
    const [before, after] = [flat(recorded.rows, ''), flat(now.rows, '')];
    const causes = [];
    if (before.length !== after.length)
        return [];
    for (const [index, { path, row }] of after.entries()) {
        const old = before[index];
        if (old === undefined || old.path !== path || !isSameType(old.row.type, row.type))
            return [];
        const held = heldType(row.type) ?? '';
        const mayMove = causes.length > 0;
        if (old.row.position !== row.position && !mayMove)
            return [];
        if (old.row.size === row.size)
            continue;
        if (row.rows.length > 0)
            continue;
        if (!changed.has(held))
            return [];
        causes.push(held);
    }
    return causes;
}
function heldBy({ rows }) {
    const held = new Set();
    const collect = ({ type, rows: inner }) => {
        const key = heldType(type);
        if (key !== null)
            held.add(key);
        inner.forEach(collect);
    };
    rows.forEach(collect);
    return held;
}
function heldType(type) {
    return /^(?:struct|union|enum) [^[{]+/.exec(type)?.[0] ?? null;
}
function onlyGained(recorded, now) {
    if (recorded.kind !== 'enum' || recorded.size !== now.size)
        return false;
    const values = new Map(now.rows.map(({ name, position }) => [name, position]));
    return recorded.rows.every(({ name, position }) => values.get(name) === position);
}
function describeRows(before, after, isSameType) {
    const old = new Map(before.map(({ path, row }) => [path, row]));
    const kept = new Set(after.map(({ path }) => path));
    const causes = [];
    const moved = [];
    for (const { path, row } of after) {
        const was = old.get(path);
        const { line } = row;
        if (was === undefined)
            causes.push({ phrase: `new: "${compact(row)}"`, line });
        else if (was.size !== row.size || !isSameType(was.type, row.type)) {
            causes.push({ phrase: changedPhrase(path, was, row), line });
        }
        else if (was.position !== row.position)
            moved.push({ phrase: movedPhrase(path, was, row), line });
    }
    const gone = before.filter(({ path }) => !kept.has(path)).map(({ row }) => `gone: "${compact(row)}"`);
    const line = [...causes, ...moved].find(difference => difference.line !== null)?.line ?? null;
    const phrasesOf = (found) => found.map(({ phrase }) => phrase);
    return { causes: [...phrasesOf(causes), ...gone], moved: phrasesOf(moved), line };
}
function changedPhrase(path, was, row) {
    return `${path} is "${compact(row)}", was "${compact(was)}"`;
}
function movedPhrase(path, was, row) {
    if (row.size === '=')
        return `${path} is ${row.position}, was ${was.position}`;
    return `${path} moved from ${was.position} to ${row.position}`;
}
function compact(row) {
    return (0,_layouts_text_js__WEBPACK_IMPORTED_MODULE_0__/* .rowText */ .qg)(row).replace(/ +/g, ' ');
}


/***/ }),

/***/ 3720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ rootFollowers)
/* harmony export */ });
/* harmony import */ var _layout_comparison_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7847);
/* harmony import */ var _layout_difference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9900);
/* harmony import */ var _layout_holders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5400);
/* harmony import */ var _layouts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6065);




function rootFollowers(comparison) {
    const roots = comparison.groups.filter(group => (0,_layout_holders_js__WEBPACK_IMPORTED_MODULE_1__/* .discardsAll */ .T)(group, comparison));
    if (roots.length === 0)
        return new Set();
    return followersOf(roots.flatMap(group => group.layouts.map(_layouts_js__WEBPACK_IMPORTED_MODULE_2__/* .layoutKey */ .ON)), comparison);
}
function followersOf(keys, comparison) {
    const found = new Set(keys);
    const { holders, left } = consequences(comparison);
    const work = [...found];
    for (let key = work.pop(); key !== undefined; key = work.pop()) {
        for (const holder of holders.get(key) ?? []) {
            const causes = (left.get(holder) ?? 0) - 1;
            left.set(holder, causes);
            if (causes > 0 || found.has(holder))
                continue;
            found.add(holder);
            work.push(holder);
        }
    }
    return found;
}
function consequences(comparison) {
    const holders = new Map();
    const left = new Map();
    for (const layout of comparison.groups.flatMap(group => group.layouts)) {
        const now = (0,_layout_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .foundNow */ .H3)(layout, comparison);
        const causes = new Set(now === undefined ? [] : (0,_layout_difference_js__WEBPACK_IMPORTED_MODULE_3__/* .consequenceOf */ .pd)(layout, now, comparison));
        left.set((0,_layouts_js__WEBPACK_IMPORTED_MODULE_2__/* .layoutKey */ .ON)(layout), causes.size);
        for (const cause of causes) {
            const known = holders.get(cause);
            if (known === undefined)
                holders.set(cause, [(0,_layouts_js__WEBPACK_IMPORTED_MODULE_2__/* .layoutKey */ .ON)(layout)]);
            else
                known.push((0,_layouts_js__WEBPACK_IMPORTED_MODULE_2__/* .layoutKey */ .ON)(layout));
        }
    }
    return { holders, left };
}


/***/ }),

/***/ 5400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ heldChanges),
/* harmony export */   T: () => (/* binding */ discardsAll)
/* harmony export */ });
/* harmony import */ var _layout_comparison_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7847);
/* harmony import */ var _layout_difference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9900);
/* harmony import */ var _layout_strings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1293);
/* harmony import */ var _layouts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6065);




const ROOT = 'kho';
function discardsAll(group, comparison) {
    return group.family === ROOT && (0,_layout_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .groupState */ .Rm)(group, comparison) === 'differs' && group.strings.length > 0;
}
function heldChanges(comparison, isAccepted = () => false) {
    const causes = comparison.groups
        .filter(group => (0,_layout_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .isStale */ .QO)(group, comparison) || isAccepted(group))
        .filter(group => !discardsAll(group, comparison))
        .flatMap(group => ownChanges(group, comparison, isAccepted(group)));
    const found = new Map();
    if (causes.length === 0)
        return found;
    const holders = holdersByKey(comparison);
    for (const isGain of [false, true]) {
        for (const cause of causes)
            if (cause.isGain === isGain)
                found.set(cause.key, cause);
        spread(found, holders);
    }
    return found;
}
function spread(found, holders) {
    for (const [key, cause] of found) {
        for (const holder of holders.get(key) ?? [])
            if (!found.has(holder))
                found.set(holder, cause);
    }
}
function ownChanges(group, comparison, isAccepted) {
    const isJoined = (0,_layout_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .groupState */ .Rm)(group, comparison) === 'joined';
    return group.layouts.flatMap(layout => {
        const key = (0,_layouts_js__WEBPACK_IMPORTED_MODULE_2__/* .layoutKey */ .ON)(layout);
        const found = (0,_layout_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .foundNow */ .H3)(layout, comparison);
        if (found === undefined || (0,_layout_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .differenceOf */ .Pq)(layout, found, comparison).kind !== 'changed')
            return [];
        if ((0,_layout_difference_js__WEBPACK_IMPORTED_MODULE_3__/* .consequenceOf */ .pd)(layout, found, comparison).length > 0)
            return [];
        if (isJoined && !isAccepted && !(0,_layout_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .livesOn */ .pC)(group, layout, comparison))
            return [];
        return [{ key, family: group.family, isGain: (0,_layout_difference_js__WEBPACK_IMPORTED_MODULE_3__/* .onlyGained */ .R8)(layout, found) }];
    });
}
function holdersByKey({ now }) {
    const holders = new Map();
    for (const found of now.values()) {
        for (const held of (0,_layout_difference_js__WEBPACK_IMPORTED_MODULE_3__/* .heldBy */ .Vr)(found)) {
            const known = holders.get(held);
            if (known === undefined)
                holders.set(held, [(0,_layouts_js__WEBPACK_IMPORTED_MODULE_2__/* .layoutKey */ .ON)(found)]);
            else
                known.push((0,_layouts_js__WEBPACK_IMPORTED_MODULE_2__/* .layoutKey */ .ON)(found));
        }
    }
    return holders;
}


/***/ }),

/***/ 1293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   O8: () => (/* binding */ stringsByFamily),
/* harmony export */   Rm: () => (/* binding */ groupState),
/* harmony export */   Xn: () => (/* binding */ keptStrings),
/* harmony export */   px: () => (/* binding */ stringsNow)
/* harmony export */ });
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1915);

function stringsNow(group, { image, strings }) {
    return image.unread.includes(group.family) ? group.strings : (strings.get(group.family) ?? []);
}
function groupState(group, comparison) {
    return (comparison.states.get(group) ?? stateOf(group, comparison)).state;
}
function keptStrings(group, comparison) {
    return (comparison.states.get(group) ?? stateOf(group, comparison)).kept;
}
function stateOf(group, comparison) {
    const before = new Set(group.strings);
    const now = stringsNow(group, comparison);
    const kept = now.filter(compatible => before.has(compatible));
    if (kept.length < now.length)
        return { state: kept.length === 0 ? 'differs' : 'joined', kept };
    if (now.length === before.size)
        return { state: 'same', kept };
    return { state: now.length === 0 ? 'gone' : 'fewer', kept };
}
function stringsByFamily(strings) {
    const families = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(strings, ({ family }) => family);
    const inOrder = (known) => [...new Set(known.map(({ compatible }) => compatible))].sort();
    return new Map([...families].map(([family, known]) => [family, inOrder(known)]));
}


/***/ }),

/***/ 3623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readGroupLine)
/* harmony export */ });
function readGroupLine(line) {
    const cursor = { line, at: 0 };
    if (!take(cursor, '['))
        return null;
    const family = readWord(cursor);
    if (family === null || !take(cursor, ':'))
        return null;
    const strings = readStrings(cursor);
    if (strings === null || !take(cursor, ']'))
        return null;
    const comment = line.slice(cursor.at);
    return /^\s*(?:#|$)/.test(comment) ? { family: family.value, strings, comment } : null;
}
function readStrings(cursor) {
    const words = [];
    do {
        const word = readWord(cursor);
        if (word === null)
            return null;
        words.push(word);
    } while (take(cursor, ','));
    const [first, second] = words;
    if (second === undefined && first?.value === '-' && !first.isQuoted)
        return [];
    const strings = new Set(words.map(({ value }) => value));
    return strings.size === words.length ? [...strings] : null;
}
function take(cursor, sign) {
    skipBlanks(cursor);
    if (cursor.line[cursor.at] !== sign)
        return false;
    cursor.at++;
    return true;
}
function skipBlanks(cursor) {
    cursor.at += matchAt(/\s*/y, cursor).length;
}
function readWord(cursor) {
    skipBlanks(cursor);
    const isQuoted = cursor.line[cursor.at] === '"';
    const text = isQuoted ? quotedAt(cursor) : matchAt(/[^\s#[\]",:]+/y, cursor);
    cursor.at += text.length;
    const value = isQuoted ? unquote(text) : text;
    return value === '' ? null : { value, isQuoted };
}
function matchAt(pattern, { line, at }) {
    pattern.lastIndex = at;
    return pattern.exec(line)?.[0] ?? '';
}
function quotedAt({ line, at }) {
    let end = at + 1;
    while (end < line.length && line[end] !== '"')
        end += line[end] === '\\' ? 2 : 1;
    return line.slice(at, end + 1);
}
function unquote(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'string' ? value : '';
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 9047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseLayouts)
/* harmony export */ });
/* harmony import */ var _conflict_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2905);
/* harmony import */ var _format_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4762);
/* harmony import */ var _layouts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6065);
/* harmony import */ var _layouts_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3623);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2184);





const FORMAT = /^([0-9]{1,9})(?: elf(32|64)-(le|be) page-([1-9][0-9]{0,8}|\?))?[ \t]*$/;
const NAME = /^(?:[A-Za-z_$][A-Za-z0-9_$]*|\([A-Za-z_$][A-Za-z0-9_$]*\))$/;
const TYPE = /^(?:(?:[usfc](?:8|16|32|64|80|96|128|256)|bool|ptr|void|(?:struct|union|enum)(?:\{\}| \(?[A-Za-z_$][A-Za-z0-9_$]*\)?))(?:\[[0-9]{0,13}\])*)$/;
const INLINE = /^(?:struct|union|enum)\{\}/;
function parseLayouts(text, path = null) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const state = {
        problems: (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .noProblems */ .Im)(),
        groups: [],
        families: new Map(),
        keys: new Map(),
        layout: null,
        isLost: false,
    };
    const conflict = lines.findIndex(_conflict_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isConflictMarker */ .T);
    if (conflict >= 0)
        return { ok: false, problems: [{ line: conflict + 1, column: 1, message: _conflict_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFLICT */ .p }] };
    const abi = parseFirst(lines[0] ?? '', state);
    if (abi === null)
        return { ok: false, problems: (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .toldProblems */ .WW)(state.problems) };
    for (let line = 2; line <= lines.length; line++)
        parseLine(lines[line - 1] ?? '', line, path, state);
    const groups = state.groups.map(({ group }) => group);
    if (state.problems.count === 0 && groups.length === 0) {
        problem(state, 1, 1, 'the file records no group: delete it, then write it with update --layouts');
    }
    if (state.problems.count > 0)
        return { ok: false, problems: (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .toldProblems */ .WW)(state.problems) };
    return { ok: true, file: { abi, groups } };
}
function problem(state, line, column, message) {
    (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(state.problems, { line, column, message });
}
function parseFirst(line, state) {
    const match = (0,_format_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isLayoutsLine */ .AC)(line) ? FORMAT.exec(line.slice(_format_names_js__WEBPACK_IMPORTED_MODULE_2__/* .LAYOUTS_FORMAT */ .kG.length)) : null;
    if (match === null) {
        problem(state, 1, 1, `the first line must be: ${_format_names_js__WEBPACK_IMPORTED_MODULE_2__/* .LAYOUTS_FORMAT */ .kG}1 elf64-le page-4096`);
        return null;
    }
    const [, version, bits, order, page] = match;
    if (version !== '1') {
        problem(state, 1, _format_names_js__WEBPACK_IMPORTED_MODULE_2__/* .LAYOUTS_FORMAT */ .kG.length + 1, `format ${version}: written by a newer release; update the gate`);
        return null;
    }
    if (bits === undefined) {
        problem(state, 1, line.length + 1, 'the ABI is missing: elf64-le page-4096');
        return null;
    }
    return {
        bits: bits === '64' ? 64 : 32,
        littleEndian: order === 'le',
        page: page === undefined || page === '?' ? null : Number(page),
    };
}
function parseLine(line, number, path, state) {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    const first = line[indent.length];
    if (first === undefined || first === '#')
        return;
    if (first === '[') {
        parseGroup(line, indent.length, number, state);
        return;
    }
    const words = wordsOf(line);
    if (indent === '')
        parseHead(words, number, path, state);
    else
        parseRow(words, indent, number, state);
}
function wordsOf(line) {
    const words = [];
    for (const match of line.matchAll(/\S+/g)) {
        if (match[0].startsWith('#'))
            break;
        words.push({ text: match[0], column: match.index + 1 });
    }
    return words;
}
function parseGroup(line, indent, number, state) {
    state.layout = null;
    state.isLost = false;
    const group = (0,_layouts_group_js__WEBPACK_IMPORTED_MODULE_3__/* .readGroupLine */ .c)(line.slice(indent));
    if (indent > 0 || group === null) {
        problem(state, number, indent + 1, 'a group is written [FAMILY: STRING, STRING] or [FAMILY: -]');
        state.isLost = true;
        return;
    }
    const { family, strings } = group;
    const before = state.families.get(family);
    if (before !== undefined)
        problem(state, number, 2, `group ${family} is there already, in line ${before}`);
    else
        state.families.set(family, number);
    state.groups.push({ group: { family, strings, line: number, layouts: [] } });
}
function parseHead(words, number, path, state) {
    state.layout = null;
    state.isLost = true;
    const [kindWord, nameWord, sizeWord, ...attributes] = words;
    const kind = _layouts_js__WEBPACK_IMPORTED_MODULE_4__/* .LAYOUT_KINDS */ .nk.find(known => known === kindWord?.text);
    if (kind === undefined) {
        problem(state, number, 1, `"${clip(kindWord?.text)}" is none of struct, union, enum`);
        return;
    }
    if (nameWord === undefined || !NAME.test(nameWord.text)) {
        problem(state, number, nameWord?.column ?? 1, `${kind} has no name: it is written ${kind} NAME SIZE`);
        return;
    }
    if (sizeWord === undefined || !/^[0-9]{1,13}$/.test(sizeWord.text)) {
        const column = sizeWord?.column ?? nameWord.column;
        problem(state, number, column, `${kind} ${nameWord.text} has no size in bytes`);
        return;
    }
    checkAttributes(attributes, number, state);
    const group = state.groups.at(-1);
    if (group === undefined) {
        problem(state, number, 1, `${kind} ${nameWord.text} stands before the first group: [FAMILY: STRINGS]`);
        return;
    }
    const layout = {
        kind,
        name: nameWord.text,
        size: Number(sizeWord.text),
        rows: [],
        file: path,
        line: number,
        end: number + 1,
        isOptional: attributes.some(({ text }) => text === 'optional'),
    };
    const before = state.keys.get((0,_layouts_js__WEBPACK_IMPORTED_MODULE_4__/* .layoutKey */ .ON)(layout));
    if (before !== undefined) {
        problem(state, number, 1, `${(0,_layouts_js__WEBPACK_IMPORTED_MODULE_4__/* .layoutKey */ .ON)(layout)} is there already, in line ${before}`);
    }
    state.keys.set((0,_layouts_js__WEBPACK_IMPORTED_MODULE_4__/* .layoutKey */ .ON)(layout), number);
    group.group.layouts.push(layout);
    state.layout = { layout, open: [] };
    state.isLost = false;
}
function checkAttributes(attributes, number, state) {
    attributes.forEach(({ text, column }, index) => {
        if (text !== 'optional')
            problem(state, number, column, `"${clip(text)}" is no attribute: optional is the only one`);
        else if (index > 0)
            problem(state, number, column, 'attribute optional is there twice');
    });
}
function parseRow(words, indent, number, state) {
    const { layout } = state;
    const row = rowOf(words, number);
    if (row === null) {
        const [first] = words;
        problem(state, number, first?.column ?? 1, 'a row is written OFFSET SIZE TYPE NAME, or VALUE = NAME in an enum');
        return;
    }
    if (layout === null) {
        if (!state.isLost)
            problem(state, number, indent.length + 1, 'the row belongs to no struct, union or enum');
        return;
    }
    const depth = indent.length / 2;
    const deepest = layout.open.length + 1;
    const parent = depth === 1 ? null : layout.open[depth - 2];
    if (indent.includes('\t') || !Number.isInteger(depth) || depth > deepest || parent === undefined) {
        problem(state, number, 1, `the row is indented by ${indent.length}; two spaces a level are expected`);
        return;
    }
    const isValue = row.size === '=';
    const wantsValue = parent === null ? layout.layout.kind === 'enum' : parent.row.type.startsWith('enum');
    if (isValue !== wantsValue) {
        problem(state, number, indent.length + 1, wantsValue ? 'an enum has rows VALUE = NAME' : 'only an enum has values');
        return;
    }
    (parent === null ? layout.layout.rows : parent.row.rows).push(row);
    layout.open.length = depth - 1;
    if (INLINE.test(row.type))
        layout.open.push({ row, depth });
    layout.layout.end = number + 1;
}
function rowOf(words, number) {
    const texts = words.map(word => word.text);
    const [position, size] = texts;
    const last = texts.at(-1);
    if (position === undefined || size === undefined || last === undefined)
        return null;
    const name = last === '-' ? '' : last;
    if (name !== '' && !NAME.test(name))
        return null;
    if (size === '=') {
        const isValue = texts.length === 3 && /^-?[0-9]{1,20}$/.test(position);
        return isValue ? { position, size, type: '', name, rows: [], line: number } : null;
    }
    const type = texts.slice(2, -1).join(' ');
    const areNumbers = /^[0-9]{1,13}b?$/.test(position) && /^[0-9]{1,13}b?$/.test(size);
    const sameUnit = position.endsWith('b') === size.endsWith('b');
    if (!areNumbers || !sameUnit || !TYPE.test(type))
        return null;
    return { position, size, type, name, rows: [], line: number };
}
function clip(text) {
    return (text ?? '').replace(/[^ -~]/g, '?').slice(0, 40);
}


/***/ }),

/***/ 5709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i5: () => (/* binding */ layoutLines),
/* harmony export */   iH: () => (/* binding */ headerLine),
/* harmony export */   qg: () => (/* binding */ rowText),
/* harmony export */   uj: () => (/* binding */ groupLine)
/* harmony export */ });
/* harmony import */ var _format_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4762);
/* harmony import */ var _layouts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6065);


function headerLine(abi) {
    return `${_format_names_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUTS_FORMAT */ .kG}1 ${(0,_layouts_js__WEBPACK_IMPORTED_MODULE_1__/* .abiText */ .G9)(abi)}`;
}
function groupLine(family, strings) {
    return `[${word(family)}: ${strings.length === 0 ? '-' : strings.map(word).join(', ')}]`;
}
function layoutLines(layout, isOptional = false) {
    const head = `${layout.kind} ${layout.name} ${layout.size}${isOptional ? ' optional' : ''}`;
    return [head, ...layout.rows.flatMap(row => rowLines(row, 1))];
}
function rowLines(row, depth) {
    return [`${'  '.repeat(depth)}${rowText(row)}`, ...row.rows.flatMap(inner => rowLines(inner, depth + 1))];
}
function rowText(row) {
    const name = row.name === '' ? '-' : row.name;
    if (row.size === '=')
        return `${row.position} = ${name}`;
    return `${row.position.padEnd(5)} ${row.size.padEnd(5)} ${row.type} ${name}`;
}
function word(text) {
    return /^[^\s#[\]",:]+$/.test(text) && text !== '-' ? text : JSON.stringify(text);
}


/***/ }),

/***/ 6065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   G9: () => (/* binding */ abiText),
/* harmony export */   ON: () => (/* binding */ layoutKey),
/* harmony export */   nk: () => (/* binding */ LAYOUT_KINDS),
/* harmony export */   xL: () => (/* binding */ sameAbi)
/* harmony export */ });
const LAYOUT_KINDS = ['struct', 'union', 'enum'];
function layoutKey(layout) {
    return `${layout.kind} ${layout.name}`;
}
function contentOf({ size, rows }) {
    return JSON.stringify([size, rows.map(rowContent)]);
}
function rowContent({ position, size, type, name, rows }) {
    return [position, size, type, name, rows.map(rowContent)];
}
function abiText(abi) {
    return `elf${abi.bits}-${abi.littleEndian ? 'le' : 'be'} page-${abi.page ?? '?'}`;
}
function sameAbi(one, other) {
    const samePage = one.page === null || other.page === null || one.page === other.page;
    return one.bits === other.bits && one.littleEndian === other.littleEndian && samePage;
}


/***/ }),

/***/ 8180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ mendOf),
/* harmony export */   s: () => (/* binding */ isOfOneVersion)
/* harmony export */ });
/* harmony import */ var _compatible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9430);

function mendOf(compatible, isFamilyLeft, modulesRead) {
    if (isOfOneVersion(compatible))
        return isFamilyLeft
            ? 'Take the change of this format back (a kernel knows one version of it, and has no handler to keep)'
            : 'Turn it on again (CONFIG_LIVEUPDATE, CONFIG_KEXEC_HANDOVER)';
    if (isFamilyLeft)
        return 'Keep the old handler beside the new one';
    return modulesRead ? 'Bring the handler back' : 'Bring the handler back, give the modules of the build';
}
function isOfOneVersion(compatible) {
    return (0,_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfOrchestrator */ .cn)((0,_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCompatible */ .OD)(compatible).family) || (0,_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .isRoot */ .jX)(compatible);
}


/***/ }),

/***/ 8808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ remediesOf),
/* harmony export */   B7: () => (/* binding */ acceptCommands),
/* harmony export */   t6: () => (/* binding */ recordCommand)
/* harmony export */ });
/* harmony import */ var _gate_baseline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3371);
/* harmony import */ var _gate_mend_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8180);
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3100);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2741);





function remediesOf(request, given) {
    const accept = remembered(profile => acceptance(request, given, profile));
    const modulesRead = given.images.every(({ modules }) => modules !== null);
    return {
        lost: (profile, compatible, isFamilyLeft) => `${(0,_gate_mend_js__WEBPACK_IMPORTED_MODULE_1__/* .mendOf */ .U)(compatible, isFamilyLeft, modulesRead)}, or accept it: ${accept(profile)}`,
        moved: (profile, isInModule) => `${isInModule ? 'Mark it as provided by a module' : 'Take module out of its line'}: ${accept(profile)}`,
    };
}
function acceptance(request, given, profile) {
    const [command] = acceptCommands(request, given, [profile]);
    if (command !== undefined)
        return `apply the patch, or run: ${command}`;
    return isScanned(given)
        ? 'apply the patch, or run update with the vmlinux of the same build'
        : 'apply the patch';
}
function remembered(text) {
    const known = new Map();
    return profile => {
        const found = known.get(profile) ?? text(profile);
        known.set(profile, found);
        return found;
    };
}
function isScanned({ images }) {
    return images.some(({ found }) => found === 'scan');
}
const MOST_IMAGES = 8;
function acceptCommands(request, given, profiles) {
    if (!(0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .agree */ .d)(given.images) || isScanned(given))
        return [];
    const files = [...new Set(given.images.map(({ path }) => given.files.get(path) ?? path))];
    const named = files.length > MOST_IMAGES ? files.slice(0, 1) : files;
    return profiles.map(profile => commandOf(request, named.map(_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h), [...baselineFlag(request), ...profileFlag(profile)]));
}
function recordCommand(request, given, image, against) {
    const files = [(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(given.files.get(image) ?? image)];
    const layouts = request.layouts === null ? [] : ['--layouts', (0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(request.layouts)];
    if (against !== null && against.image !== null)
        return commandOf(request, files, ['--baseline', 'LIST', ...layouts]);
    const profiles = against?.profiles ?? request.profiles;
    const [profile = _gate_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .CURRENT */ .eN] = profiles.includes(_gate_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .CURRENT */ .eN) ? [_gate_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .CURRENT */ .eN] : profiles;
    return commandOf(request, files, [...baselineFlag(request), ...profileFlag(profile), ...layouts]);
}
function baselineFlag({ baseline }) {
    return baseline === _request_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_BASELINE */ .Mz ? [] : ['--baseline', (0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(baseline)];
}
function profileFlag(profile) {
    return profile === _gate_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .CURRENT */ .eN ? [] : ['--profile', (0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(profile)];
}
function commandOf(request, files, more) {
    const modules = request.modules.flatMap(pattern => ['--modules', (0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(pattern)]);
    const section = request.ifNoSection === 'debug-info' ? ['--if-no-section', 'debug-info'] : [];
    return [request.program, 'update', ...files, ...modules, ...more, ...section].join(' ');
}


/***/ }),

/***/ 4871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ judgeLayouts),
  rewriteLayouts: () => (/* binding */ rewriteLayouts)
});

var compatible = __webpack_require__(9430);
var diff = __webpack_require__(6759);
var layout_comparison = __webpack_require__(7847);
var layout_difference = __webpack_require__(9900);
;// CONCATENATED MODULE: ./lib/gate/layout-bump.js
const WITHOUT_HANDLER = new Set(['luo', 'kho']);
function bumpRemedy(family, strings, recorded) {
    const change = `Change the compatible string with it (${nextVersion(strings, recorded)})`;
    return WITHOUT_HANDLER.has(family) ? change : `${change} and keep the old handler beside the new one`;
}
function nextVersion(strings, recorded) {
    const versions = strings.flatMap(compatible => versionOf(compatible) ?? []);
    const taken = recorded.flatMap(compatible => versionOf(compatible) ?? []);
    const next = taken.reduce((most, { version }) => Math.max(most, version), 0) + 1;
    const [only, second] = strings;
    const newest = versions.reduce((most, one) => (most === null || one.version > most.version ? one : most), null);
    if (newest === null)
        return strings.join(', ');
    const free = `${newest.head}${next}${newest.tail}`;
    return second === undefined ? `${only} → ${free}` : `the next free one is ${free}`;
}
function versionOf(compatible) {
    const [, head, version, tail = ''] = /^([^;]*[-_]v)(0|[1-9][0-9]{0,8})(;.*)?$/.exec(compatible) ?? [];
    return head === undefined ? null : { head, tail, version: Number(version) };
}

var layout_strings = __webpack_require__(1293);
var gate_layouts = __webpack_require__(6065);
;// CONCATENATED MODULE: ./lib/gate/layout-finding.js



function renamed({ comparison, path }, group, layout, found, { phrases, line }) {
    return {
        ...base(comparison, group),
        kind: 'layout-renamed',
        severity: 'notice',
        ...placeOf(found, line ?? found.line, path, layout.line),
        message: `${(0,gate_layouts/* layoutKey */.ON)(layout)}: ${list(phrases)}.`,
        effect: 'What stands in memory is the same.',
        remedy: `Record the names with the next update --layouts (${path}:${layout.line}).`,
    };
}
function changed({ comparison, path, command }, group, layout, found, { phrases, line }) {
    const { still, cure } = aboutStrings(comparison, group);
    return {
        ...base(comparison, group),
        kind: 'layout-changed',
        severity: 'error',
        ...placeOf(found, line, path, layout.line),
        message: `${(0,gate_layouts/* layoutKey */.ON)(layout)} changed, ${still}: ${list(phrases)}.`,
        effect: 'A kernel with the other layout takes the string for its own and reads the wrong bytes: nothing stops it.',
        remedy: `${cure}; or accept the layout as it is: add --accept-layout ${group.family} --reason TEXT. ` +
            `Record it (${path}:${layout.line}) with: ${command}`,
    };
}
function aboutStrings(comparison, group) {
    const strings = (0,layout_strings/* stringsNow */.px)(group, comparison);
    if (strings.length === 0)
        return { still: 'but no string governs it', cure: 'Look whether the next kernel can still read it' };
    if ((0,layout_strings/* groupState */.Rm)(group, comparison) === 'joined')
        return asJoined((0,layout_strings/* keptStrings */.Xn)(group, comparison));
    return {
        still: `but ${strings.join(', ')} did not`,
        cure: bumpRemedy(group.family, strings, group.strings),
    };
}
function asJoined(kept) {
    const [is, it] = kept.length === 1 ? ['is', 'it'] : ['are', 'them'];
    return {
        still: `${kept.join(', ')} ${is} still listed, and no structure has the layout that was recorded for ${it}`,
        cure: `Keep the recorded layout beside the new one, in a structure of another name, for what reads ${kept.join(', ')}`,
    };
}
function stale({ comparison, path, command }, group) {
    const strings = (0,layout_strings/* stringsNow */.px)(group, comparison);
    const differing = group.layouts.map(gate_layouts/* layoutKey */.ON).filter(key => comparison.changed.has(key));
    const what = differing.length === 0 ? 'no layout changed with it' : `changed with it: ${list(differing)}`;
    return {
        ...base(comparison, group),
        kind: 'layout-stale',
        severity: 'error',
        file: path,
        line: group.line,
        message: `the layouts of ${group.family} were recorded under ${group.strings.join(', ') || 'no string'}, ` +
            `the image has ${strings.join(', ') || 'none of its strings'} (${what}).`,
        effect: 'As long as the record is not renewed, a change of layout without a new version cannot be seen.',
        remedy: `Record the layouts with the new version: ${command}`,
    };
}
function missing({ comparison, path, command }, group, layout) {
    const strings = (0,layout_strings/* keptStrings */.Xn)(group, comparison);
    const but = strings.length === 0 ? 'and no string governs it' : `but ${strings.join(', ')} is in the image`;
    const gone = strings.length === 0
        ? 'If it is gone for good, take it out'
        : 'If it is gone from the format, change the string with it; or take it out as it is';
    return {
        ...base(comparison, group),
        kind: 'layout-missing',
        severity: 'error',
        file: path,
        line: layout.line,
        message: `${(0,gate_layouts/* layoutKey */.ON)(layout)} is not in the debug info, ${but}.`,
        effect: 'Whether its layout changed cannot be seen.',
        remedy: `If the compiler drops it (a type that is only used in sizeof), write "optional" behind its line, ` +
            `${path}:${layout.line}. ${gone}: ` +
            `${command} --accept-layout ${group.family} --reason TEXT`,
    };
}
function added({ comparison, command }, layout, family) {
    return {
        ...base(comparison, { family, strings: [] }),
        kind: 'layout-added',
        severity: 'notice',
        file: layout.file,
        line: layout.line,
        message: `${(0,gate_layouts/* layoutKey */.ON)(layout)} (${layout.size} bytes) is not recorded yet.`,
        effect: 'A change of its layout cannot be seen before it is recorded.',
        remedy: `Record it: ${command}`,
    };
}
function base(comparison, group) {
    const now = (0,layout_strings/* stringsNow */.px)(group, comparison);
    const state = (0,layout_strings/* groupState */.Rm)(group, comparison);
    const known = state === 'fewer' || state === 'joined' ? (0,layout_strings/* keptStrings */.Xn)(group, comparison) : group.strings;
    const compatible = known[0] ?? now[0] ?? group.family;
    return { image: comparison.image.path, profile: null, compatible, now };
}
function placeOf(found, line, path, recorded) {
    return found.file !== null && line !== null ? { file: found.file, line } : { file: path, line: recorded };
}
const MOST_PHRASES = 8;
function list(phrases) {
    const shown = phrases.slice(0, MOST_PHRASES);
    const rest = phrases.length - shown.length;
    return `${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

var layout_holders = __webpack_require__(5400);
;// CONCATENATED MODULE: ./lib/gate/layout-check.js






function checkLayouts(recorded, image, file) {
    const comparison = (0,layout_comparison/* compareWithImage */.Pl)(recorded, image);
    const about = { ...file, comparison, held: (0,layout_holders/* heldChanges */.D)(comparison) };
    const fresh = image.layouts.filter(layout => !comparison.known.has((0,gate_layouts/* layoutKey */.ON)(layout)));
    return [
        ...recorded.groups.flatMap(group => checkGroup(about, group)),
        ...fresh.map(layout => added(about, layout, (0,layout_comparison/* groupFor */.Rn)(layout, comparison))),
    ];
}
function checkGroup(about, group) {
    const state = (0,layout_strings/* groupState */.Rm)(group, about.comparison);
    const check = () => group.layouts.flatMap(layout => checkLayout(about, group, layout));
    const lost = state === 'joined' ? check().filter(({ severity }) => severity === 'error') : [];
    if (lost.length > 0)
        return lost;
    if ((0,layout_comparison/* isStale */.QO)(group, about.comparison))
        return [stale(about, group)];
    return state === 'gone' ? [] : check();
}
function checkLayout(about, group, layout) {
    const { comparison } = about;
    if ((0,layout_comparison/* livesOn */.pC)(group, layout, comparison))
        return [];
    const found = (0,layout_comparison/* foundNow */.H3)(layout, comparison);
    if (found === undefined)
        return mayBeMissing(about, group, layout) ? [] : [missing(about, group, layout)];
    const difference = (0,layout_comparison/* differenceOf */.Pq)(layout, found, comparison);
    const change = changeOf(about, group, layout, found, difference);
    if (change !== null)
        return [changed(about, group, layout, found, change)];
    if (difference.kind === 'changed')
        return [];
    const name = (0,gate_layouts/* layoutKey */.ON)(found) === (0,gate_layouts/* layoutKey */.ON)(layout) ? [] : [`is now called ${found.name}`];
    const phrases = [...name, ...difference.phrases];
    return phrases.length === 0 ? [] : [renamed(about, group, layout, found, { ...difference, phrases })];
}
function changeOf({ comparison, held }, group, layout, found, difference) {
    const isChanged = difference.kind === 'changed';
    if (isChanged && (0,layout_difference/* consequenceOf */.pd)(layout, found, comparison).length === 0)
        return difference;
    const cause = held.get((0,gate_layouts/* layoutKey */.ON)(found));
    if (cause === undefined || !(isChanged || (0,layout_strings/* stringsNow */.px)(group, comparison).length > 0))
        return null;
    if (cause.isGain && cause.family === group.family)
        return null;
    const phrase = `${cause.key}, which it holds by value, changed`;
    return {
        kind: 'changed',
        phrases: [phrase, ...(isChanged ? difference.phrases : [])],
        line: difference.line ?? found.line,
    };
}
function mayBeMissing({ comparison }, group, layout) {
    return layout.isOptional || comparison.image.unread.includes(group.family);
}

var group_by = __webpack_require__(1915);
;// CONCATENATED MODULE: ./lib/gate/layout-edits.js
function editLines(text, edits) {
    const old = text.split(/(?<=\n)/);
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    if (edits.length === 0)
        return old.map(line => ({ op: ' ', text: line }));
    const keep = (lines) => lines.flatMap(line => keepLine(line, eol));
    const parts = [];
    let next = 0;
    for (const { from, to, lines } of edits.toSorted(byPlace)) {
        const own = lines.map(line => `${line}${eol}`);
        parts.push(keep(old.slice(next, from - 1)), replace(old.slice(from - 1, to - 1), own));
        next = Math.max(next, to - 1);
    }
    return [...parts, keep(old.slice(next))].flat();
}
function keepLine(line, eol) {
    if (line.endsWith('\n'))
        return [{ op: ' ', text: line }];
    return [
        { op: '-', text: line },
        { op: '+', text: `${line}${eol}` },
    ];
}
function replace(old, own) {
    const shorter = Math.min(old.length, own.length);
    let before = 0;
    while (before < shorter && old[before] === own[before])
        before++;
    let behind = 0;
    while (behind < shorter - before && old.at(-1 - behind) === own.at(-1 - behind))
        behind++;
    const edits = (op, lines) => lines.map(text => ({ op, text }));
    return [
        ...edits(' ', own.slice(0, before)),
        ...edits('-', old.slice(before, old.length - behind)),
        ...edits('+', own.slice(before, own.length - behind)),
        ...edits(' ', own.slice(own.length - behind)),
    ];
}
function byPlace(one, other) {
    return one.from - other.from || one.to - other.to;
}

var layout_followers = __webpack_require__(3720);
;// CONCATENATED MODULE: ./lib/gate/layout-row-pairs.js

function pairRows(recorded, now) {
    const [before, after] = [placed(recorded, ''), placed(now, '')];
    const pairs = new Map();
    const taken = new Set();
    for (const keyOf of [layout_row_pairs_placeOf, ({ path }) => path]) {
        const left = before.filter(({ row }) => !taken.has(row));
        const open = after.filter(({ row }) => !pairs.has(row));
        for (const [old, row] of pairsBy(keyOf, left, open)) {
            taken.add(old);
            pairs.set(row, old);
        }
    }
    return pairs;
}
function pairsBy(keyOf, before, after) {
    const recorded = (0,group_by/* groupBy */.$)(before, keyOf);
    return [...(0,group_by/* groupBy */.$)(after, keyOf)].flatMap(([key, rows]) => {
        const old = recorded.get(key) ?? [];
        if (old.length !== rows.length)
            return [];
        return rows.flatMap(({ row }, index) => old.slice(index, index + 1).map(one => [one.row, row]));
    });
}
function placed(rows, prefix) {
    return rows.flatMap(row => {
        const path = `${prefix}${row.name}`;
        return [{ path, row }, ...placed(row.rows, row.name === '' ? prefix : `${path}.`)];
    });
}
function layout_row_pairs_placeOf({ path, row }) {
    return `${row.position} ${row.size} ${row.type} ${path}`;
}

var layouts_text = __webpack_require__(5709);
;// CONCATENATED MODULE: ./lib/gate/layout-rewrite.js


function rewritten(layout, found, lines, isChanged) {
    const above = linesAbove(layout, lines);
    const [before, after] = [rowsInOrder(layout.rows), rowsInOrder(found.rows)];
    const pairs = isChanged ? pairRows(layout.rows, found.rows) : null;
    const [head = '', ...texts] = (0,layouts_text/* layoutLines */.i5)(found, layout.isOptional);
    const rows = after.flatMap((row, index) => {
        const old = pairs === null ? before[index] : pairs.get(row);
        const line = old?.line ?? 0;
        const own = above.get(line) ?? [];
        above.delete(line);
        return [...own, `${texts[index]}${commentOf(lines[line - 1] ?? '')}`];
    });
    return [head + commentOf(lines[layout.line - 1] ?? ''), ...[...above.values()].flat(), ...rows];
}
function linesAbove(layout, lines) {
    const above = new Map();
    let next = layout.line;
    for (const row of rowsInOrder(layout.rows)) {
        const line = row.line ?? next;
        above.set(line, lines.slice(next, line - 1));
        next = line;
    }
    return above;
}
function rowsInOrder(rows) {
    return rows.flatMap(row => [row, ...rowsInOrder(row.rows)]);
}
function commentOf(line) {
    let end = 0;
    for (const { 0: word, index } of line.matchAll(/\S+/g)) {
        if (word.startsWith('#'))
            return line.slice(end);
        end = index + word.length;
    }
    return '';
}
function reasonLines(reason) {
    const lines = reason.split(/\r?\n/).map(line => line.replace(/[^ -~]/g, '?').trim());
    return lines.filter(line => line !== '').map(line => `# ${line}`);
}
function blockStart(lines, line) {
    let start = line;
    while (start > 1 && (lines[start - 2] ?? '').trimStart().startsWith('#'))
        start--;
    return start;
}

var layouts_group = __webpack_require__(3623);
;// CONCATENATED MODULE: ./lib/gate/layout-update.js












function updateLayouts(recorded, image, named, acceptance = { families: [], reason: null }) {
    const comparison = (0,layout_comparison/* compareWithImage */.Pl)(recorded?.file ?? null, image);
    if (recorded === null)
        return writeNew(comparison);
    const { file } = recorded;
    const lines = recorded.text.replace(/(?<!\n)$/, '\n').split(/\r?\n/);
    const held = (0,layout_holders/* heldChanges */.D)(comparison, group => isAccepted(group, acceptance));
    const plan = planEdits({ ...named, comparison, held, acceptance, lines });
    const header = file.abi.page === null && image.abi.page !== null;
    const own = header ? [...plan.edits, { from: 1, to: 2, lines: [(0,layouts_text/* headerLine */.iH)(image.abi)] }] : plan.edits;
    const edits = editLines(recorded.text, own);
    return {
        edits,
        text: (0,diff/* editedText */.ld)(edits),
        written: plan.written,
        refused: plan.refused,
    };
}
function writeNew(comparison) {
    const { image } = comparison;
    const parts = byGroup(image.layouts, comparison).map(([family, layouts]) => {
        const strings = (0,layout_strings/* stringsNow */.px)({ family, strings: [] }, comparison);
        return [(0,layouts_text/* groupLine */.uj)(family, strings), ...layouts.flatMap(layout => (0,layouts_text/* layoutLines */.i5)(layout))].join('\n');
    });
    const text = [(0,layouts_text/* headerLine */.iH)(image.abi), ...parts].join('\n\n').replace('\n\n', '\n').concat('\n');
    return {
        edits: text.split(/(?<=\n)/).map(line => ({ op: '+', text: line })),
        text,
        written: image.layouts.map(layout => `${(0,gate_layouts/* layoutKey */.ON)(layout)}: new`),
        refused: [],
    };
}
function planEdits(context) {
    const plan = { edits: [], written: [], refused: [] };
    const { comparison } = context;
    const followers = (0,layout_followers/* rootFollowers */.Y)(comparison);
    for (const group of comparison.groups)
        planGroup(plan, group, context, followers);
    const groups = new Map(comparison.groups.map(group => [group.family, group]));
    const fresh = comparison.image.layouts.filter(layout => !comparison.known.has((0,gate_layouts/* layoutKey */.ON)(layout)));
    for (const [family, layouts] of byGroup(fresh, comparison)) {
        for (const layout of layouts)
            plan.written.push(`${(0,gate_layouts/* layoutKey */.ON)(layout)}: new`);
        const group = groups.get(family);
        const edits = group === undefined ? newGroup(family, layouts, context) : newLayouts(group, layouts, context);
        for (const edit of edits)
            plan.edits.push(edit);
    }
    return plan;
}
function isAccepted(group, { families, reason }) {
    return families.includes(group.family) && reason !== null;
}
function planGroup(plan, group, context, followers) {
    const { comparison, acceptance } = context;
    const state = (0,layout_strings/* groupState */.Rm)(group, comparison);
    const isRecordedAnew = (0,layout_comparison/* isStale */.QO)(group, comparison);
    if (isRecordedAnew || state === 'fewer')
        planStrings(plan, group, context);
    const accepted = isAccepted(group, acceptance);
    const isBumped = state === 'differs';
    const reason = isBumped || !accepted || acceptance.reason === null ? [] : reasonLines(acceptance.reason);
    const permission = { isFree: isBumped || accepted, followers, reason };
    for (const layout of group.layouts) {
        const found = (0,layout_comparison/* foundNow */.H3)(layout, comparison);
        if (found !== undefined)
            planPresent(plan, group, layout, found, context, permission);
        else if (permission.isFree || isRecordedAnew || state !== 'gone')
            planAbsent(plan, group, layout, context, permission.isFree || (0,layout_comparison/* livesOn */.pC)(group, layout, comparison));
    }
}
function planStrings(plan, group, { comparison, lines }) {
    const strings = (0,layout_strings/* stringsNow */.px)(group, comparison);
    const line = (0,layouts_text/* groupLine */.uj)(group.family, strings) + ((0,layouts_group/* readGroupLine */.c)(lines[group.line - 1] ?? '')?.comment ?? '');
    plan.edits.push({ from: group.line, to: group.line + 1, lines: [line] });
    plan.written.push(`[${group.family}]: ${group.strings.join(', ') || '-'} → ${strings.join(', ') || '-'}`);
}
function planAbsent(plan, group, layout, context, mayDrop) {
    if (layout.isOptional)
        return;
    if (!mayDrop) {
        plan.refused.push(...checkLayout(context, group, layout));
        return;
    }
    plan.edits.push({ from: blockStart(context.lines, layout.line), to: layout.end, lines: [] });
    plan.written.push(`${(0,gate_layouts/* layoutKey */.ON)(layout)}: taken out`);
}
function planPresent(plan, group, layout, found, context, { isFree, followers, reason }) {
    const key = (0,gate_layouts/* layoutKey */.ON)(layout);
    const { kind } = (0,layout_comparison/* differenceOf */.Pq)(layout, found, context.comparison);
    const findings = isFree ? [] : checkLayout(context, group, layout).filter(isError);
    plan.refused.push(...findings);
    const isChanged = kind === 'changed';
    const needsNone = (0,layout_comparison/* livesOn */.pC)(group, layout, context.comparison);
    if (findings.length > 0 || (isChanged && !isFree && !needsNone && !followers.has(key)))
        return;
    const isHolder = reason.length > 0 && !needsNone && holdsChange(group, found, context);
    if (kind === 'same' && (0,gate_layouts/* layoutKey */.ON)(found) === key && !isHolder)
        return;
    const lines = [
        ...((isChanged && !needsNone) || isHolder ? reason : []),
        ...rewritten(layout, found, context.lines, isChanged),
    ];
    plan.edits.push({ from: layout.line, to: layout.end, lines });
    plan.written.push(`${key}: ${isHolder && kind === 'same' ? 'accepted' : WRITTEN[kind]}`);
}
const WRITTEN = { changed: 'changed', renamed: 'renamed', same: 'renamed' };
function isError({ severity }) {
    return severity === 'error';
}
function holdsChange(group, found, { comparison, held }) {
    const cause = held.get((0,gate_layouts/* layoutKey */.ON)(found));
    if (cause === undefined || (0,layout_strings/* stringsNow */.px)(group, comparison).length === 0)
        return false;
    return cause.family !== group.family || comparison.standIns.has(cause.key);
}
function newGroup(family, layouts, context) {
    const strings = (0,layout_strings/* stringsNow */.px)({ family, strings: [] }, context.comparison);
    const end = context.lines.length;
    const lines = ['', (0,layouts_text/* groupLine */.uj)(family, strings), ...layouts.flatMap(layout => (0,layouts_text/* layoutLines */.i5)(layout))];
    return [{ from: end, to: end, lines }];
}
function newLayouts(group, layouts, { lines }) {
    const end = group.layouts.at(-1)?.end ?? group.line + 1;
    let next = 0;
    let place = null;
    return layouts.map(layout => {
        while (next < group.layouts.length && !isBehind(group.layouts[next], layout))
            next++;
        const other = group.layouts[next];
        if (place?.next !== next)
            place = { next, at: other === undefined ? end : blockStart(lines, other.line) };
        return { from: place.at, to: place.at, lines: (0,layouts_text/* layoutLines */.i5)(layout) };
    });
}
function isBehind(other, layout) {
    return other !== undefined && (0,gate_layouts/* layoutKey */.ON)(other) > (0,gate_layouts/* layoutKey */.ON)(layout);
}
function byGroup(layouts, comparison) {
    return [...(0,group_by/* groupBy */.$)(layouts, layout => (0,layout_comparison/* groupFor */.Rn)(layout, comparison))]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([family, own]) => [family, own.sort(byKey)]);
}
function byKey(one, other) {
    return (0,gate_layouts/* layoutKey */.ON)(one) < (0,gate_layouts/* layoutKey */.ON)(other) ? -1 : 1;
}

var layouts_parse = __webpack_require__(9047);
var baseline = __webpack_require__(2548);
var commands = __webpack_require__(8808);
var outcome = __webpack_require__(7080);
var judge_problem = __webpack_require__(7315);
var text_file = __webpack_require__(6036);
;// CONCATENATED MODULE: ./lib/judge/layouts.js











async function judgeLayouts(request, path, { images, files, evidence }, against) {
    const recorded = await loadLayouts(path);
    if (recorded === null)
        throw layouts_missing(path);
    if ('problems' in recorded)
        return { findings: [], remarks: [], errors: recorded.problems };
    const findings = images.flatMap(image => {
        const layouts = layoutImage(image, evidence.get(image.path));
        refuseAbi(recorded.file, layouts, path);
        const command = (0,commands/* recordCommand */.t6)(request, { images, files }, image.path, against);
        return checkLayouts(recorded.file, layouts, { path, command });
    });
    const judged = findings.map(finding => weighed(finding, request.failOn));
    const accepted = await acceptedLayouts(request, path, recorded.file);
    return { ...accepted, findings: [...judged, ...accepted.findings] };
}
async function acceptedLayouts(request, path, after) {
    const base = await request.base?.('layouts');
    if (base === null || base === undefined)
        return outcome/* NOTHING */.K;
    const { compareLayoutsWithBase } = await __webpack_require__.e(/* import() */ 412).then(__webpack_require__.bind(__webpack_require__, 7412));
    return compareLayoutsWithBase(request.failOn, base, path, after);
}
const UNWRITTEN = { findings: [], errors: [], written: [], patch: '', file: null };
async function rewriteLayouts(request, path, image, { images, files, evidence }) {
    const recorded = await loadLayouts(path);
    if (recorded !== null && 'problems' in recorded)
        return { ...UNWRITTEN, errors: recorded.problems };
    const layouts = layoutImage(image, evidence.get(image.path));
    if (recorded !== null)
        refuseAbi(recorded.file, layouts, path);
    else if (layouts.layouts.length === 0)
        throw empty(path, image.path);
    const command = (0,commands/* recordCommand */.t6)(request, { images, files }, image.path, null);
    const acceptance = { families: request.acceptLayouts, reason: request.reason };
    const result = updateLayouts(recorded, layouts, { path, command }, acceptance);
    if (result.refused.length > 0)
        return { ...UNWRITTEN, findings: result.refused };
    const patch = (0,diff/* unifiedDiff */.WH)((0,baseline/* patchPath */.g)(path), result.edits, recorded === null);
    const file = patch === '' ? null : { path, text: result.text, what: 'layouts' };
    return { ...UNWRITTEN, written: result.written, patch, file };
}
async function loadLayouts(path) {
    const text = await (0,text_file/* readTextFile */.G)(path, 'layouts');
    if (text === null)
        return null;
    const parsed = (0,layouts_parse/* parseLayouts */.H)(text, path);
    if (parsed.ok)
        return { file: parsed.file, text };
    const problems = parsed.problems.map(({ line, column, message }) => ({
        code: 'layouts-syntax',
        message,
        where: `${path}:${line}:${column}`,
        remedy: 'Correct the line; docs/debug-info.md describes the format.',
        exit: 2,
    }));
    return { problems };
}
function layoutImage(image, evidence) {
    if (evidence === undefined || evidence.layouts === null)
        throw new Error(`no layouts were read of ${image.path}`);
    const listed = image.versions.map(({ compatible, family }) => ({ compatible, family }));
    const root = evidence.kho === null ? [] : [{ compatible: evidence.kho, family: (0,compatible/* parseCompatible */.OD)(evidence.kho).family }];
    const { abi, layouts } = evidence.layouts;
    return {
        path: image.path,
        abi,
        layouts,
        strings: [...listed, ...root],
        unread: evidence.kho === null && !listed.some(({ family }) => family === 'kho') ? ['kho'] : [],
    };
}
function refuseAbi(recorded, image, path) {
    const problem = (0,layout_comparison/* abiProblem */.KE)(recorded, image);
    if (problem === null)
        return;
    throw new judge_problem/* RequestError */.GI('layouts-abi', {
        message: problem,
        where: path,
        remedy: `Keep one file for each machine: record another from ${image.path} with update --layouts.`,
    });
}
function weighed(finding, failOn) {
    return failOn === 'none' && finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}
function empty(path, image) {
    return new judge_problem/* RequestError */.GI('layouts-empty', {
        message: `${image} has no structure under kho/abi/ in its debug info: there is nothing to record, and no file was written`,
        where: path,
        remedy: 'Give the image whose sources include those headers, built with full debug info; or leave layouts away.',
    }, 3);
}
function layouts_missing(path) {
    return new judge_problem/* RequestError */.GI('layouts-missing', {
        message: 'there is no layouts file: nothing was compared',
        where: path,
        remedy: 'Record one with update --layouts, and commit it; or correct the path.',
    });
}


/***/ })

};
;