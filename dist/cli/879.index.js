"use strict";
exports.id = 879;
exports.ids = [879];
exports.modules = {

/***/ 2238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ foundNow),
/* harmony export */   KE: () => (/* binding */ abiProblem),
/* harmony export */   Pl: () => (/* binding */ compareWithImage),
/* harmony export */   QO: () => (/* binding */ isStale),
/* harmony export */   Rm: () => (/* binding */ groupState),
/* harmony export */   Rn: () => (/* binding */ groupFor),
/* harmony export */   px: () => (/* binding */ stringsNow)
/* harmony export */ });
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1915);
/* harmony import */ var _layout_difference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9900);
/* harmony import */ var _layouts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6065);



function abiProblem(recorded, image) {
    if ((0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .sameAbi */ .xL)(recorded.abi, image.abi))
        return null;
    return `the layouts were recorded for ${(0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .abiText */ .G9)(recorded.abi)}, the image is ${(0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .abiText */ .G9)(image.abi)}: keep one file per ABI`;
}
function compareWithImage(recorded, image) {
    const groups = recorded?.groups ?? [];
    const now = new Map(image.layouts.map(layout => [(0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutKey */ .ON)(layout), layout]));
    const layouts = groups.flatMap(group => group.layouts);
    const strings = stringsByFamily(image.strings);
    const headers = groupsByHeader(groups, now);
    const familyOf = (layout) => groupFor(layout, { headers, strings });
    const renames = newNames(groups, now, familyOf);
    const known = new Set([...layouts.map(_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutKey */ .ON), ...renames.values()]);
    const fresh = image.layouts.filter(layout => !known.has((0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutKey */ .ON)(layout)));
    return {
        image,
        groups,
        now,
        renames,
        known,
        fresh: new Set(fresh.map(familyOf)),
        changed: changedKeys(layouts, now),
        strings,
        headers,
    };
}
function foundNow(layout, { now, renames }) {
    const key = (0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutKey */ .ON)(layout);
    return now.get(renames.get(key) ?? key);
}
function stringsNow(group, { image, strings }) {
    return image.unread.includes(group.family) ? group.strings : (strings.get(group.family) ?? []);
}
function groupState(group, comparison) {
    const before = new Set(group.strings);
    const now = stringsNow(group, comparison);
    if (now.some(compatible => !before.has(compatible)))
        return 'differs';
    if (now.length === before.size)
        return 'same';
    return now.length === 0 ? 'gone' : 'fewer';
}
function isStale(group, comparison) {
    const state = groupState(group, comparison);
    if (state !== 'gone')
        return state === 'differs';
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
function newNames(groups, now, familyOf) {
    const recorded = groups.flatMap(({ family, layouts }) => layouts.map(layout => ({ family, layout })));
    const known = new Set(recorded.map(({ layout }) => (0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutKey */ .ON)(layout)));
    const gone = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(recorded.filter(({ layout }) => !now.has((0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutKey */ .ON)(layout))), ({ family, layout }) => lookOf(layout, family));
    if (gone.size === 0)
        return new Map();
    const fresh = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)([...now.values()].filter(layout => !known.has((0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutKey */ .ON)(layout))), layout => lookOf(layout, familyOf(layout)));
    const renames = new Map();
    for (const [look, [old, other]] of gone) {
        const [only, second] = fresh.get(look) ?? [];
        if (old === undefined || other !== undefined || old.layout.isOptional)
            continue;
        if (only !== undefined && second === undefined)
            renames.set((0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutKey */ .ON)(old.layout), (0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutKey */ .ON)(only));
    }
    return renames;
}
function lookOf(layout, family) {
    const place = layout.name.startsWith('(') ? '' : JSON.stringify(family);
    return `${place} ${layout.kind} ${(0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(layout)}`;
}
function changedKeys(recorded, now) {
    const changed = recorded.filter(layout => {
        const found = now.get((0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutKey */ .ON)(layout));
        return found !== undefined && (0,_layout_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .compareLayouts */ .HG)(layout, found).kind === 'changed';
    });
    return new Set(changed.map(_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutKey */ .ON));
}
function stringsByFamily(strings) {
    const families = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(strings, ({ family }) => family);
    const inOrder = (known) => [...new Set(known.map(({ compatible }) => compatible))].sort();
    return new Map([...families].map(([family, known]) => [family, inOrder(known)]));
}
function groupsByHeader(groups, now) {
    const headers = new Map();
    for (const { family, layouts } of groups) {
        for (const layout of layouts) {
            const found = now.get((0,_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .layoutKey */ .ON)(layout));
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
/* harmony export */   Vr: () => (/* binding */ heldBy),
/* harmony export */   pd: () => (/* binding */ consequenceOf)
/* harmony export */ });
/* harmony import */ var _layouts_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5709);

function compareLayouts(recorded, now) {
    const [before, after] = [flat(recorded.rows, ''), flat(now.rows, '')];
    if (recorded.size === now.size && sameShape(recorded.rows, now.rows))
        return renamed(before, after);
    const size = recorded.size === now.size ? [] : [`its size is ${now.size}, not ${recorded.size}`];
    const { causes, moved, line } = describeRows(before, after);
    const phrases = [...causes, ...size, ...moved];
    const order = phrases.length === 0 ? ['the order of its rows is another'] : [];
    return { kind: 'changed', phrases: [...phrases, ...order], line: line ?? now.line };
}
function renamed(before, after) {
    const pairs = before.flatMap((old, index) => {
        const now = after[index];
        return now === undefined || now.row.name === old.row.name ? [] : [{ old, now }];
    });
    const paths = new Set(before.map(({ path }) => path));
    const names = new Set(before.map(({ row }) => typedName(row)));
    const isKnown = ({ path, row }) => paths.has(path) || (row.name !== '' && names.has(typedName(row)));
    const isSwap = pairs.some(({ now }) => isKnown(now));
    const phrases = pairs.map(({ old, now }) => `${old.path} is now called ${now.path}`);
    const line = pairs[0]?.now.row.line ?? null;
    if (pairs.length === 0)
        return { kind: 'same', phrases: [], line: null };
    return { kind: isSwap ? 'changed' : 'renamed', phrases, line };
}
function typedName({ type, name }) {
    return `${type} ${name}`;
}
function sameShape(before, after) {
    if (before.length !== after.length)
        return false;
    return before.every((old, index) => {
        const now = after[index];
        return (now !== undefined &&
            old.position === now.position &&
            old.size === now.size &&
            old.type === now.type &&
            sameShape(old.rows, now.rows));
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
function consequenceOf(recorded, now, changed) {
    const [before, after] = [flat(recorded.rows, ''), flat(now.rows, '')];
    const causes = [];
    if (before.length !== after.length)
        return [];
    for (const [index, { path, row }] of after.entries()) {
        const old = before[index];
        if (old === undefined || old.path !== path || old.row.type !== row.type)
            return [];
        const held = heldType(row) ?? '';
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
    return new Set(flat(rows, '').flatMap(({ row }) => heldType(row) ?? []));
}
function heldType({ type }) {
    return /^(?:struct|union|enum) [^[{]+/.exec(type)?.[0] ?? null;
}
function describeRows(before, after) {
    const old = new Map(before.map(({ path, row }) => [path, row]));
    const kept = new Set(after.map(({ path }) => path));
    const causes = [];
    const moved = [];
    for (const { path, row } of after) {
        const was = old.get(path);
        const { line } = row;
        if (was === undefined)
            causes.push({ phrase: `new: "${compact(row)}"`, line });
        else if (was.size !== row.size || was.type !== row.type) {
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
/* harmony import */ var _layout_comparison_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2238);
/* harmony import */ var _layout_difference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9900);
/* harmony import */ var _layout_holders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5400);
/* harmony import */ var _layouts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6065);




function rootFollowers(comparison) {
    const roots = comparison.groups.filter(group => (0,_layout_holders_js__WEBPACK_IMPORTED_MODULE_0__/* .discardsAll */ .T)(group, comparison));
    if (roots.length === 0)
        return new Set();
    return followersOf(roots.flatMap(group => group.layouts.map(_layouts_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutKey */ .ON)), comparison);
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
        const now = (0,_layout_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .foundNow */ .H3)(layout, comparison);
        const causes = new Set(now === undefined ? [] : (0,_layout_difference_js__WEBPACK_IMPORTED_MODULE_3__/* .consequenceOf */ .pd)(layout, now, comparison.changed));
        left.set((0,_layouts_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutKey */ .ON)(layout), causes.size);
        for (const cause of causes) {
            const known = holders.get(cause);
            if (known === undefined)
                holders.set(cause, [(0,_layouts_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutKey */ .ON)(layout)]);
            else
                known.push((0,_layouts_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutKey */ .ON)(layout));
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
/* harmony import */ var _layout_comparison_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2238);
/* harmony import */ var _layout_difference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9900);
/* harmony import */ var _layouts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6065);



const ROOT = 'kho';
function discardsAll(group, comparison) {
    if (group.family !== ROOT || (0,_layout_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .groupState */ .Rm)(group, comparison) !== 'differs')
        return false;
    const now = new Set((0,_layout_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsNow */ .px)(group, comparison));
    return group.strings.length > 0 && !group.strings.some(compatible => now.has(compatible));
}
function heldChanges(comparison, isAccepted = () => false) {
    const causes = comparison.groups
        .filter(group => (0,_layout_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .isStale */ .QO)(group, comparison) || isAccepted(group))
        .filter(group => !discardsAll(group, comparison))
        .flatMap(group => ownChanges(group, comparison));
    const found = new Map(causes.map(cause => [cause.key, cause]));
    if (found.size === 0)
        return found;
    const holders = holdersByKey(comparison);
    for (const [key, cause] of found) {
        for (const holder of holders.get(key) ?? [])
            if (!found.has(holder))
                found.set(holder, cause);
    }
    return found;
}
function ownChanges(group, comparison) {
    return group.layouts.flatMap(layout => {
        const key = (0,_layouts_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutKey */ .ON)(layout);
        const found = (0,_layout_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .foundNow */ .H3)(layout, comparison);
        if (found === undefined || (0,_layout_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .compareLayouts */ .HG)(layout, found).kind !== 'changed')
            return [];
        return (0,_layout_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .consequenceOf */ .pd)(layout, found, comparison.changed).length > 0 ? [] : [{ key, family: group.family }];
    });
}
function holdersByKey(comparison) {
    const holders = new Map();
    for (const layout of comparison.groups.flatMap(group => group.layouts)) {
        const found = (0,_layout_comparison_js__WEBPACK_IMPORTED_MODULE_0__/* .foundNow */ .H3)(layout, comparison);
        if (found === undefined)
            continue;
        for (const held of (0,_layout_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .heldBy */ .Vr)(found)) {
            const known = holders.get(held);
            if (known === undefined)
                holders.set(held, [(0,_layouts_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutKey */ .ON)(found)]);
            else
                known.push((0,_layouts_js__WEBPACK_IMPORTED_MODULE_1__/* .layoutKey */ .ON)(found));
        }
    }
    return holders;
}


/***/ }),

/***/ 9047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseLayouts)
/* harmony export */ });
/* harmony import */ var _conflict_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2905);
/* harmony import */ var _format_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4762);
/* harmony import */ var _layouts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6065);
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
    const match = /^\[\s*((?:"(?:[^"\\]|\\.)*"|[^\s#[\]",:]+))\s*:\s*(.*?)\s*\]\s*(?:#.*)?$/.exec(line.slice(indent));
    const family = match === null ? null : unquote(match[1] ?? '');
    const strings = match === null ? null : parseStrings(match[2] ?? '');
    if (indent > 0 || family === null || strings === null) {
        problem(state, number, indent + 1, 'a group is written [FAMILY: STRING, STRING] or [FAMILY: -]');
        state.isLost = true;
        return;
    }
    const before = state.families.get(family);
    if (before !== undefined)
        problem(state, number, 2, `group ${family} is there already, in line ${before}`);
    else
        state.families.set(family, number);
    state.groups.push({ group: { family, strings, line: number, layouts: [] } });
}
function parseStrings(text) {
    if (text === '-')
        return [];
    const strings = new Set();
    let rest = text;
    for (;;) {
        const match = /^("(?:[^"\\]|\\.)*"|[^\s#[\]",:]+)\s*(,\s*|$)/.exec(rest);
        const value = match === null ? null : unquote(match[1] ?? '');
        if (match === null || value === null || strings.has(value))
            return null;
        strings.add(value);
        rest = rest.slice(match[0].length);
        if (match[2] === '')
            return [...strings];
    }
}
function unquote(text) {
    if (!text.startsWith('"'))
        return text;
    try {
        const value = JSON.parse(text);
        return typeof value === 'string' && value !== '' ? value : null;
    }
    catch {
        return null;
    }
}
function parseHead(words, number, path, state) {
    state.layout = null;
    state.isLost = true;
    const [kindWord, nameWord, sizeWord, ...attributes] = words;
    const kind = _layouts_js__WEBPACK_IMPORTED_MODULE_3__/* .LAYOUT_KINDS */ .nk.find(known => known === kindWord?.text);
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
    const before = state.keys.get((0,_layouts_js__WEBPACK_IMPORTED_MODULE_3__/* .layoutKey */ .ON)(layout));
    if (before !== undefined) {
        problem(state, number, 1, `${(0,_layouts_js__WEBPACK_IMPORTED_MODULE_3__/* .layoutKey */ .ON)(layout)} is there already, in line ${before}`);
    }
    state.keys.set((0,_layouts_js__WEBPACK_IMPORTED_MODULE_3__/* .layoutKey */ .ON)(layout), number);
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

/***/ 1879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ judgeLayouts),
  rewriteLayouts: () => (/* binding */ rewriteLayouts)
});

var compatible = __webpack_require__(9430);
var diff = __webpack_require__(6759);
var layout_comparison = __webpack_require__(2238);
var layout_difference = __webpack_require__(9900);
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
    const strings = (0,layout_comparison/* stringsNow */.px)(group, comparison);
    const still = strings.length === 0 ? `no string governs it` : `${strings.join(', ')} did not`;
    const bump = strings.length === 0
        ? `Look whether the next kernel can still read it`
        : `Change the compatible string with it (${strings.map(nextVersion).join(', ')}) and keep the old handler beside the new one`;
    return {
        ...base(comparison, group),
        kind: 'layout-changed',
        severity: 'error',
        ...placeOf(found, line, path, layout.line),
        message: `${(0,gate_layouts/* layoutKey */.ON)(layout)} changed, but ${still}: ${list(phrases)}.`,
        effect: 'A kernel with the other layout takes the string for its own and reads the wrong bytes: nothing stops it.',
        remedy: `${bump}; or accept the layout as it is: add --accept-layout ${group.family} --reason TEXT. ` +
            `Record it (${path}:${layout.line}) with: ${command}`,
    };
}
function stale({ comparison, path, command }, group) {
    const strings = (0,layout_comparison/* stringsNow */.px)(group, comparison);
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
    const strings = (0,layout_comparison/* stringsNow */.px)(group, comparison);
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
    const now = (0,layout_comparison/* stringsNow */.px)(group, comparison);
    const known = (0,layout_comparison/* groupState */.Rm)(group, comparison) === 'fewer' ? now : group.strings;
    const compatible = known[0] ?? now[0] ?? group.family;
    return { image: comparison.image.path, profile: null, compatible, now };
}
function placeOf(found, line, path, recorded) {
    return found.file !== null && line !== null ? { file: found.file, line } : { file: path, line: recorded };
}
function nextVersion(compatible) {
    const match = /^([^;]*[-_]v)(0|[1-9][0-9]{0,8})(;.*)?$/.exec(compatible);
    return match === null ? compatible : `${compatible} → ${match[1]}${Number(match[2]) + 1}${match[3] ?? ''}`;
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
    if ((0,layout_comparison/* isStale */.QO)(group, about.comparison))
        return [stale(about, group)];
    if ((0,layout_comparison/* groupState */.Rm)(group, about.comparison) === 'gone')
        return [];
    return group.layouts.flatMap(layout => checkLayout(about, group, layout));
}
function checkLayout(about, group, layout) {
    const { comparison } = about;
    const found = (0,layout_comparison/* foundNow */.H3)(layout, comparison);
    if (found === undefined)
        return mayBeMissing(about, group, layout) ? [] : [missing(about, group, layout)];
    const difference = (0,layout_difference/* compareLayouts */.HG)(layout, found);
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
    if (isChanged && (0,layout_difference/* consequenceOf */.pd)(layout, found, comparison.changed).length === 0)
        return difference;
    const cause = held.get((0,gate_layouts/* layoutKey */.ON)(found));
    if (cause === undefined || !(isChanged || (0,layout_comparison/* stringsNow */.px)(group, comparison).length > 0))
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
var layouts_text = __webpack_require__(5709);
;// CONCATENATED MODULE: ./lib/gate/layout-rewrite.js

function rewritten(layout, found, lines) {
    const old = lines.slice(layout.line - 1, layout.end - 1);
    const comments = new Map();
    for (const line of old) {
        const comment = commentOf(line);
        const name = lastWord(line.slice(0, line.length - comment.length));
        if (comment !== '' && name !== '')
            comments.set(name, comment);
    }
    const alone = old.filter(line => line.trimStart().startsWith('#'));
    const [head = '', ...rows] = (0,layouts_text/* layoutLines */.i5)(found, layout.isOptional);
    const withComments = rows.map(row => row + (comments.get(lastWord(row)) ?? ''));
    return [head + commentOf(old[0]), ...alone, ...withComments];
}
function lastWord(line) {
    return line.trim().split(/\s+/).at(-1) ?? '';
}
function commentOf(line) {
    const match = /\S(\s+#.*)$/.exec(line ?? '');
    return match?.[1] ?? '';
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
        const strings = (0,layout_comparison/* stringsNow */.px)({ family, strings: [] }, comparison);
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
    const state = (0,layout_comparison/* groupState */.Rm)(group, comparison);
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
            planAbsent(plan, group, layout, context, permission.isFree);
    }
}
function planStrings(plan, group, { comparison, lines }) {
    const strings = (0,layout_comparison/* stringsNow */.px)(group, comparison);
    const line = (0,layouts_text/* groupLine */.uj)(group.family, strings) + commentOf(lines[group.line - 1]);
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
    const { kind } = (0,layout_difference/* compareLayouts */.HG)(layout, found);
    const findings = isFree ? [] : checkLayout(context, group, layout).filter(isError);
    plan.refused.push(...findings);
    const isChanged = kind === 'changed';
    if (findings.length > 0 || (isChanged && !isFree && !followers.has(key)))
        return;
    const isHolder = reason.length > 0 && holdsChange(group, found, context);
    if (kind === 'same' && (0,gate_layouts/* layoutKey */.ON)(found) === key && !isHolder)
        return;
    const lines = [...(isChanged || isHolder ? reason : []), ...rewritten(layout, found, context.lines)];
    plan.edits.push({ from: layout.line, to: layout.end, lines });
    plan.written.push(`${key}: ${isHolder && kind === 'same' ? 'accepted' : WRITTEN[kind]}`);
}
const WRITTEN = { changed: 'changed', renamed: 'renamed', same: 'renamed' };
function isError({ severity }) {
    return severity === 'error';
}
function holdsChange(group, found, { comparison, held }) {
    const cause = held.get((0,gate_layouts/* layoutKey */.ON)(found));
    return cause !== undefined && cause.family !== group.family && (0,layout_comparison/* stringsNow */.px)(group, comparison).length > 0;
}
function newGroup(family, layouts, context) {
    const strings = (0,layout_comparison/* stringsNow */.px)({ family, strings: [] }, context.comparison);
    const end = context.lines.length;
    const lines = ['', (0,layouts_text/* groupLine */.uj)(family, strings), ...layouts.flatMap(layout => (0,layouts_text/* layoutLines */.i5)(layout))];
    return [{ from: end, to: end, lines }];
}
function newLayouts(group, layouts, { lines }) {
    const end = group.layouts.at(-1)?.end ?? group.line + 1;
    let next = 0;
    return layouts.map(layout => {
        while (next < group.layouts.length && !isBehind(group.layouts[next], layout))
            next++;
        const other = group.layouts[next];
        const at = other === undefined ? end : blockStart(lines, other.line);
        return { from: at, to: at, lines: (0,layouts_text/* layoutLines */.i5)(layout) };
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