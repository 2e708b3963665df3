"use strict";
exports.id = 788;
exports.ids = [788];
exports.modules = {

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

/***/ 2788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  joinFacts: () => (/* binding */ joinFacts),
  placeVersions: () => (/* binding */ placeVersions),
  plainElf: () => (/* binding */ plainElf),
  readDebugFacts: () => (/* binding */ readDebugFacts),
  readFromDebugInfo: () => (/* binding */ readFromDebugInfo)
});

var error = __webpack_require__(4938);
var dwarf_open = __webpack_require__(5216);
var version = __webpack_require__(7622);
var printable = __webpack_require__(7967);
var image_elf = __webpack_require__(3731);
var section_source = __webpack_require__(6699);
var versions = __webpack_require__(5265);
;// CONCATENATED MODULE: ./lib/liveupdate/root-strings.js





const PIECE_BYTES = 4 << 20;
const OVERLAP_BYTES = versions/* ENTRY_BYTES */.nC + 1;
const WHOLE = /^(luo|luo-session|luo-flb|kho)-v(0|[1-9][0-9]{0,8})(;[!-~]+)?$/;
async function findRootStrings(elf) {
    const found = new Set();
    for (const section of elf.sections) {
        const isReadOnly = section.name === '.rodata' || section.name.startsWith('.rodata.');
        if (isReadOnly && section.type !== image_elf/* SHT_NOBITS */.UB)
            await searchSection(elf, section, found);
    }
    const all = [...found].sort();
    const of = (family) => all.filter(text => text.startsWith(`${family}-v`));
    return { luo: of('luo'), session: of('luo-session'), flb: of('luo-flb'), kho: of('kho') };
}
async function readRootStrings(elf) {
    const { luo, session, flb, kho } = await findRootStrings(elf);
    return [
        only(elf, 'luo', luo),
        ...(session.length > 0 ? [only(elf, 'luo-session', session)] : []),
        ...(flb.length > 0 ? [only(elf, 'luo-flb', flb)] : []),
        only(elf, 'kho', kho),
    ];
}
function only(elf, family, strings) {
    const [first, second] = strings;
    if (first !== undefined && second === undefined)
        return first;
    throw new error/* ImageError */.C('debug-info-root-string', {
        message: first === undefined
            ? `.rodata has no string ${family}-vN`
            : `.rodata has ${strings.length} strings ${family}-vN, not one: ${strings.join(', ')}`,
        where: elf.source.label,
        remedy: 'Give a kernel with CONFIG_KEXEC_HANDOVER and CONFIG_LIVEUPDATE, or one with the section .liveupdate_versions.',
    });
}
async function searchSection(elf, section, found) {
    const source = await (0,section_source/* openSection */.k)(elf, section);
    const size = source.size ?? 0;
    for (let start = 0; start < size; start += PIECE_BYTES) {
        const from = Math.max(start - 1, 0);
        const read = await source.read(from, Math.min(start - from + PIECE_BYTES + OVERLAP_BYTES, size - from));
        const bytes = Buffer.from(read.buffer, read.byteOffset, read.length);
        for (const prefix of ['luo-', 'kho-v'])
            searchPiece(bytes, prefix, from === 0, found);
    }
}
function isText(byte) {
    return (0,printable/* isPrintable */.C)(byte) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
function searchPiece(bytes, prefix, isFirst, found) {
    for (let at = bytes.indexOf(prefix); at >= 0; at = bytes.indexOf(prefix, at + 1)) {
        const startsHere = at === 0 ? isFirst : !isText(bytes[at - 1] ?? 0);
        const end = bytes.indexOf(0, at);
        if (!startsHere || end < 0 || end - at >= versions/* ENTRY_BYTES */.nC)
            continue;
        const text = bytes.toString('latin1', at, end);
        if (WHOLE.test(text))
            found.add(text);
    }
}

;// CONCATENATED MODULE: ./lib/liveupdate/debug-info-list.js

async function listOfHandlers(elf, handlers) {
    const roots = await readRootStrings(elf);
    return [...new Set([...handlers.map(({ compatible }) => compatible), ...roots])].sort();
}

var liveupdate_handlers = __webpack_require__(8859);
var gate_layouts = __webpack_require__(6065);
;// CONCATENATED MODULE: ./lib/liveupdate/join-layouts.js


const ONE_DEFINITION = 'A string stands for one of them only. Let all files of the build see one definition: ' +
    'look for two headers that define it, or for one under different macros.';
function joinLayouts(files) {
    const joined = new Map();
    for (const { from, layouts } of files) {
        for (const layout of layouts) {
            const key = (0,gate_layouts/* layoutKey */.ON)(layout);
            const before = joined.get(key);
            if (before === undefined)
                joined.set(key, { from, layout });
            else if ((0,gate_layouts/* contentOf */.$E)(before.layout) !== (0,gate_layouts/* contentOf */.$E)(layout))
                throw conflictOfFiles(key, from, before.from);
        }
    }
    return Array.from(joined.values(), ({ layout }) => layout).sort(inOrder);
}
function conflictOfFiles(key, from, before) {
    return new error/* ImageError */.C('debug-info-conflict', {
        message: `${key} has another layout in ${from} than in ${before}`,
        where: from,
        remedy: `Give the modules of the same build as the image. If they are: ${ONE_DEFINITION}`,
    });
}
function inOrder(one, other) {
    const [left, right] = [one, other].map(layout => `${layout.family}\n${layout.kind}\n${layout.name}`);
    return (left ?? '') < (right ?? '') ? -1 : 1;
}

var constants = __webpack_require__(8862);
var cursor = __webpack_require__(573);
var dwarf_entries = __webpack_require__(1951);
var entry_store = __webpack_require__(4995);
var dwarf_files = __webpack_require__(7748);
var types = __webpack_require__(1530);
;// CONCATENATED MODULE: ./lib/liveupdate/layout-names.js



const NAMELESS = new Set([...types/* QUALIFIERS */.Gk].filter(tag => tag !== constants/* TAG */.Dk.typedef));
const DERIVED = new Set([...NAMELESS, constants/* TAG */.Dk.arrayType, constants/* TAG */.Dk.pointerType]);
const MOST_STEPS = 64;
function typedefsOf(debug, entries, headers) {
    const names = new Map();
    const derived = [];
    for (const [index, tag] of entries.tags.entries()) {
        if (tag !== constants/* TAG */.Dk.typedef)
            continue;
        const { type, name, declFile } = (0,dwarf_entries/* entryAt */._f)(debug, entries, index);
        if (type === null || name === null || declFile === null || !headers.has(declFile))
            continue;
        if (!names.has(type))
            names.set(type, `(${name})`);
        derived.push({ type: endOf(debug, entries, type, DERIVED), name: `(${name})` });
    }
    for (const { type, name } of derived)
        if (!names.has(type))
            names.set(type, name);
    return names;
}
function endOf(debug, entries, type, passed) {
    let offset = type;
    for (let step = 0; step < MOST_STEPS; step++) {
        const index = (0,dwarf_entries/* indexAt */.G$)(entries, offset);
        if (index < 0 || !passed.has(entries.tags[index] ?? 0))
            return offset;
        offset = (0,dwarf_entries/* entryAt */._f)(debug, entries, index).type ?? offset;
    }
    return offset;
}
function innerTypes(debug, entries) {
    const types = new Set();
    for (const [index, tag] of entries.tags.entries()) {
        if (tag !== constants/* TAG */.Dk.member && tag !== constants/* TAG */.Dk.typedef && tag !== constants/* TAG */.Dk.arrayType)
            continue;
        const { type } = (0,dwarf_entries/* entryAt */._f)(debug, entries, index);
        if (type !== null)
            types.add(endOf(debug, entries, type, NAMELESS));
    }
    return types;
}
function firstValue(debug, entries, index) {
    const [first] = (0,dwarf_entries/* childrenOf */.LU)(entries, index);
    const name = first === undefined ? null : (0,dwarf_entries/* entryAt */._f)(debug, entries, first).name;
    return `(${name ?? ''})`;
}

;// CONCATENATED MODULE: ./lib/liveupdate/layout-rows.js




const KINDS = new Map([
    [constants/* TAG */.Dk.structureType, 'struct'],
    [constants/* TAG */.Dk.unionType, 'union'],
    [constants/* TAG */.Dk.enumerationType, 'enum'],
]);
const MOST_LEVELS = 16;
const C_NAME = /^[A-Za-z_$][A-Za-z0-9_$]*$/;
function isAggregate(tag) {
    return KINDS.has(tag);
}
async function describeAggregate(store, aggregate, name, budget) {
    const kind = KINDS.get(aggregate.entry.tag) ?? 'struct';
    const size = sizeOf(aggregate);
    const work = { store, nested: [], end: size, budget };
    if (!C_NAME.test(name.replace(/^\((.*)\)$/, '$1')))
        throw odd(aggregate, `"${name}" is no name of C`);
    const rows = await rowsOf(work, aggregate, 0, 0);
    return { layout: { kind, name, size, rows }, nested: work.nested };
}
function sizeOf(found) {
    if (found.entry.byteSize !== null)
        return found.entry.byteSize;
    throw odd(found, `${found.entry.name ?? 'a type without a name'} has no size`);
}
async function rowsOf(work, aggregate, start, level) {
    const { entries, index } = aggregate;
    const rows = [];
    for (const child of (0,dwarf_entries/* childrenOf */.LU)(entries, index)) {
        if (level > 0 && --work.budget.left < 0) {
            throw (0,cursor/* damaged */.qM)(entries.cursor, 'debug-info-limit', 'the structures have more members than any kernel');
        }
        const found = { entries, index: child, entry: (0,dwarf_entries/* entryAt */._f)(work.store.debug, entries, child) };
        if (found.entry.tag === constants/* TAG */.Dk.enumerator)
            rows.push(valueRow(found));
        else if (found.entry.tag === constants/* TAG */.Dk.member)
            rows.push(await memberRow(work, found, start, level));
    }
    return rows;
}
function valueRow(found) {
    const { entry } = found;
    if (entry.constValue === null)
        throw odd(found, `value ${entry.name ?? ''} has no number`);
    return {
        position: String(entry.constValue),
        size: '=',
        type: '',
        name: nameOf(found),
        rows: [],
        line: entry.declLine,
    };
}
async function memberRow(work, member, start, level) {
    const { entry } = member;
    const name = nameOf(member);
    if (entry.type === null)
        throw odd(member, `member ${name} has no type`);
    const offset = start + (entry.memberOffset ?? 0);
    const type = await typeOf(work, entry.type, offset, level);
    const shared = { type: type.text, name, rows: type.rows, line: entry.declLine };
    if (entry.bitSize !== null) {
        const bit = bitOf(work, member, start, type.size);
        checkEnd(member, bit + entry.bitSize, work.end * 8);
        return { ...shared, position: `${bit}b`, size: `${entry.bitSize}b` };
    }
    checkEnd(member, offset + type.size, work.end);
    const size = type.size === 0 ? type.elementSize : type.size;
    return { ...shared, position: String(offset), size: String(size) };
}
function checkEnd(member, end, size) {
    if (end <= size)
        return;
    throw odd(member, `member ${member.entry.name ?? ''} ends at ${end}, behind the ${size} of its structure`);
}
function bitOf(work, member, start, typeBytes) {
    const { entry } = member;
    const bits = entry.bitSize ?? 0;
    if (entry.dataBitOffset !== null)
        return start * 8 + entry.dataBitOffset;
    const unit = (start + (entry.memberOffset ?? 0)) * 8;
    if (entry.bitOffset === null)
        return unit;
    const unitBits = (entry.byteSize ?? typeBytes) * 8;
    const inUnit = work.store.debug.littleEndian ? unitBits - entry.bitOffset - bits : entry.bitOffset;
    const bit = unit + inUnit;
    if (bit >= 0)
        return bit;
    throw odd(member, `bit-field ${entry.name ?? ''} starts at bit ${bit}`);
}
async function typeOf(work, type, start, level) {
    const found = await (0,types/* unqualify */.nn)(work.store, type);
    const { entry, entries } = found;
    if (level > MOST_LEVELS) {
        entries.cursor.entry = entry.offset;
        throw (0,cursor/* damaged */.qM)(entries.cursor, 'debug-info-cycle', 'a type contains itself');
    }
    if (entry.tag === constants/* TAG */.Dk.baseType)
        return plain(baseText(found), sizeOf(found));
    if (entry.tag === constants/* TAG */.Dk.pointerType) {
        return plain('ptr', entry.byteSize ?? found.entries.unit.addressBytes);
    }
    if (entry.tag === constants/* TAG */.Dk.arrayType)
        return arrayOf(work, found, start, level);
    const kind = KINDS.get(entry.tag);
    if (kind === undefined)
        throw odd(found, `a member has a type of tag 0x${entry.tag.toString(16)}`);
    return aggregateOf(work, found, kind, start, level);
}
function plain(text, size) {
    return { text, size, elementSize: 0, rows: [] };
}
async function aggregateOf(work, found, kind, start, level) {
    const { entry, typedef } = found;
    const name = entry.name ?? (typedef === null ? null : `(${typedef})`);
    if (entry.declaration)
        throw odd(found, `${kind} ${name ?? ''} stands by value, but is only declared in this unit`);
    const size = sizeOf(found);
    if (name === null) {
        const rows = await rowsOf({ ...work, end: start + size }, found, start, level + 1);
        return { ...plain(`${kind}{}`, size), rows };
    }
    work.nested.push({ key: `${kind} ${name}`, name, offset: entry.offset });
    return plain(`${kind} ${name}`, size);
}
async function arrayOf(work, array, start, level) {
    const { type } = array.entry;
    if (type === null)
        throw odd(array, 'an array has no type of elements');
    const element = await typeOf(work, type, start, level + 1);
    const bounds = (0,types/* boundsOf */.BO)(work.store, array);
    const count = bounds.reduce((product, bound) => product * (bound ?? 0), 1);
    const text = bounds.map(bound => `[${bound === null || bound === 0 ? '' : bound}]`).join('');
    const { rows } = element;
    const size = element.size * count;
    const elementSize = rows.length === 0 || size > 0 ? 0 : element.size || element.elementSize;
    return { text: joinBounds(element.text, text), size, elementSize, rows };
}
function joinBounds(element, bounds) {
    const at = element.indexOf('[');
    return at < 0 ? `${element}${bounds}` : `${element.slice(0, at)}${bounds}${element.slice(at)}`;
}
function baseText(found) {
    const { encoding } = found.entry;
    const bits = sizeOf(found) * 8;
    if (encoding === constants/* ATE */.FP.boolean)
        return bits === 8 ? 'bool' : `u${bits}`;
    if (encoding === constants/* ATE */.FP.signed || encoding === constants/* ATE */.FP.signedChar)
        return `s${bits}`;
    if (encoding === constants/* ATE */.FP.unsigned || encoding === constants/* ATE */.FP.unsignedChar || encoding === constants/* ATE */.FP.utf)
        return `u${bits}`;
    if (encoding === constants/* ATE */.FP.float)
        return `f${bits}`;
    if (encoding === constants/* ATE */.FP.complexFloat)
        return `c${bits}`;
    if (encoding === constants/* ATE */.FP.address)
        return `u${bits}`;
    throw odd(found, `base type ${found.entry.name ?? ''} has encoding ${encoding}`);
}
function nameOf(found) {
    const name = found.entry.name ?? '';
    if (name === '' || C_NAME.test(name))
        return name;
    throw odd(found, `"${name}" is no name of C`);
}
const FULL = 'If CONFIG_DEBUG_INFO_REDUCED is off, report this with the compiler and its flags. Else turn it off: build with full debug info.';
function odd(found, what) {
    found.entries.cursor.entry = found.entry.offset;
    return (0,cursor/* damaged */.qM)(found.entries.cursor, 'debug-info-layout', what, FULL);
}

var source_paths = __webpack_require__(8996);
var wanted = __webpack_require__(623);
;// CONCATENATED MODULE: ./lib/liveupdate/layouts.js












const ABI_FOLDER = 'kho/abi/';
const NOT_HANDED_OVER = 'liveupdate_ver_hdr';
const MOST_ROWS = 1 << 17;
const MOST_LAYOUTS = 1 << 15;
const GOVERNED_BY = new Map([
    ['block', 'kho'],
    ['kexec_handover', 'kho'],
]);
async function readLayouts(debug) {
    const store = (0,entry_store/* openEntries */.J)(debug);
    const files = (0,source_paths/* openSourceFiles */.PG)(debug);
    const found = {
        store,
        files,
        layouts: new Map(),
        nested: new Map(),
        read: new Set(),
        budget: { left: MOST_ROWS },
    };
    const mayName = (0,dwarf_files/* unitsNamingPath */.Tm)(debug, wanted/* ABI_HINT */.PU);
    for (const unit of debug.units) {
        if (!(await mayName(unit)))
            continue;
        const table = await files.table(unit);
        const headers = new Set(table.flatMap((path, index) => (path?.includes(ABI_FOLDER) === true ? [index] : [])));
        if (headers.size > 0)
            await readUnit(found, await store.unit(unit), headers);
    }
    await readNested(found);
    refuseCircles(found, debug);
    const layouts = [...found.layouts.values()].map(({ layout }) => layout).sort(inOrder);
    return { abi: abiOf(debug, layouts), layouts };
}
async function readUnit(found, entries, headers) {
    const { debug } = found.store;
    const named = typedefsOf(debug, entries, headers);
    const inner = innerTypes(debug, entries);
    for (const [index, tag] of entries.tags.entries()) {
        if (!isAggregate(tag))
            continue;
        const entry = (0,dwarf_entries/* entryAt */._f)(debug, entries, index);
        if (entry.declaration || entry.declFile === null || !headers.has(entry.declFile))
            continue;
        const name = entry.name ?? named.get(entry.offset) ?? null;
        if (name === NOT_HANDED_OVER)
            continue;
        if (name !== null)
            await addLayout(found, { entries, index, entry }, name, null);
        else if (tag === constants/* TAG */.Dk.enumerationType && !inner.has(entry.offset)) {
            await addLayout(found, { entries, index, entry }, firstValue(debug, entries, index), null);
        }
    }
}
async function addLayout(found, aggregate, name, owner) {
    const { entries, entry } = aggregate;
    const { layout, nested } = await describeAggregate(found.store, aggregate, name, found.budget);
    const path = await found.files.path(entries.unit, entry.declFile);
    const root = (0,source_paths/* rootOf */.I5)([path]) ?? (0,source_paths/* rootOf */.I5)(await found.files.table(entries.unit));
    const file = (0,source_paths/* relativePath */.iZ)(path, [root, entries.unit.compDir]);
    const isAbi = path?.includes(ABI_FOLDER) === true;
    const family = isAbi || owner === null ? familyOf(path) : owner;
    const whole = { ...layout, family, file, line: entry.declLine };
    const key = (0,gate_layouts/* layoutKey */.ON)(layout);
    found.read.add(definitionOf(key, entry.offset));
    const content = (0,gate_layouts/* contentOf */.$E)(layout);
    const before = found.layouts.get(key);
    if (before !== undefined && before.content !== content) {
        throw conflict(aggregate, key, before.unit);
    }
    if (before === undefined) {
        if (found.layouts.size === MOST_LAYOUTS)
            throw tooMany(aggregate);
        const { name: unit } = entries.unit;
        found.layouts.set(key, { layout: whole, content, nested: nested.map(inner => inner.key), unit });
    }
    for (const inner of nested) {
        const definition = definitionOf(inner.key, inner.offset);
        if (!found.nested.has(definition))
            found.nested.set(definition, { ...inner, family });
    }
}
function definitionOf(key, offset) {
    return `${key} ${offset}`;
}
async function readNested(found) {
    for (const [definition, nested] of found.nested) {
        if (found.read.has(definition))
            continue;
        await addLayout(found, await found.store.at(nested.offset), nested.name, nested.family);
    }
}
function conflict({ entries, entry }, key, before) {
    entries.cursor.entry = entry.offset;
    return (0,cursor/* damaged */.qM)(entries.cursor, 'debug-info-conflict', `${key} has another layout in ${entries.unit.name} than in ${before}`, ONE_DEFINITION);
}
function tooMany({ entries, entry }) {
    entries.cursor.entry = entry.offset;
    return (0,cursor/* damaged */.qM)(entries.cursor, 'debug-info-limit', `more than ${MOST_LAYOUTS} structures are handed over`);
}
function familyOf(path) {
    const name = (path?.split('/').at(-1) ?? '').replace(/\.h$/, '');
    return GOVERNED_BY.get(name) ?? (name === '' ? 'unknown' : name);
}
function refuseCircles(found, debug) {
    const done = new Set();
    for (const start of found.layouts.keys()) {
        const path = [];
        const open = new Set();
        const enter = (key) => {
            if (done.has(key))
                return;
            if (open.has(key))
                throw circle(debug, key);
            open.add(key);
            path.push({ key, left: [...(found.layouts.get(key)?.nested ?? [])] });
        };
        enter(start);
        for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
            const next = top.left.pop();
            if (next !== undefined)
                enter(next);
            else {
                done.add(top.key);
                open.delete(top.key);
                path.pop();
            }
        }
    }
}
function circle(debug, key) {
    return new error/* ImageError */.C('debug-info-cycle', {
        message: `${key} contains itself`,
        where: debug.info.label,
        remedy: cursor/* BUILD_AGAIN */.iW,
    });
}
function abiOf(debug, layouts) {
    const page = layouts.find(layout => layout.kind === 'struct' && layout.name === 'kho_vmalloc_chunk');
    return { bits: debug.elf.bits, littleEndian: debug.littleEndian, page: page?.size ?? null };
}

var locations = __webpack_require__(5771);
var scan = __webpack_require__(7330);
var entry_addresses = __webpack_require__(348);
;// CONCATENATED MODULE: ./lib/liveupdate/string-places.js









async function readStringPlaces(debug, wanted) {
    const strings = await addressesOf(debug, wanted);
    if (strings.size === 0)
        return [];
    const store = (0,entry_store/* openEntries */.J)(debug);
    const files = (0,source_paths/* openSourceFiles */.PG)(debug);
    const places = new Map();
    for (const unit of await unitsWith(debug, [...strings.keys()])) {
        for (const found of await variablesAt(store, unit, strings)) {
            places.set(found.address, await readPlace(store, files, found));
        }
    }
    return [...places.values()];
}
async function addressesOf(debug, wanted) {
    const { elf, addresses } = debug;
    const found = new Map();
    const read = new Map();
    for (const { section, offset, address } of (0,entry_addresses/* addressesOfEntries */.q7)(elf, addresses.starts)) {
        const bytes = read.get(section) ?? (await (0,image_elf/* readSection */.GU)(elf, section, entry_addresses/* MOST_BYTES */.uZ));
        read.set(section, bytes);
        const entry = Buffer.from(bytes.buffer, bytes.byteOffset + offset, versions/* ENTRY_BYTES */.nC);
        const text = entry.toString('latin1', 0, Math.max(entry.indexOf(0), 0));
        if (wanted.has(text))
            found.set(address, text);
    }
    return found;
}
async function unitsWith(debug, addresses) {
    const runs = addresses.map(address => (0,entry_addresses/* addressBytes */.AS)(debug.elf, address));
    const units = await (0,scan/* unitsHolding */.vS)(debug, new Set(), runs);
    const table = Buffer.from(debug.addr.buffer, debug.addr.byteOffset, debug.addr.length);
    const hits = runs.flatMap(run => indexesOf(table, run));
    if (hits.length === 0)
        return units;
    const bases = [...new Set(debug.units.map(unit => unit.addrBase))].sort((a, b) => a - b);
    const held = new Set(hits.map(hit => bases.findLast(base => base <= hit)));
    for (const unit of debug.units)
        if (held.has(unit.addrBase))
            units.add(unit);
    return units;
}
function indexesOf(table, run) {
    const indexes = [];
    for (let at = table.indexOf(run); at >= 0; at = table.indexOf(run, at + 1))
        indexes.push(at);
    return indexes;
}
async function variablesAt(store, unit, strings) {
    const entries = await store.unit(unit);
    const found = [];
    entries.tags.forEach((tag, index) => {
        if (tag !== constants/* TAG */.Dk.variable)
            return;
        const entry = (0,dwarf_entries/* entryAt */._f)(store.debug, entries, index);
        if (entry.location === null)
            return;
        const address = (0,locations/* addressOf */.c)(store.debug, unit, entry.location, entry.offset);
        const compatible = address === null ? undefined : strings.get(address);
        if (address !== null && compatible !== undefined)
            found.push({ address, compatible, entries, entry });
    });
    return found;
}
async function readPlace(store, files, found) {
    const { entry, entries } = found;
    const isWhole = entry.name !== null || entry.origin === null;
    const whole = isWhole ? { entry, entries } : await store.at(entry.origin ?? 0);
    const { unit } = whole.entries;
    const path = await files.path(unit, whole.entry.declFile);
    const root = (0,source_paths/* rootOf */.I5)(await files.table(unit));
    const folders = [root, unit.compDir];
    return {
        compatible: found.compatible,
        name: whole.entry.name ?? '(no name)',
        file: (0,source_paths/* relativePath */.iZ)(path, folders),
        line: whole.entry.declLine,
        unit: (0,source_paths/* relativePath */.iZ)(unit.name, folders) ?? unit.name,
    };
}

;// CONCATENATED MODULE: ./lib/judge/debug-info.js










async function readDebugFacts(elf, from, withLayouts, kind) {
    const debug = await (0,dwarf_open/* openDebugInfo */.M)(elf, (0,wanted/* wantedFor */.b1)(elf, withLayouts));
    const handlers = await (0,liveupdate_handlers/* readHandlers */.kP)(debug);
    if (handlers.length === 0) {
        if (kind === 'kernel')
            await (0,liveupdate_handlers/* assertHandlerType */.L$)(debug);
        else
            (0,liveupdate_handlers/* assertTypes */.q4)(debug);
    }
    return {
        handlers: handlers.map(({ compatible, name, file, line }) => ({ compatible, name, file, line, from })),
        layouts: withLayouts ? await readLayouts(debug) : null,
        kho: withLayouts ? await onlyKho(elf) : null,
    };
}
async function onlyKho(elf) {
    const [first, second] = (await findRootStrings(elf)).kho;
    return second === undefined ? (first ?? null) : null;
}
async function placeVersions(elf, from, strings, facts) {
    const handlers = new Map(facts.handlers.map(handler => [handler.compatible, handler]));
    const wanted = new Set(strings.filter(text => !handlers.has(text)));
    const places = wanted.size === 0 ? [] : await readStringPlaces(await (0,dwarf_open/* openDebugInfo */.M)(elf), wanted);
    const variables = new Map(places.map(place => [place.compatible, place]));
    return strings.map(text => {
        const handler = handlers.get(text);
        const place = handler ?? variables.get(text);
        const { file = null, line = null } = place ?? {};
        return { ...(0,version/* versionOf */.E)(text, from), handler: handler?.name ?? null, file, line };
    });
}
function plainElf({ path, reached, content }) {
    if (content.kind === 'elf' && reached.length === 1)
        return content.elf;
    throw new error/* ImageError */.C('debug-info-packed', {
        message: `debug info is not read in a packed image (${reached.join(' → ')})`,
        where: path,
        remedy: 'Unpack it first, and give the vmlinux itself.',
    });
}
async function readFromDebugInfo(image, { withLayouts }) {
    const elf = plainElf(image);
    const facts = await readDebugFacts(elf, image.path, withLayouts, 'kernel');
    const strings = await listOfHandlers(elf, facts.handlers);
    const reached = [...image.reached, `debug info (${strings.length} strings)`];
    const versions = await placeVersions(elf, image.path, strings, facts);
    return { reached, found: 'debug-info', versions, facts };
}
function joinFacts(facts, from, modules) {
    const provided = modules.flatMap(module => module.facts?.handlers ?? []);
    const joined = { ...facts, handlers: [...facts.handlers, ...provided] };
    if (facts.layouts === null || modules.length === 0)
        return joined;
    const added = modules.map(({ name, facts: own }) => ({ from: name, layouts: own?.layouts?.layouts ?? [] }));
    const layouts = joinLayouts([{ from, layouts: facts.layouts.layouts }, ...added]);
    return { ...joined, layouts: { abi: facts.layouts.abi, layouts } };
}


/***/ })

};
;