"use strict";
exports.id = 648;
exports.ids = [648];
exports.modules = {

/***/ 85771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18862);
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80573);


function addressOf(debug, unit, location, entry) {
    if (location.length === 0)
        return null;
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .cursorOf */ .cg)(location, debug.littleEndian, debug.info.label, unit.offset);
    cursor.entry = entry;
    const operation = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__.u8)(cursor);
    let address;
    if (operation === _constants_js__WEBPACK_IMPORTED_MODULE_0__.OP.addr)
        address = unit.addressBytes === 8 ? (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .u64 */ ._l)(cursor) : BigInt((0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .u32 */ .DH)(cursor));
    else if (operation === _constants_js__WEBPACK_IMPORTED_MODULE_0__.OP.addrx || operation === _constants_js__WEBPACK_IMPORTED_MODULE_0__.OP.gnuAddrIndex)
        address = addressAt(debug, unit, cursor);
    else
        return null;
    const offset = offsetBehind(cursor);
    return offset === null ? null : address + offset;
}
function addressAt(debug, unit, cursor) {
    const index = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor);
    const at = unit.addrBase + index * unit.addressBytes;
    if (at + unit.addressBytes > debug.addr.length) {
        throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)(cursor, 'debug-info-reference', `address ${index} is behind the ${debug.addr.length} bytes of .debug_addr`);
    }
    const table = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .cursorOf */ .cg)(debug.addr, debug.littleEndian, `${debug.elf.source.label} .debug_addr`, 0);
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .skip */ .iv)(table, at);
    return unit.addressBytes === 8 ? (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .u64 */ ._l)(table) : BigInt((0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .u32 */ .DH)(table));
}
function offsetBehind(cursor) {
    if (cursor.pos === cursor.bytes.length)
        return 0n;
    const operation = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__.u8)(cursor);
    if (operation !== _constants_js__WEBPACK_IMPORTED_MODULE_0__.OP.plusUconst && operation !== _constants_js__WEBPACK_IMPORTED_MODULE_0__.OP.constu)
        return null;
    const offset = BigInt((0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .small */ .EX)(cursor, BigInt((0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor))));
    if (operation === _constants_js__WEBPACK_IMPORTED_MODULE_0__.OP.constu && (cursor.pos === cursor.bytes.length || (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__.u8)(cursor) !== _constants_js__WEBPACK_IMPORTED_MODULE_0__.OP.plus))
        return null;
    return cursor.pos === cursor.bytes.length ? offset : null;
}


/***/ }),

/***/ 85216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ hasDebugInfo),
  M: () => (/* binding */ openDebugInfo)
});

// EXTERNAL MODULE: ./lib/bytes/error.js
var error = __webpack_require__(24938);
// EXTERNAL MODULE: ./lib/bytes/source.js
var bytes_source = __webpack_require__(70167);
// EXTERNAL MODULE: ./lib/image/addresses.js
var image_addresses = __webpack_require__(49950);
// EXTERNAL MODULE: ./lib/image/elf.js
var image_elf = __webpack_require__(33731);
// EXTERNAL MODULE: ./lib/image/relocate.js
var relocate = __webpack_require__(17555);
// EXTERNAL MODULE: ./lib/dwarf/abbreviations.js
var abbreviations = __webpack_require__(9726);
;// CONCATENATED MODULE: ./lib/dwarf/debug-info.js
const NOTHING_WANTED = { names: [], addresses: [], path: null };

// EXTERNAL MODULE: ./lib/bytes/memory.js
var memory = __webpack_require__(40129);
;// CONCATENATED MODULE: ./lib/dwarf/contributions.js
const MOST_FINDS = 1 << 16;
const HEADER_BYTES = 8;
function partsHolding(table, probes, littleEndian) {
    const finds = findsIn(table, probes);
    const view = new DataView(table.buffer, table.byteOffset, table.length);
    return base => {
        if (finds.length === 0 || base < HEADER_BYTES || base > table.length)
            return false;
        const end = base - 4 + view.getUint32(base - HEADER_BYTES, littleEndian);
        const next = firstNotBefore(finds, base);
        return next !== undefined && next < end;
    };
}
function findsIn(table, probes) {
    const bytes = Buffer.from(table.buffer, table.byteOffset, table.length);
    const finds = [];
    for (const probe of probes) {
        probe.find(bytes, (_key, offset) => {
            if (finds.length > MOST_FINDS)
                return bytes.length;
            finds.push(offset);
            return offset + 1;
        });
    }
    return finds.length > MOST_FINDS ? [] : finds.sort((a, b) => a - b);
}
function firstNotBefore(ascending, value) {
    let [low, high] = [0, ascending.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((ascending[middle] ?? 0) < value)
            low = middle + 1;
        else
            high = middle;
    }
    return ascending[low];
}

// EXTERNAL MODULE: ./lib/dwarf/files.js
var files = __webpack_require__(62788);
// EXTERNAL MODULE: ./lib/dwarf/probes.js + 1 modules
var dwarf_probes = __webpack_require__(92939);
// EXTERNAL MODULE: ./lib/dwarf/scan.js
var scan = __webpack_require__(17330);
// EXTERNAL MODULE: ./lib/dwarf/units.js
var dwarf_units = __webpack_require__(50412);
;// CONCATENATED MODULE: ./lib/dwarf/survey.js







const MOST_UNITS = 1 << 20;
const MOST_KEPT_BYTES = 64 << 20;
const MOST_UNIT_BYTES = 16 << 20;
async function surveyUnits(sections, wanted) {
    const { info } = sections;
    const search = searchFor(sections, wanted);
    const stream = await info.openForward?.();
    if (stream !== undefined)
        return surveyStream(sections, stream, wanted, search);
    const units = [];
    for await (const unit of unitsOf(sections))
        units.push(unit);
    if (search.probes.length > 0) {
        await (0,dwarf_probes/* searchRange */.Mc)(info, 0, info.size, search.probes, (key, offset) => {
            const unit = (0,dwarf_units/* unitAt */.aP)(units, offset);
            if (unit === undefined)
                return offset + 1;
            search.finds.get(key)?.add(unit);
            return unit.end;
        });
    }
    return { units, info, finds: search.finds, named: null };
}
function searchFor(sections, wanted) {
    const runs = [];
    for (const name of wanted.names) {
        const offsets = (0,scan/* offsetsOfName */.p0)(sections.str, name);
        if (offsets.length > scan/* MOST_SINGLE_SEARCHES */.wt)
            continue;
        runs.push((0,scan/* inPlace */.zp)(name), ...offsets.map(offset => (0,scan/* bytesOf */.$$)(sections, offset)));
    }
    const group = wanted.addresses.length > 0 ? [(0,dwarf_probes/* probeGroup */.uU)(wanted.addresses)] : [];
    const keys = [...runs, ...wanted.addresses].map(dwarf_probes/* keyOf */.TN);
    return {
        probes: [...runs.map(dwarf_probes/* probeRun */.ej), ...group],
        finds: new Map(keys.map(key => [key, new Set()])),
    };
}
async function* unitsOf(sections) {
    const { info } = sections;
    let count = 0;
    for (let offset = 0; offset < info.size;) {
        if (count++ === MOST_UNITS)
            throw tooMany(info.label);
        const unit = await (0,dwarf_units/* readUnit */.H_)(sections, offset);
        yield unit;
        offset = unit.end;
    }
}
async function surveyStream(sections, stream, wanted, search) {
    const { info } = sections;
    try {
        return await surveyPassing({ ...sections, info: { ...stream, size: info.size } }, info, wanted, search);
    }
    finally {
        await stream.finish().finally(() => stream.close());
    }
}
async function surveyPassing(passing, info, wanted, search) {
    const units = [];
    const kept = new Map();
    const named = wanted.path === null ? null : { path: wanted.path, units: new Set() };
    const namesPath = named === null ? async () => false : (0,files/* tablesNaming */.Md)(passing, named.path);
    const holdsIndex = indexesOf(passing, search);
    let left = MOST_KEPT_BYTES;
    for await (const unit of unitsOf(passing)) {
        units.push(unit);
        const size = unit.end - unit.offset;
        const bytes = size > MOST_UNIT_BYTES ? null : await passing.info.read(unit.offset, size);
        const isHeld = await searchUnit(bytes === null ? passing.info : at(unit.offset, bytes), unit, search);
        const isNamed = await namesPath(unit);
        if (isNamed)
            named?.units.add(unit);
        if (bytes === null || size > left || !(isHeld || isNamed || holdsIndex(unit)))
            continue;
        kept.set(unit.offset, bytes.slice());
        left -= size;
    }
    return { units, info: keptSource(info, kept), finds: search.finds, named };
}
function indexesOf(passing, { probes }) {
    const { strOffsets, addr, littleEndian } = passing;
    const hasNames = partsHolding(strOffsets, probes, littleEndian);
    const hasAddresses = partsHolding(addr, probes, littleEndian);
    return unit => hasNames(unit.strOffsetsBase) || hasAddresses(unit.addrBase);
}
async function searchUnit(source, unit, { probes, finds }) {
    let isHeld = false;
    if (probes.length === 0)
        return isHeld;
    await (0,dwarf_probes/* searchRange */.Mc)(source, unit.offset, unit.end, probes, key => {
        finds.get(key)?.add(unit);
        isHeld = true;
        return unit.end;
    });
    return isHeld;
}
function at(start, bytes) {
    const source = (0,memory/* memorySource */.P)(bytes, '');
    return { ...source, read: (offset, length) => source.read(offset - start, length) };
}
function keptSource(info, kept) {
    return {
        label: info.label,
        size: info.size,
        async read(offset, length) {
            const unit = kept.get(offset);
            if (unit !== undefined && length <= unit.length)
                return unit.subarray(0, length);
            kept.clear();
            return info.read(offset, length);
        },
        close: () => info.close(),
    };
}
function tooMany(label) {
    return new error/* ImageError */.C('debug-info-limit', {
        message: `the debug info has more than ${MOST_UNITS} units`,
        where: label,
        remedy: 'The file is damaged: build it again, or download or copy it again.',
    });
}

;// CONCATENATED MODULE: ./lib/dwarf/open.js








const MOST_WHOLE_BYTES = 1 << 30;
const opened = new WeakMap();
async function openDebugInfo(elf, wanted = NOTHING_WANTED) {
    const before = opened.get(elf) ?? readDebugInfo(elf, wanted);
    opened.set(elf, before);
    const debug = await before;
    return { ...debug, abbrevBudget: (0,abbreviations/* abbrevBudgetOf */.Zm)(debug.abbrev.length) };
}
async function readDebugInfo(elf, wanted) {
    refuseTypeUnits(elf);
    const addresses = (0,image_addresses/* openAddresses */.Z)(elf);
    const open = (name) => openNamed(elf, addresses, name);
    const whole = async (name) => {
        const source = await open(name);
        return source === null ? new Uint8Array() : (0,bytes_source/* readClaimed */.Qi)(source, 0, source.size, name, MOST_WHOLE_BYTES);
    };
    const info = await open('info');
    if (info === null || info.size === 0)
        throw absent(elf);
    const abbrev = await whole('abbrev');
    const sections = {
        elf,
        littleEndian: elf.littleEndian,
        addresses,
        info,
        line: await open('line'),
        abbrev,
        abbrevBudget: (0,abbreviations/* abbrevBudgetOf */.Zm)(abbrev.length),
        str: await whole('str'),
        lineStr: await whole('line_str'),
        strOffsets: await whole('str_offsets'),
        addr: await whole('addr'),
    };
    return { ...sections, ...(await surveyUnits(sections, wanted)) };
}
function hasDebugInfo(elf) {
    return find(elf, 'info') !== undefined;
}
function find(elf, name) {
    const [first, second] = elf.sections.filter(section => section.type !== image_elf/* SHT_NOBITS */.UB &&
        (section.name === `.debug_${name}` || section.name === `.zdebug_${name}`));
    if (first !== undefined && second !== undefined)
        throw twice(elf, first, second);
    return first;
}
function twice(elf, first, second) {
    return new error/* ImageError */.C('debug-info-elsewhere', {
        message: `the image has both ${first.name} and, at offset 0x${second.offset.toString(16)}, ${second.name}`,
        where: (0,bytes_source.at)(elf.source, first.offset),
        remedy: 'Build without -fdebug-types-section, and give the kernel or the module as its last link leaves it.',
    });
}
async function openNamed(elf, addresses, name) {
    const section = find(elf, name);
    return section === undefined ? null : (0,relocate/* openRelocated */.O)(elf, section, addresses.starts);
}
function absent(elf) {
    const split = elf.sections.some(section => section.name.endsWith('.dwo'));
    if (split) {
        return new error/* ImageError */.C('debug-info-split', {
            message: 'the file has only .dwo sections: this is the other half of split debug info',
            where: elf.source.label,
            remedy: 'Build the kernel with CONFIG_DEBUG_INFO_SPLIT off.',
        });
    }
    return new error/* ImageError */.C('debug-info-absent', {
        message: 'the image has no debug info (section .debug_info)',
        where: elf.source.label,
        remedy: 'Build with CONFIG_DEBUG_INFO_DWARF_TOOLCHAIN_DEFAULT=y, and give the vmlinux before it is stripped.',
    });
}
function refuseTypeUnits(elf) {
    const types = find(elf, 'types');
    if (types === undefined || types.size === 0)
        return;
    throw new error/* ImageError */.C('debug-info-elsewhere', {
        message: 'the debug info keeps its types in .debug_types',
        where: elf.source.label,
        remedy: 'Build without -fdebug-types-section.',
    });
}


/***/ }),

/***/ 49950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ notInImage),
/* harmony export */   Z: () => (/* binding */ openAddresses)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24938);
/* harmony import */ var _bytes_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70167);
/* harmony import */ var _elf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33731);
/* harmony import */ var _relocate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17555);
/* harmony import */ var _section_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56699);





const ET_DYN = 3;
const RELA_BYTES = 24;
const PIECE_BYTES = RELA_BYTES * 4096;
const RELATIVE = new Map([
    [21, 22n],
    [22, 12n],
    [62, 8n],
    [183, 1027n],
    [243, 3n],
]);
function openAddresses(elf) {
    const starts = (0,_relocate_js__WEBPACK_IMPORTED_MODULE_3__/* .sectionAddresses */ .I)(elf);
    const opened = new Map();
    const open = async (section) => {
        const before = opened.get(section);
        if (before !== undefined)
            return before;
        const source = await (0,_relocate_js__WEBPACK_IMPORTED_MODULE_3__/* .openRelocated */ .O)(elf, section, starts);
        opened.set(section, source);
        return source;
    };
    const read = async (address, most) => {
        const row = rowAt(elf, starts, address);
        const section = row < 0 ? undefined : elf.sections[row];
        if (section === undefined)
            return null;
        const offset = Number(address - (starts[row] ?? 0n));
        const source = await open(section);
        return (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readClaimed */ .Qi)(source, offset, Math.min(most, section.size - offset), section.name, most);
    };
    return {
        starts,
        read,
        async readPointer(address) {
            const bytes = await read(address, elf.bits / 8);
            if (bytes === null || bytes.length < elf.bits / 8)
                return null;
            const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
            const value = elf.bits === 64
                ? view.getBigUint64(0, elf.littleEndian)
                : BigInt(view.getUint32(0, elf.littleEndian));
            if (value !== 0n)
                return value;
            return (await findRelative(elf, place => place === address)) ?? 0n;
        },
        async hasRelative(isWanted) {
            return (await findRelative(elf, isWanted)) !== null;
        },
    };
}
function rowAt(elf, starts, address) {
    return elf.sections.findIndex((section, row) => {
        const start = starts[row] ?? 0n;
        const hasBytes = (section.flags & _elf_js__WEBPACK_IMPORTED_MODULE_2__/* .SHF_ALLOC */ .GJ) !== 0n && section.type !== _elf_js__WEBPACK_IMPORTED_MODULE_2__/* .SHT_NOBITS */ .UB;
        return hasBytes && address >= start && address < start + BigInt(section.size);
    });
}
async function findRelative(elf, isWanted) {
    const type = RELATIVE.get(elf.machine);
    if (elf.type !== ET_DYN || elf.bits !== 64 || type === undefined)
        return null;
    for (const section of elf.sections) {
        if (section.type !== _elf_js__WEBPACK_IMPORTED_MODULE_2__/* .SHT_RELA */ .hc || (section.flags & _elf_js__WEBPACK_IMPORTED_MODULE_2__/* .SHF_ALLOC */ .GJ) === 0n)
            continue;
        const source = await (0,_section_source_js__WEBPACK_IMPORTED_MODULE_4__/* .openSection */ .k)(elf, section);
        for (let start = 0; start < section.size; start += PIECE_BYTES) {
            const bytes = await source.read(start, Math.min(PIECE_BYTES, section.size - start));
            const found = relativeIn(bytes, elf.littleEndian, isWanted, type);
            if (found !== null)
                return found;
        }
    }
    return null;
}
function relativeIn(bytes, littleEndian, isWanted, type) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let start = 0; start + RELA_BYTES <= bytes.length; start += RELA_BYTES) {
        if (!isWanted(view.getBigUint64(start, littleEndian)))
            continue;
        if ((view.getBigUint64(start + 8, littleEndian) & 0xffffffffn) === type) {
            return view.getBigUint64(start + 16, littleEndian);
        }
    }
    return null;
}
function notInImage(elf, address, what) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('debug-info-handler', {
        message: `${what} is at address 0x${address.toString(16)}, for which the image has no bytes`,
        where: elf.source.label,
        remedy: 'Give the vmlinux with its data; the compatible string must be initialised where it is defined.',
    });
}


/***/ }),

/***/ 60331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ assertHandlerType),
  k: () => (/* binding */ readHandlers)
});

// EXTERNAL MODULE: ./lib/bytes/error.js
var error = __webpack_require__(24938);
// EXTERNAL MODULE: ./lib/bytes/printable.js
var printable = __webpack_require__(27967);
// EXTERNAL MODULE: ./lib/dwarf/constants.js
var constants = __webpack_require__(18862);
// EXTERNAL MODULE: ./lib/dwarf/cursor.js
var cursor = __webpack_require__(80573);
// EXTERNAL MODULE: ./lib/dwarf/entries.js
var dwarf_entries = __webpack_require__(81951);
// EXTERNAL MODULE: ./lib/dwarf/entry-store.js
var entry_store = __webpack_require__(4995);
// EXTERNAL MODULE: ./lib/dwarf/scan.js
var scan = __webpack_require__(17330);
// EXTERNAL MODULE: ./lib/dwarf/types.js
var types = __webpack_require__(31530);
// EXTERNAL MODULE: ./lib/image/addresses.js
var addresses = __webpack_require__(49950);
// EXTERNAL MODULE: ./lib/liveupdate/source-paths.js
var source_paths = __webpack_require__(88996);
// EXTERNAL MODULE: ./lib/dwarf/locations.js
var locations = __webpack_require__(85771);
// EXTERNAL MODULE: ./lib/dwarf/units.js
var units = __webpack_require__(50412);
;// CONCATENATED MODULE: ./lib/liveupdate/variables.js






function collectUnit(debug, entries, structureName) {
    const structures = [];
    let isDefined = false;
    const wrappers = [];
    const variables = [];
    entries.tags.forEach((tag, index) => {
        const isWrapper = tag === constants/* TAG */.Dk.arrayType || types/* QUALIFIERS */.Gk.has(tag);
        if (!isWrapper && tag !== constants/* TAG */.Dk.structureType && tag !== constants/* TAG */.Dk.variable)
            return;
        const entry = (0,dwarf_entries/* entryAt */._f)(debug, entries, index);
        const { offset, type, origin } = entry;
        if (tag === constants/* TAG */.Dk.variable)
            variables.push({ offset, type, origin });
        else if (tag === constants/* TAG */.Dk.structureType) {
            if (entry.name !== structureName)
                return;
            structures.push(offset);
            if (!entry.declaration)
                isDefined = true;
        }
        else if (type !== null)
            wrappers.push({ offset, type });
    });
    return { entries, structures, isDefined, wrappers, variables };
}
function addVariables(facts, types, found) {
    const variables = [...facts.values()].flatMap(unit => unit.variables);
    for (const { offset, type, origin } of variables) {
        if (type !== null && types.has(type))
            found.set(offset, origin ?? offset);
    }
    const completing = variables.flatMap(({ offset, type, origin }) => type === null && origin !== null ? [{ user: offset, used: origin }] : []);
    const users = usersOf(completing);
    const work = [...found.keys()];
    for (let offset = work.pop(); offset !== undefined; offset = work.pop()) {
        for (const user of users.get(offset) ?? []) {
            if (found.has(user))
                continue;
            found.set(user, offset);
            work.push(user);
        }
    }
}
function usersOf(pairs) {
    const users = new Map();
    for (const { user, used } of pairs) {
        const before = users.get(used);
        if (before === undefined)
            users.set(used, [user]);
        else
            before.push(user);
    }
    return users;
}
function objectsOf(debug, facts, found) {
    const objects = [];
    for (const offset of found.keys()) {
        const chain = chainOf(debug, facts, found, offset);
        const own = chain[0];
        if (own === undefined || own.entry.location === null)
            continue;
        const address = (0,locations/* addressOf */.c)(debug, own.entries.unit, own.entry.location, offset);
        if (address === null || isDiscarded(address))
            continue;
        const named = chain.find(({ entry }) => entry.name !== null);
        const typed = chain.find(({ entry }) => entry.type !== null);
        const placed = chain.find(({ entry }) => entry.declLine !== null) ?? own;
        if (typed === undefined || typed.entry.type === null)
            continue;
        objects.push({
            name: named?.entry.name ?? '(no name)',
            type: typed.entry.type,
            address,
            declFile: declFileOf(chain, placed),
            declLine: placed.entry.declLine,
            definedIn: placed.entries,
        });
    }
    return objects;
}
function declFileOf(chain, placed) {
    if (placed.entry.declFile !== null)
        return placed.entry.declFile;
    const same = chain.find(({ entries, entry }) => entries === placed.entries && entry.declFile !== null);
    return same?.entry.declFile ?? null;
}
const MOST_LINKS = 32;
function chainOf(debug, facts, found, start) {
    const chain = [];
    for (let offset = start;;) {
        const link = linkAt(debug, facts, offset);
        if (link === null)
            return chain;
        if (chain.length === MOST_LINKS)
            throw tooLong(link);
        chain.push(link);
        const next = found.get(offset);
        if (next === undefined || next === offset)
            return chain;
        offset = next;
    }
}
function tooLong({ entries, entry }) {
    entries.cursor.entry = entry.offset;
    return (0,cursor/* damaged */.qM)(entries.cursor, 'debug-info-limit', `more than ${MOST_LINKS} variables complete one another`);
}
function linkAt(debug, facts, offset) {
    const unit = (0,units/* unitAt */.aP)(debug.units, offset);
    const entries = unit === undefined ? undefined : facts.get(unit)?.entries;
    const index = entries === undefined ? -1 : (0,dwarf_entries/* indexAt */.G$)(entries, offset);
    return entries === undefined || index < 0 ? null : { entries, entry: (0,dwarf_entries/* entryAt */._f)(debug, entries, index) };
}
function isDiscarded(address) {
    return address < 0x1000n || address >= 0xfffffffffffffff0n;
}

// EXTERNAL MODULE: ./lib/liveupdate/versions.js
var versions = __webpack_require__(45265);
// EXTERNAL MODULE: ./lib/liveupdate/wanted.js
var wanted = __webpack_require__(70623);
;// CONCATENATED MODULE: ./lib/liveupdate/handlers.js













const MOST_ELEMENTS = 4096;
const MOST_HANDLER_BYTES = 1 << 16;
const MOST_ROUNDS = 16;
async function readHandlers(debug) {
    const store = (0,entry_store/* openEntries */.J)(debug);
    const { types, facts } = await findTypes(store);
    const objects = await findObjects(store, facts, types);
    const files = (0,source_paths/* openSourceFiles */.PG)(debug);
    const root = await findRoot(store, files, types);
    const handlers = new Map();
    for (const object of objects) {
        for (const handler of await readObject(store, files, root, object))
            handlers.set(handler.address, handler);
    }
    return [...handlers.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
}
async function assertHandlerType(debug, strings) {
    const [first] = strings;
    if (first === undefined)
        return;
    const store = (0,entry_store/* openEntries */.J)(debug);
    for (const unit of await (0,scan/* unitsNaming */.W)(debug, wanted/* HANDLER_TYPE */.IB)) {
        if (collectUnit(debug, await store.unit(unit), wanted/* HANDLER_TYPE */.IB).isDefined)
            return;
    }
    throw reduced(debug.elf, `no unit defines struct ${wanted/* HANDLER_TYPE */.IB}, but the list has ${first}: debug info of some units only, or reduced`);
}
async function findTypes(store) {
    const { debug } = store;
    const types = new Set();
    const facts = new Map();
    const isCrossed = (0,scan/* hasCrossReferences */.JR)(debug, [constants.AT.type]);
    let pending = await (0,scan/* unitsNaming */.W)(debug, wanted/* HANDLER_TYPE */.IB);
    let searched = new Set();
    for (let round = 0; pending.size > 0; round++) {
        if (round > MOST_ROUNDS)
            throw tooDeep(debug);
        for (const unit of pending)
            facts.set(unit, collectUnit(debug, await store.unit(unit), wanted/* HANDLER_TYPE */.IB));
        growTypes(facts, types);
        if (!isCrossed)
            break;
        const fresh = new Set([...types].filter(type => !searched.has(type)));
        searched = new Set(types);
        pending = new Set([...(await (0,scan/* unitsHolding */.vS)(debug, fresh, []))].filter(unit => !facts.has(unit)));
    }
    return { types, facts };
}
function growTypes(facts, types) {
    const units = [...facts.values()];
    const wrappers = units.flatMap(unit => unit.wrappers);
    const users = usersOf(wrappers.map(({ offset, type }) => ({ user: offset, used: type })));
    const work = [...types, ...units.flatMap(unit => unit.structures)];
    const visited = new Set();
    for (let type = work.pop(); type !== undefined; type = work.pop()) {
        if (visited.has(type))
            continue;
        visited.add(type);
        types.add(type);
        work.push(...(users.get(type) ?? []));
    }
}
async function findObjects(store, facts, types) {
    const { debug } = store;
    const found = new Map();
    const isCrossed = (0,scan/* hasCrossReferences */.JR)(debug, [constants.AT.abstractOrigin, constants.AT.specification]);
    const searched = new Set();
    for (let round = 0; round <= MOST_ROUNDS; round++) {
        addVariables(facts, types, found);
        const fresh = new Set([...found.keys()].filter(offset => !searched.has(offset)));
        if (!isCrossed || fresh.size === 0)
            return objectsOf(debug, facts, found);
        for (const offset of fresh)
            searched.add(offset);
        for (const unit of await (0,scan/* unitsHolding */.vS)(debug, fresh, [])) {
            if (!facts.has(unit))
                facts.set(unit, collectUnit(debug, await store.unit(unit), wanted/* HANDLER_TYPE */.IB));
        }
    }
    throw tooDeep(debug);
}
async function findRoot(store, files, types) {
    for (const type of types) {
        const { entries, entry } = await store.at(type);
        const root = (0,source_paths/* rootOf */.I5)([await files.path(entries.unit, entry.declFile)]);
        if (root !== null)
            return root;
    }
    return null;
}
async function readObject(store, files, root, object) {
    const { debug } = store;
    const { unit } = object.definedIn;
    const path = await files.path(unit, object.declFile);
    const place = { file: (0,source_paths/* relativePath */.iZ)(path, [root, unit.compDir]), line: object.declLine };
    const type = await (0,types/* resolveType */.r)(store, object.type);
    const { byteSize, declaration } = type.entry;
    if (declaration)
        throw reduced(debug.elf, `handler ${object.name}: its type is only declared in ${unit.name}: built with reduced debug info`);
    if (byteSize === null || byteSize === 0)
        throw unreadable(debug, object.name, 'its type has no size');
    const count = await (0,types/* elementCount */.KX)(store, object.type, MOST_ELEMENTS);
    const member = await compatibleMember(store, type.entries, type.index, object.name);
    const handlers = [];
    const empty = new Set();
    for (let element = 0; element < (count ?? 1); element++) {
        const name = count === null ? object.name : `${object.name}[${element}]`;
        const address = object.address + BigInt(element * byteSize);
        const compatible = await readCompatible(debug, address + BigInt(member.offset), member, name);
        if (compatible === '') {
            if (count === null)
                throw unreadable(debug, name, EMPTY);
            empty.add(element);
            continue;
        }
        const unitName = (0,source_paths/* relativePath */.iZ)(unit.name, [root, unit.compDir]) ?? unit.name;
        handlers.push({ ...place, name, compatible, unit: unitName, address });
    }
    if (empty.size > 0 && handlers.length === 0) {
        throw unreadable(debug, object.name, 'no element has a compatible string');
    }
    await refuseFilled(debug, object, byteSize, empty);
    return handlers;
}
const EMPTY = 'its compatible string is empty';
async function refuseFilled(debug, object, size, empty) {
    if (empty.size === 0)
        return;
    if (size > MOST_HANDLER_BYTES)
        throw unreadable(debug, object.name, `its type has ${size} bytes`);
    for (const element of empty) {
        const bytes = await debug.addresses.read(object.address + BigInt(element * size), size);
        if (bytes === null || bytes.some(byte => byte !== 0)) {
            throw unreadable(debug, `${object.name}[${element}]`, EMPTY);
        }
    }
    const isInEmpty = (address) => empty.has(Number((address - object.address) / BigInt(size)));
    if (await debug.addresses.hasRelative(address => address >= object.address && isInEmpty(address))) {
        throw unreadable(debug, object.name, 'an element with content has no compatible string');
    }
}
async function compatibleMember(store, entries, structure, handler) {
    const { debug } = store;
    for (const child of (0,dwarf_entries/* childrenOf */.LU)(entries, structure)) {
        const entry = (0,dwarf_entries/* entryAt */._f)(debug, entries, child);
        if (entry.tag !== constants/* TAG */.Dk.member || entry.name !== 'compatible' || entry.type === null)
            continue;
        const { entry: type } = await (0,types/* resolveType */.r)(store, entry.type);
        const count = await (0,types/* elementCount */.KX)(store, entry.type, MOST_ELEMENTS);
        const offset = entry.memberOffset ?? 0;
        if (type.tag === constants/* TAG */.Dk.pointerType && count === null)
            return { offset, bytes: null };
        if (type.tag === constants/* TAG */.Dk.baseType && type.byteSize === 1 && count !== null)
            return { offset, bytes: count };
    }
    throw unreadable(debug, handler, 'its type has no member "compatible" that is an array of char or a pointer');
}
async function readCompatible(debug, address, member, handler) {
    const what = `the compatible string of ${handler}`;
    let at = address;
    if (member.bytes === null)
        at = await debug.addresses.readPointer(address);
    if (at === 0n)
        return '';
    const most = member.bytes ?? versions/* ENTRY_BYTES */.nC;
    const bytes = at === null ? null : await debug.addresses.read(at, most);
    if (at === null || bytes === null)
        throw (0,addresses/* notInImage */.O)(debug.elf, at ?? address, what);
    const end = bytes.indexOf(0);
    if (end < 0) {
        throw unreadable(debug, handler, `"${(0,printable/* printable */.g)(bytes)}" has no NUL byte within ${bytes.length} bytes`);
    }
    const text = bytes.subarray(0, end);
    if (text.length >= versions/* ENTRY_BYTES */.nC || !text.every(printable/* isPrintable */.C)) {
        throw unreadable(debug, handler, `"${(0,printable/* printable */.g)(text)}" is no compatible string (${versions/* ENTRY_BYTES */.nC - 1} printable characters)`);
    }
    return Buffer.from(text).toString('latin1');
}
function unreadable(debug, handler, what) {
    return new error/* ImageError */.C('debug-info-handler', {
        message: `handler ${handler}: ${what}`,
        where: debug.elf.source.label,
        remedy: 'Define the handler with its compatible string, as an initialised object: LIVEUPDATE_FILE_HANDLER.',
    });
}
function reduced(elf, message) {
    return new error/* ImageError */.C('debug-info-handler', {
        message,
        where: elf.source.label,
        remedy: 'It does not show what a handler says. Build with full debug info: turn CONFIG_DEBUG_INFO_REDUCED off.',
    });
}
function tooDeep(debug) {
    return new error/* ImageError */.C('debug-info-limit', {
        message: `references lead through more than ${MOST_ROUNDS} units`,
        where: debug.info.label,
        remedy: cursor/* BUILD_AGAIN */.iW,
    });
}


/***/ })

};
;