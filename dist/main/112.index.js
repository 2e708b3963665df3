"use strict";
exports.id = 112;
exports.ids = [112];
exports.modules = {

/***/ 40129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ memorySource)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70167);

function memorySource(bytes, label) {
    return {
        label,
        size: bytes.length,
        async read(offset, length) {
            if (offset < 0 || length < 0 || offset + length > bytes.length) {
                throw (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .pastEnd */ .Qs)(label, offset, length, bytes.length);
            }
            return bytes.subarray(offset, offset + length);
        },
        async close() { },
    };
}


/***/ }),

/***/ 4829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ rangeSource)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70167);

function rangeSource(source, offset, length, label) {
    const { readInto, forwardOnly = false } = source;
    const inside = (from, count) => {
        if (from < 0 || count < 0 || from + count > length)
            throw (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .pastEnd */ .Qs)(label, from, count, length);
        return offset + from;
    };
    return {
        label,
        size: length,
        forwardOnly,
        read: async (from, count) => source.read(inside(from, count), count),
        ...(readInto && {
            readInto: async (from, target) => readInto(inside(from, target.length), target),
        }),
        async close() { },
    };
}


/***/ }),

/***/ 9726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zm: () => (/* binding */ abbrevBudgetOf),
/* harmony export */   sM: () => (/* binding */ findOne),
/* harmony export */   xz: () => (/* binding */ readTable)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18862);
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80573);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67380);



function abbrevBudgetOf(bytes) {
    return { left: (64 << 20) + 4 * bytes };
}
function readTable(source, label, offset, sizes) {
    const cursor = startOf(source.abbrev, label, offset);
    const table = new Map();
    for (let code = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor); code !== 0; code = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor)) {
        const abbreviation = readOne(cursor, code, sizes);
        if (table.has(code))
            throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)(cursor, 'debug-info-abbreviation', `abbreviation ${code} is there twice`);
        table.set(code, abbreviation);
    }
    spend(source, cursor, offset);
    return table;
}
function findOne(source, label, offset, wanted, sizes) {
    const cursor = startOf(source.abbrev, label, offset);
    for (let code = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor); code !== 0; code = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor)) {
        if (code === wanted) {
            spend(source, cursor, offset);
            return readOne(cursor, code, sizes);
        }
        skipOne(cursor);
    }
    throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)(cursor, 'debug-info-abbreviation', `abbreviation ${wanted} is not in the table`);
}
function spend(source, cursor, start) {
    source.abbrevBudget.left -= cursor.pos - start;
    if (source.abbrevBudget.left >= 0)
        return;
    throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)(cursor, 'debug-info-limit', 'the units share tables of abbreviations that are too large');
}
function startOf(section, label, offset) {
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .cursorOf */ .cg)(section, true, label, 0);
    cursor.entry = offset;
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .need */ .$B)(cursor, offset + 1);
    cursor.pos = offset;
    return cursor;
}
function readOne(cursor, code, sizes) {
    const tag = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor);
    const hasChildren = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor) !== 0;
    const attributes = [];
    let bytes = 0;
    for (;;) {
        const [attribute, form] = [(0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor), (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor)];
        if (attribute === 0 && form === 0)
            break;
        const constant = form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.implicitConst ? (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .slebBig */ .le)(cursor) : 0n;
        attributes.push({ attribute, form, constant });
        const size = (0,_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .fixedBytes */ ._I)(form, sizes);
        bytes = size < 0 || bytes < 0 ? -1 : bytes + size;
    }
    return { code, tag, hasChildren, attributes, bytes };
}
function skipOne(cursor) {
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .skipLeb */ .$l)(cursor);
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .skipLeb */ .$l)(cursor);
    for (;;) {
        const [attribute, form] = [(0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor), (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor)];
        if (attribute === 0 && form === 0)
            return;
        if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.implicitConst)
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .skipLeb */ .$l)(cursor);
    }
}


/***/ }),

/***/ 18862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ AT),
/* harmony export */   Dk: () => (/* binding */ TAG),
/* harmony export */   FP: () => (/* binding */ ATE),
/* harmony export */   OP: () => (/* binding */ OP),
/* harmony export */   PI: () => (/* binding */ FORM),
/* harmony export */   UT: () => (/* binding */ UT)
/* harmony export */ });
const TAG = {
    arrayType: 0x01,
    enumerationType: 0x04,
    member: 0x0d,
    pointerType: 0x0f,
    compileUnit: 0x11,
    structureType: 0x13,
    subroutineType: 0x15,
    typedef: 0x16,
    unionType: 0x17,
    subrangeType: 0x21,
    baseType: 0x24,
    constType: 0x26,
    enumerator: 0x28,
    variable: 0x34,
    volatileType: 0x35,
    restrictType: 0x37,
    unspecifiedType: 0x3b,
    partialUnit: 0x3c,
    typeUnit: 0x41,
    atomicType: 0x47,
    skeletonUnit: 0x4a,
};
const AT = {
    location: 0x02,
    name: 0x03,
    byteSize: 0x0b,
    bitOffset: 0x0c,
    bitSize: 0x0d,
    stmtList: 0x10,
    compDir: 0x1b,
    constValue: 0x1c,
    upperBound: 0x2f,
    abstractOrigin: 0x31,
    count: 0x37,
    dataMemberLocation: 0x38,
    declFile: 0x3a,
    declLine: 0x3b,
    declaration: 0x3c,
    encoding: 0x3e,
    specification: 0x47,
    type: 0x49,
    dataBitOffset: 0x6b,
    strOffsetsBase: 0x72,
    addrBase: 0x73,
    dwoName: 0x76,
    gnuDwoName: 0x2130,
    gnuAddrBase: 0x2133,
};
const FORM = {
    addr: 0x01,
    block2: 0x03,
    block4: 0x04,
    data2: 0x05,
    data4: 0x06,
    data8: 0x07,
    string: 0x08,
    block: 0x09,
    block1: 0x0a,
    data1: 0x0b,
    flag: 0x0c,
    sdata: 0x0d,
    strp: 0x0e,
    udata: 0x0f,
    refAddr: 0x10,
    ref1: 0x11,
    ref2: 0x12,
    ref4: 0x13,
    ref8: 0x14,
    refUdata: 0x15,
    indirect: 0x16,
    secOffset: 0x17,
    exprloc: 0x18,
    flagPresent: 0x19,
    strx: 0x1a,
    addrx: 0x1b,
    refSup4: 0x1c,
    strpSup: 0x1d,
    data16: 0x1e,
    lineStrp: 0x1f,
    refSig8: 0x20,
    implicitConst: 0x21,
    loclistx: 0x22,
    rnglistx: 0x23,
    refSup8: 0x24,
    strx1: 0x25,
    strx2: 0x26,
    strx3: 0x27,
    strx4: 0x28,
    addrx1: 0x29,
    addrx2: 0x2a,
    addrx3: 0x2b,
    addrx4: 0x2c,
    gnuAddrIndex: 0x1f01,
    gnuStrIndex: 0x1f02,
    gnuRefAlt: 0x1f20,
    gnuStrpAlt: 0x1f21,
};
const ATE = {
    address: 0x01,
    boolean: 0x02,
    complexFloat: 0x03,
    float: 0x04,
    signed: 0x05,
    signedChar: 0x06,
    unsigned: 0x07,
    unsignedChar: 0x08,
    utf: 0x10,
};
const OP = {
    addr: 0x03,
    constu: 0x10,
    plus: 0x22,
    plusUconst: 0x23,
    addrx: 0xa1,
    gnuAddrIndex: 0xfb,
};
const UT = { compile: 1, type: 2, partial: 3, skeleton: 4, splitCompile: 5, splitType: 6 };


/***/ }),

/***/ 80573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ need),
/* harmony export */   $l: () => (/* binding */ skipLeb),
/* harmony export */   DH: () => (/* binding */ u32),
/* harmony export */   EX: () => (/* binding */ small),
/* harmony export */   NX: () => (/* binding */ u16),
/* harmony export */   Wk: () => (/* binding */ BEFORE_DWZ),
/* harmony export */   ZT: () => (/* binding */ ulebBig),
/* harmony export */   _l: () => (/* binding */ u64),
/* harmony export */   ad: () => (/* binding */ unsigned),
/* harmony export */   cg: () => (/* binding */ cursorOf),
/* harmony export */   iW: () => (/* binding */ BUILD_AGAIN),
/* harmony export */   iv: () => (/* binding */ skip),
/* harmony export */   le: () => (/* binding */ slebBig),
/* harmony export */   pp: () => (/* binding */ uleb),
/* harmony export */   qM: () => (/* binding */ damaged),
/* harmony export */   ry: () => (/* binding */ cString),
/* harmony export */   u8: () => (/* binding */ u8),
/* harmony export */   uQ: () => (/* binding */ WITHOUT_TYPE_UNITS)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24938);

function cursorOf(bytes, littleEndian, label, base) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { bytes, view, littleEndian, label, base, pos: 0, entry: -1 };
}
const BUILD_AGAIN = 'Build the image again; if it is as the build left it, report this with the compiler and its flags.';
const WITHOUT_TYPE_UNITS = 'Build without -fdebug-types-section.';
const BEFORE_DWZ = 'Give the vmlinux or the module as it was before dwz -m.';
function damaged(cursor, code, message, remedy = BUILD_AGAIN) {
    const entry = cursor.entry < 0 ? '' : `, entry 0x${cursor.entry.toString(16)}`;
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C(code, {
        message,
        where: `${cursor.label} @0x${(cursor.base + cursor.pos).toString(16)} (unit 0x${cursor.base.toString(16)}${entry})`,
        remedy,
    });
}
function need(cursor, length) {
    if (cursor.pos + length <= cursor.bytes.length)
        return;
    throw damaged(cursor, 'debug-info-truncated', `a field of ${length} bytes lies behind the end of its unit or section`);
}
function skip(cursor, length) {
    need(cursor, length);
    cursor.pos += length;
}
function u8(cursor) {
    const byte = cursor.bytes[cursor.pos];
    if (byte === undefined)
        need(cursor, 1);
    cursor.pos++;
    return byte ?? 0;
}
function u16(cursor) {
    need(cursor, 2);
    cursor.pos += 2;
    return cursor.view.getUint16(cursor.pos - 2, cursor.littleEndian);
}
function u32(cursor) {
    need(cursor, 4);
    cursor.pos += 4;
    return cursor.view.getUint32(cursor.pos - 4, cursor.littleEndian);
}
function u64(cursor) {
    need(cursor, 8);
    cursor.pos += 8;
    return cursor.view.getBigUint64(cursor.pos - 8, cursor.littleEndian);
}
function unsigned(cursor, width) {
    if (width === 4)
        return u32(cursor);
    if (width === 1)
        return u8(cursor);
    if (width === 2)
        return u16(cursor);
    if (width === 3)
        return u24(cursor);
    return small(cursor, u64(cursor));
}
function u24(cursor) {
    const [first, second, third] = [u8(cursor), u8(cursor), u8(cursor)];
    return cursor.littleEndian
        ? first + second * 0x100 + third * 0x10000
        : third + second * 0x100 + first * 0x10000;
}
function small(cursor, value) {
    if (value <= 0xffffffffffffn && value >= -0xffffffffffffn)
        return Number(value);
    throw damaged(cursor, 'debug-info-limit', `0x${value.toString(16)} is no offset, size or count of a kernel`);
}
const MOST_LEB_BYTES = 10;
function uleb(cursor) {
    const first = u8(cursor);
    if (first < 0x80)
        return first;
    let value = first & 0x7f;
    let scale = 0x80;
    for (let count = 1; count < MOST_LEB_BYTES; count++) {
        const byte = u8(cursor);
        value += (byte & 0x7f) * scale;
        if (byte < 0x80) {
            if (value <= 0xffff_ffff_ffff)
                return value;
            throw damaged(cursor, 'debug-info-limit', `0x${value.toString(16)} is no offset, size or count of a kernel`);
        }
        scale *= 0x80;
    }
    throw endless(cursor);
}
function ulebBig(cursor) {
    let value = 0n;
    for (let count = 0; count < MOST_LEB_BYTES; count++) {
        const byte = u8(cursor);
        value |= BigInt(byte & 0x7f) << BigInt(7 * count);
        if (byte < 0x80)
            return value;
    }
    throw endless(cursor);
}
function slebBig(cursor) {
    let value = 0n;
    for (let count = 0; count < MOST_LEB_BYTES; count++) {
        const byte = u8(cursor);
        value |= BigInt(byte & 0x7f) << BigInt(7 * count);
        if (byte < 0x80)
            return BigInt.asIntN(Math.min(64, 7 * (count + 1)), value);
    }
    throw endless(cursor);
}
function skipLeb(cursor) {
    for (let count = 0; count < MOST_LEB_BYTES; count++)
        if (u8(cursor) < 0x80)
            return;
    throw endless(cursor);
}
function cString(cursor) {
    const end = cursor.bytes.indexOf(0, cursor.pos);
    if (end < 0)
        throw damaged(cursor, 'debug-info-truncated', 'a string has no NUL byte at its end');
    const text = cursor.bytes.subarray(cursor.pos, end);
    cursor.pos = end + 1;
    return text;
}
function endless(cursor) {
    return damaged(cursor, 'debug-info-limit', `a LEB128 number has more than ${MOST_LEB_BYTES} bytes`);
}


/***/ }),

/***/ 81951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   G$: () => (/* binding */ indexAt),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   _f: () => (/* binding */ entryAt)
/* harmony export */ });
/* harmony import */ var _abbreviations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9726);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18862);
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80573);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67380);
/* harmony import */ var _strings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2049);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50412);
/* harmony import */ var _work_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11078);







const WANTED = new Set([
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.arrayType,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.enumerationType,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.member,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.pointerType,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.structureType,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.subroutineType,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.typedef,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.unionType,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.subrangeType,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.baseType,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.constType,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.enumerator,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.variable,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.volatileType,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.restrictType,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.unspecifiedType,
    _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .TAG */ .Dk.atomicType,
]);
async function readEntries(debug, unit) {
    const bytes = await debug.info.read(unit.offset, unit.end - unit.offset);
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .cursorOf */ .cg)(bytes, debug.littleEndian, debug.info.label, unit.offset);
    const table = (0,_abbreviations_js__WEBPACK_IMPORTED_MODULE_0__/* .readTable */ .xz)(debug, (0,_units_js__WEBPACK_IMPORTED_MODULE_5__/* .abbrevLabel */ .Ve)(debug), unit.abbrevOffset, unit);
    const found = { offsets: [], tags: [], depths: [] };
    cursor.pos = unit.start - unit.offset;
    let depth = 0;
    while (cursor.pos < bytes.length) {
        const offset = unit.offset + cursor.pos;
        cursor.entry = offset;
        const code = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .uleb */ .pp)(cursor);
        if (code === 0) {
            depth = Math.max(depth - 1, 0);
            continue;
        }
        const abbreviation = abbreviationOf(cursor, table, code);
        if (WANTED.has(abbreviation.tag)) {
            found.offsets.push(offset);
            found.tags.push(abbreviation.tag);
            found.depths.push(depth);
        }
        spendEntry(debug, cursor, abbreviation);
        skipEntry(cursor, abbreviation, unit);
        if (abbreviation.hasChildren)
            depth++;
    }
    return { unit, cursor, table, ...found, ends: endsOf(found.depths) };
}
function endsOf(depths) {
    const ends = new Array(depths.length).fill(depths.length);
    const open = [];
    for (const [index, depth] of depths.entries()) {
        for (let top = open.at(-1); top !== undefined && (depths[top] ?? 0) >= depth; top = open.at(-1)) {
            ends[top] = index;
            open.pop();
        }
        open.push(index);
    }
    return ends;
}
function abbreviationOf(cursor, table, code) {
    const abbreviation = table.get(code);
    if (abbreviation !== undefined)
        return abbreviation;
    throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .qM)(cursor, 'debug-info-abbreviation', `abbreviation ${code} is not in the table of the unit`);
}
function spendEntry({ work }, cursor, { attributes }) {
    (0,_work_js__WEBPACK_IMPORTED_MODULE_6__/* .spend */ .R)(work.entries, 1 + attributes.length, cursor, 'the same entries');
}
function skipEntry(cursor, abbreviation, unit) {
    if (abbreviation.bytes >= 0) {
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .skip */ .iv)(cursor, abbreviation.bytes);
        return;
    }
    for (const { form } of abbreviation.attributes)
        (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .skipForm */ .UT)(cursor, form, unit);
}
function indexAt(entries, offset) {
    let [low, high] = [0, entries.offsets.length - 1];
    while (low <= high) {
        const middle = (low + high) >> 1;
        const here = entries.offsets[middle] ?? 0;
        if (here === offset)
            return middle;
        if (here < offset)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return -1;
}
function childrenOf(entries, index) {
    const depth = entries.depths[index] ?? 0;
    const children = [];
    const end = entries.ends[index] ?? 0;
    for (let next = index + 1; next < end; next = entries.ends[next] ?? end) {
        if (entries.depths[next] === depth + 1)
            children.push(next);
    }
    return children;
}
function entryAt(debug, entries, index) {
    const { unit, cursor, table } = entries;
    const offset = entries.offsets[index] ?? unit.start;
    cursor.entry = offset;
    cursor.pos = offset - unit.offset;
    const abbreviation = abbreviationOf(cursor, table, (0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .uleb */ .pp)(cursor));
    spendEntry(debug, cursor, abbreviation);
    const entry = blank(offset, abbreviation.tag);
    for (const attribute of abbreviation.attributes)
        readAttribute(debug, entries, entry, attribute);
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .need */ .$B)(cursor, 0);
    return entry;
}
function blank(offset, tag) {
    return {
        offset,
        tag,
        name: null,
        type: null,
        byteSize: null,
        bitSize: null,
        bitOffset: null,
        dataBitOffset: null,
        memberOffset: null,
        encoding: null,
        declFile: null,
        declLine: null,
        declaration: false,
        count: null,
        upperBound: null,
        constValue: null,
        location: null,
        origin: null,
    };
}
const COUNTS = new Map([
    [_constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.byteSize, 'byteSize'],
    [_constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.bitSize, 'bitSize'],
    [_constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.dataBitOffset, 'dataBitOffset'],
    [_constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.encoding, 'encoding'],
    [_constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.declFile, 'declFile'],
    [_constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.declLine, 'declLine'],
    [_constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.count, 'count'],
]);
function readAttribute(debug, { cursor, unit }, entry, { attribute, form: declared, constant }) {
    const form = declared === _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .FORM */ .PI.indirect ? (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .directForm */ .Wf)(cursor) : declared;
    const count = COUNTS.get(attribute);
    if (count !== undefined) {
        entry[count] = (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .readCount */ ._0)(cursor, form, constant, unit);
        return;
    }
    switch (attribute) {
        case _constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.name:
            entry.name = (0,_strings_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$)(debug, unit, (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .readStringPlace */ .xp)(cursor, form, unit), cursor) || null;
            return;
        case _constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.type:
            entry.type = (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .readReference */ .DU)(cursor, form, unit.offset, unit);
            return;
        case _constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.abstractOrigin:
        case _constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.specification:
            entry.origin = (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .readReference */ .DU)(cursor, form, unit.offset, unit);
            return;
        case _constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.declaration:
            entry.declaration = (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .readFlag */ .fG)(cursor, form, unit);
            return;
        case _constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.bitOffset:
            entry.bitOffset = (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .readSigned */ .Nu)(cursor, form, constant, unit);
            return;
        case _constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.dataMemberLocation:
            entry.memberOffset = readMemberOffset(cursor, form, constant, unit);
            return;
        case _constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.upperBound:
            entry.upperBound = (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .readConstant */ .tk)(cursor, form, constant, unit);
            return;
        case _constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.constValue:
            entry.constValue = (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .readConstant */ .tk)(cursor, form, constant, unit);
            return;
        case _constants_js__WEBPACK_IMPORTED_MODULE_1__.AT.location:
            entry.location = (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .readBlock */ .Gr)(cursor, form, unit);
            return;
        default:
            (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .skipForm */ .UT)(cursor, form, unit);
    }
}
function readMemberOffset(cursor, form, constant, unit) {
    const isBlock = form === _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .FORM */ .PI.exprloc || form === _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .FORM */ .PI.block1 || form === _constants_js__WEBPACK_IMPORTED_MODULE_1__/* .FORM */ .PI.block;
    if (!isBlock)
        return (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .readCount */ ._0)(cursor, form, constant, unit);
    const block = (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .readBlock */ .Gr)(cursor, form, unit);
    if (block === null || block[0] !== _constants_js__WEBPACK_IMPORTED_MODULE_1__.OP.plusUconst)
        return null;
    const operand = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .cursorOf */ .cg)(block, cursor.littleEndian, cursor.label, cursor.base);
    operand.entry = cursor.entry;
    operand.pos = 1;
    return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .uleb */ .pp)(operand);
}


/***/ }),

/***/ 4995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ openEntries)
/* harmony export */ });
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80573);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81951);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17330);



const MOST_KEPT_BYTES = 32 << 20;
function openEntries(debug) {
    const kept = new Map();
    let bytes = 0;
    const load = async (unit) => {
        const before = kept.get(unit);
        if (before !== undefined)
            return before;
        const entries = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .readEntries */ .$2)(debug, unit);
        bytes += unit.end - unit.offset;
        for (const oldest of kept.keys()) {
            if (bytes <= MOST_KEPT_BYTES)
                break;
            kept.delete(oldest);
            bytes -= oldest.end - oldest.offset;
        }
        kept.set(unit, entries);
        return entries;
    };
    return {
        debug,
        unit: load,
        async at(offset) {
            const entries = await load((0,_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .unitOf */ .uF)(debug, offset));
            const index = (0,_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .indexAt */ .G$)(entries, offset);
            if (index >= 0)
                return { entries, index, entry: (0,_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .entryAt */ ._f)(debug, entries, index) };
            entries.cursor.entry = offset;
            throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(entries.cursor, 'debug-info-reference', `a reference leads to 0x${offset.toString(16)}, where no type or variable starts`);
        },
    };
}


/***/ }),

/***/ 17748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ul: () => (/* binding */ readFiles),
  Md: () => (/* binding */ tablesNaming),
  Tm: () => (/* binding */ unitsNamingPath)
});

var printable = __webpack_require__(27967);
var constants = __webpack_require__(18862);
var dwarf_cursor = __webpack_require__(80573);
var dwarf_forms = __webpack_require__(67380);
;// CONCATENATED MODULE: ./lib/dwarf/path-strings.js
const NONE = { isEmpty: true, has: () => false };
function stringsHolding(table, part) {
    const buffer = Buffer.from(table.buffer, table.byteOffset, table.length);
    const first = buffer.indexOf(part, 0, 'latin1');
    if (first < 0)
        return NONE;
    const bits = new Uint8Array(Math.ceil(table.length / 8));
    let marked = 0;
    for (let at = first; at >= 0; at = buffer.indexOf(part, at + 1, 'latin1')) {
        for (let tail = at; tail >= marked && table[tail] !== 0; tail--) {
            bits[tail >> 3] = (bits[tail >> 3] ?? 0) | (1 << (tail & 7));
        }
        marked = at + 1;
    }
    return {
        isEmpty: false,
        has: offset => offset < table.length && ((bits[offset >> 3] ?? 0) & (1 << (offset & 7))) !== 0,
    };
}
function holdsOffset(bytes, littleEndian, strings) {
    if (strings.isEmpty)
        return false;
    let word = 0;
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        word = littleEndian ? (word >>> 8) | (byte << 24) : (word << 8) | byte;
        if (at >= 3 && strings.has(word >>> 0))
            return true;
    }
    return false;
}

var strings = __webpack_require__(2049);
var units = __webpack_require__(50412);
var work = __webpack_require__(11078);
;// CONCATENATED MODULE: ./lib/dwarf/files.js








const LNCT = { path: 1, directoryIndex: 2 };
const PROLOGUE_BYTES = 24;
async function readFiles(debug, unit) {
    const header = await readHeader(debug, unit);
    if (header === null)
        return [];
    const { cursor, version } = header;
    return version < 5 ? readOldTables(cursor, unit, version) : readTables(debug, cursor, unit, header.sizes);
}
function unitsNamingPath(debug, text) {
    const { named } = debug;
    return named?.path === text ? async (unit) => named.units.has(unit) : tablesNaming(debug, text);
}
function tablesNaming(sections, text) {
    const strings = stringsHolding(sections.lineStr, text);
    const answers = new Map();
    return async (unit) => {
        const { lineOffset } = unit;
        if (lineOffset === null)
            return false;
        if (unit.compDir.includes(text))
            return true;
        const answer = answers.get(lineOffset) ?? (await mayName(sections, unit, text, strings));
        answers.set(lineOffset, answer);
        return answer;
    };
}
async function mayName(sections, unit, text, strings) {
    const header = await readHeader(sections, unit);
    if (header === null)
        return false;
    const { cursor, version, sizes } = header;
    const bytes = Buffer.from(cursor.bytes.buffer, cursor.bytes.byteOffset, cursor.bytes.length);
    if (bytes.includes(text, 0, 'latin1'))
        return true;
    if (version < 5)
        return false;
    return hasOtherStrings(cursor, sizes) || holdsOffset(bytes, sections.littleEndian, strings);
}
function hasOtherStrings(cursor, sizes) {
    skipParameters(cursor, 5);
    for (let table = 0; table < 2; table++) {
        const columns = readColumns(cursor);
        const isOther = columns.some(({ content, form }) => content === LNCT.path && form !== constants/* FORM */.PI.lineStrp && form !== constants/* FORM */.PI.string);
        if (isOther)
            return true;
        skipRows(cursor, columns, sizes);
    }
    return false;
}
function skipRows(cursor, columns, sizes) {
    const count = readRowCount(cursor, columns);
    const widths = columns.map(column => (0,dwarf_forms/* fixedBytes */._I)(column.form, sizes));
    if (widths.every(width => width >= 0)) {
        (0,dwarf_cursor/* skip */.iv)(cursor, count * widths.reduce((sum, width) => sum + width, 0));
        return;
    }
    for (let left = count; left > 0; left--) {
        (0,dwarf_cursor/* need */.$B)(cursor, 1);
        for (const { form } of columns)
            (0,dwarf_forms/* skipForm */.UT)(cursor, form, sizes);
    }
}
async function readHeader(sections, unit) {
    const { line, littleEndian } = sections;
    const offset = unit.lineOffset;
    if (line === null || offset === null)
        return null;
    const length = Math.min(PROLOGUE_BYTES, Math.max(line.size - offset, 0));
    const start = (0,dwarf_cursor/* cursorOf */.cg)(length === 0 ? new Uint8Array() : await line.read(offset, length), littleEndian, line.label, offset);
    const { offsetBytes } = (0,units/* readLength */.Vi)(start);
    const version = (0,dwarf_cursor/* u16 */.NX)(start);
    if (version < 2 || version > 5) {
        throw (0,dwarf_cursor/* damaged */.qM)(start, 'debug-info-version', `the line table is in version ${version}; 2 to 5 are known`);
    }
    if (version === 5)
        (0,dwarf_cursor/* skip */.iv)(start, 2);
    const bytes = (0,dwarf_cursor/* unsigned */.ad)(start, offsetBytes);
    if (offset + start.pos + bytes > line.size) {
        throw (0,dwarf_cursor/* damaged */.qM)(start, 'debug-info-truncated', `the header of the line table has ${bytes} bytes, its section fewer`);
    }
    (0,work/* spend */.R)(sections.work.files, bytes, start, 'the same tables of files');
    const tables = await line.read(offset + start.pos, bytes);
    const cursor = (0,dwarf_cursor/* cursorOf */.cg)(tables, littleEndian, line.label, offset + start.pos);
    return { cursor, version, sizes: { version: 5, offsetBytes, addressBytes: unit.addressBytes } };
}
function skipParameters(cursor, version) {
    (0,dwarf_cursor/* skip */.iv)(cursor, version >= 4 ? 5 : 4);
    (0,dwarf_cursor/* skip */.iv)(cursor, Math.max((0,dwarf_cursor.u8)(cursor) - 1, 0));
}
function readOldTables(cursor, unit, version) {
    skipParameters(cursor, version);
    const folders = [unit.compDir];
    for (let text = (0,dwarf_cursor/* cString */.ry)(cursor); text.length > 0; text = (0,dwarf_cursor/* cString */.ry)(cursor))
        folders.push((0,printable/* printable */.g)(text));
    const files = [null];
    for (let text = (0,dwarf_cursor/* cString */.ry)(cursor); text.length > 0; text = (0,dwarf_cursor/* cString */.ry)(cursor)) {
        const folder = folders[(0,dwarf_cursor/* uleb */.pp)(cursor)];
        (0,dwarf_cursor/* uleb */.pp)(cursor);
        (0,dwarf_cursor/* uleb */.pp)(cursor);
        files.push(joinPath(unit.compDir, folder ?? '', (0,printable/* printable */.g)(text)));
    }
    return files;
}
function readTables(debug, cursor, unit, sizes) {
    skipParameters(cursor, 5);
    const folders = readRows(debug, cursor, unit, sizes).map(row => row.path);
    const root = folders[0] ?? unit.compDir;
    return readRows(debug, cursor, unit, sizes).map(row => joinPath(root, folders[row.folder] ?? '', row.path));
}
function readColumns(cursor) {
    const columns = [];
    for (let left = (0,dwarf_cursor.u8)(cursor); left > 0; left--)
        columns.push({ content: (0,dwarf_cursor/* uleb */.pp)(cursor), form: (0,dwarf_cursor/* uleb */.pp)(cursor) });
    return columns;
}
function readRowCount(cursor, columns) {
    const count = (0,dwarf_cursor/* uleb */.pp)(cursor);
    if (count === 0 || columns.some(column => column.content === LNCT.path))
        return count;
    throw (0,dwarf_cursor/* damaged */.qM)(cursor, 'debug-info-form', `a table of ${count} paths has no column for a path`);
}
function readRows(debug, cursor, unit, sizes) {
    const columns = readColumns(cursor);
    const rows = [];
    for (let left = readRowCount(cursor, columns); left > 0; left--) {
        (0,dwarf_cursor/* need */.$B)(cursor, 1);
        rows.push(readRow(debug, cursor, unit, sizes, columns));
    }
    return rows;
}
function readRow(debug, cursor, unit, sizes, columns) {
    const row = { path: '', folder: 0 };
    for (const { content, form } of columns) {
        if (content === LNCT.path) {
            const base = { ...sizes, strOffsetsBase: unit.strOffsetsBase };
            row.path = (0,strings/* textAt */.$)(debug, base, (0,dwarf_forms/* readStringPlace */.xp)(cursor, form, sizes), cursor);
        }
        else if (content === LNCT.directoryIndex && form !== constants/* FORM */.PI.string) {
            row.folder = (0,dwarf_forms/* readCount */._0)(cursor, form, 0n, sizes) ?? 0;
        }
        else
            (0,dwarf_forms/* skipForm */.UT)(cursor, form, sizes);
    }
    return row;
}
function joinPath(...parts) {
    let path = '';
    for (const part of parts) {
        if (part === '')
            continue;
        path = part.startsWith('/') || path === '' ? part : `${path}/${part}`;
    }
    return normalise(path);
}
function normalise(path) {
    const steps = [];
    for (const step of path.split('/')) {
        if (step === '' || step === '.')
            continue;
        const last = steps.at(-1);
        if (step === '..' && last !== undefined && last !== '..')
            steps.pop();
        else
            steps.push(step);
    }
    return `${path.startsWith('/') ? '/' : ''}${steps.join('/')}`;
}


/***/ }),

/***/ 67380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ readReference),
/* harmony export */   Gr: () => (/* binding */ readBlock),
/* harmony export */   Nu: () => (/* binding */ readSigned),
/* harmony export */   UT: () => (/* binding */ skipForm),
/* harmony export */   Wf: () => (/* binding */ directForm),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   _I: () => (/* binding */ fixedBytes),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   tk: () => (/* binding */ readConstant),
/* harmony export */   xp: () => (/* binding */ readStringPlace)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18862);
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80573);


const FIXED = new Map([
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.data1, 1],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.data2, 2],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.data4, 4],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.data8, 8],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.data16, 16],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.flag, 1],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.flagPresent, 0],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.implicitConst, 0],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.ref1, 1],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.ref2, 2],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.ref4, 4],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.ref8, 8],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.refSig8, 8],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.refSup4, 4],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.refSup8, 8],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strx1, 1],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strx2, 2],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strx3, 3],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strx4, 4],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.addrx1, 1],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.addrx2, 2],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.addrx3, 3],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.addrx4, 4],
]);
const OFFSETS = new Set([
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strp,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.secOffset,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.lineStrp,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strpSup,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.gnuRefAlt,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.gnuStrpAlt,
]);
const LEBS = new Set([
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.sdata,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.udata,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.refUdata,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strx,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.addrx,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.loclistx,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.rnglistx,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.gnuAddrIndex,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.gnuStrIndex,
]);
function fixedBytes(form, sizes) {
    const fixed = FIXED.get(form);
    if (fixed !== undefined)
        return fixed;
    if (OFFSETS.has(form))
        return sizes.offsetBytes;
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.addr)
        return sizes.addressBytes;
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.refAddr)
        return sizes.version < 3 ? sizes.addressBytes : sizes.offsetBytes;
    return -1;
}
function skipForm(cursor, form, sizes) {
    const bytes = fixedBytes(form, sizes);
    if (bytes >= 0)
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .skip */ .iv)(cursor, bytes);
    else if (LEBS.has(form))
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .skipLeb */ .$l)(cursor);
    else if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.string)
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .cString */ .ry)(cursor);
    else if (isBlock(form))
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .skip */ .iv)(cursor, blockBytes(cursor, form));
    else if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.indirect)
        skipForm(cursor, directForm(cursor), sizes);
    else
        throw badForm(cursor, form, 'unknown');
}
function directForm(cursor) {
    const form = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor);
    if (form !== _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.indirect && form !== _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.implicitConst)
        return form;
    throw badForm(cursor, form, 'not possible behind DW_FORM_indirect');
}
function isBlock(form) {
    return (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.exprloc ||
        form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.block1 ||
        form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.block2 ||
        form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.block4 ||
        form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.block);
}
function blockBytes(cursor, form) {
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.block1)
        return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__.u8)(cursor);
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.block2)
        return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .u16 */ .NX)(cursor);
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.block4)
        return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .u32 */ .DH)(cursor);
    return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor);
}
function readBlock(cursor, form, sizes) {
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.data16)
        return take(cursor, 16);
    if (isBlock(form))
        return take(cursor, blockBytes(cursor, form));
    skipForm(cursor, form, sizes);
    return null;
}
function take(cursor, length) {
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .skip */ .iv)(cursor, length);
    return cursor.bytes.subarray(cursor.pos - length, cursor.pos);
}
function readConstant(cursor, form, constant, sizes) {
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.implicitConst)
        return constant;
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.sdata)
        return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .slebBig */ .le)(cursor);
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.udata)
        return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .ulebBig */ .ZT)(cursor);
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.data1)
        return BigInt((0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__.u8)(cursor));
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.data2)
        return BigInt((0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .u16 */ .NX)(cursor));
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.data4)
        return BigInt((0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .u32 */ .DH)(cursor));
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.data8)
        return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .u64 */ ._l)(cursor);
    skipForm(cursor, form, sizes);
    return null;
}
function readCount(cursor, form, constant, sizes) {
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.data1)
        return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__.u8)(cursor);
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.secOffset)
        return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .unsigned */ .ad)(cursor, sizes.offsetBytes);
    const value = readConstant(cursor, form, constant, sizes);
    return value === null ? null : (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .small */ .EX)(cursor, value);
}
function readSigned(cursor, form, constant, sizes) {
    const value = readConstant(cursor, form, constant, sizes);
    return value === null ? null : (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .small */ .EX)(cursor, BigInt.asIntN(64, value));
}
function readFlag(cursor, form, sizes) {
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.flag)
        return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__.u8)(cursor) !== 0;
    skipForm(cursor, form, sizes);
    return true;
}
const LOCAL_REFERENCES = new Map([
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.ref1, 1],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.ref2, 2],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.ref4, 4],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.ref8, 8],
]);
function readReference(cursor, form, unit, sizes) {
    const width = LOCAL_REFERENCES.get(form);
    if (width !== undefined)
        return unit + (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .unsigned */ .ad)(cursor, width);
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.refUdata)
        return unit + (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor);
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.refAddr)
        return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .unsigned */ .ad)(cursor, fixedBytes(form, sizes));
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.refSig8 || form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.gnuRefAlt || form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.refSup4 || form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.refSup8) {
        throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)(cursor, 'debug-info-elsewhere', `a reference of form 0x${form.toString(16)} leads out of .debug_info`, form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.refSig8 ? _cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .WITHOUT_TYPE_UNITS */ .uQ : _cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .BEFORE_DWZ */ .Wk);
    }
    throw badForm(cursor, form, 'no reference');
}
const INDEXES = new Map([
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strx1, 1],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strx2, 2],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strx3, 3],
    [_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strx4, 4],
]);
function readStringPlace(cursor, form, sizes) {
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strp)
        return { kind: 'str', value: (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .unsigned */ .ad)(cursor, sizes.offsetBytes) };
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.lineStrp)
        return { kind: 'line', value: (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .unsigned */ .ad)(cursor, sizes.offsetBytes) };
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.string)
        return { kind: 'here', bytes: (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .cString */ .ry)(cursor) };
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strx || form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.gnuStrIndex)
        return { kind: 'index', value: (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .uleb */ .pp)(cursor) };
    const width = INDEXES.get(form);
    if (width !== undefined)
        return { kind: 'index', value: (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .unsigned */ .ad)(cursor, width) };
    if (form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.strpSup || form === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.gnuStrpAlt) {
        throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)(cursor, 'debug-info-elsewhere', 'a string stands in another file (dwz -m)', _cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .BEFORE_DWZ */ .Wk);
    }
    throw badForm(cursor, form, 'no string');
}
function badForm(cursor, form, what) {
    return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)(cursor, 'debug-info-form', `form 0x${form.toString(16)} is ${what}`);
}


/***/ }),

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

var error = __webpack_require__(24938);
var bytes_source = __webpack_require__(70167);
var image_addresses = __webpack_require__(57114);
var image_elf = __webpack_require__(33731);
var relocate = __webpack_require__(17555);
var abbreviations = __webpack_require__(9726);
var cursor = __webpack_require__(80573);
;// CONCATENATED MODULE: ./lib/dwarf/debug-info.js
const NOTHING_WANTED = { names: [], addresses: [], path: null };

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

var files = __webpack_require__(17748);
var dwarf_probes = __webpack_require__(92939);
var scan = __webpack_require__(17330);
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

var work = __webpack_require__(11078);
;// CONCATENATED MODULE: ./lib/dwarf/open.js










const MOST_WHOLE_BYTES = 1 << 30;
const opened = new WeakMap();
async function openDebugInfo(elf, wanted = NOTHING_WANTED) {
    const before = opened.get(elf) ?? readDebugInfo(elf, wanted);
    opened.set(elf, before);
    const debug = await before;
    return { ...debug, ...budgetsOf(debug) };
}
async function readDebugInfo(elf, wanted) {
    refuseOtherFile(elf);
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
    const line = await open('line');
    const sections = {
        ...budgetsOf({ abbrev, info, line }),
        elf,
        littleEndian: elf.littleEndian,
        addresses,
        info,
        line,
        abbrev,
        str: await whole('str'),
        lineStr: await whole('line_str'),
        strOffsets: await whole('str_offsets'),
        addr: await whole('addr'),
    };
    return { ...sections, ...(await surveyUnits(sections, wanted)) };
}
function budgetsOf({ abbrev, info, line }) {
    return {
        abbrevBudget: (0,abbreviations/* abbrevBudgetOf */.Zm)(abbrev.length),
        work: (0,work/* workBudgetOf */.Y)({ info: info.size, line: line?.size ?? 0 }),
    };
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
const LINKS = new Set(['.gnu_debugaltlink', '.debug_sup']);
function refuseOtherFile(elf) {
    const link = elf.sections.find(({ name }) => LINKS.has(name));
    if (link === undefined)
        return;
    throw new error/* ImageError */.C('debug-info-elsewhere', {
        message: `parts of the debug info stand in another file (dwz -m), which ${link.name} names`,
        where: (0,bytes_source.at)(elf.source, link.offset),
        remedy: cursor/* BEFORE_DWZ */.Wk,
    });
}
function refuseTypeUnits(elf) {
    const types = find(elf, 'types');
    if (types === undefined || types.size === 0)
        return;
    throw new error/* ImageError */.C('debug-info-elsewhere', {
        message: 'the debug info keeps its types in .debug_types',
        where: elf.source.label,
        remedy: cursor/* WITHOUT_TYPE_UNITS */.uQ,
    });
}


/***/ }),

/***/ 92939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TN: () => (/* binding */ keyOf),
  uU: () => (/* binding */ probeGroup),
  Pv: () => (/* binding */ probeNumbers),
  ej: () => (/* binding */ probeRun),
  Mc: () => (/* binding */ searchRange)
});

;// CONCATENATED MODULE: ./lib/bytes/brief.js
async function readBriefly(source, offset, length, scratch) {
    if (source.readInto === undefined)
        return source.read(offset, length);
    const target = scratch.subarray(0, length);
    await source.readInto(offset, target);
    return target;
}

;// CONCATENATED MODULE: ./lib/dwarf/probes.js

const PIECE_BYTES = 1 << 18;
function keyOf(run) {
    return Buffer.from(run.buffer, run.byteOffset, run.length).toString('latin1');
}
function probeRun(run) {
    const key = keyOf(run);
    const find = (bytes, hit) => {
        for (let at = bytes.indexOf(run); at >= 0;) {
            const next = hit(key, at);
            at = next < bytes.length ? bytes.indexOf(run, next) : -1;
        }
    };
    return { longest: run.length, find };
}
function probeGroup(runs) {
    const keys = new Set(runs.map(keyOf));
    const first = runs[0] ?? Buffer.alloc(0);
    const { from, to } = commonPart(first, runs);
    const part = first.subarray(from, to);
    const find = (bytes, hit) => {
        for (let at = bytes.indexOf(part, from); at >= 0;) {
            const start = at - from;
            const key = bytes.toString('latin1', start, start + first.length);
            if (keys.has(key))
                hit(key, start);
            at = at + 1 < bytes.length ? bytes.indexOf(part, at + 1) : -1;
        }
    };
    return { longest: first.length, find };
}
function commonPart(first, runs) {
    const shared = (run, at) => {
        let length = 0;
        while (length < first.length && run[at(length)] === first[at(length)])
            length++;
        return length;
    };
    const head = Math.min(...runs.map(run => shared(run, length => length)));
    const tail = Math.min(...runs.map(run => shared(run, length => first.length - 1 - length)));
    return tail >= head ? { from: first.length - tail, to: first.length } : { from: 0, to: head };
}
function probeNumbers(numbers, littleEndian) {
    const bits = new Uint8Array(1 << 16);
    for (const number of numbers)
        bits[hash(number)] = 1;
    const find = (bytes, hit) => {
        let word = 0;
        for (let at = 0; at < bytes.length; at++) {
            const byte = bytes[at] ?? 0;
            word = littleEndian ? (word >>> 8) | (byte << 24) : (word << 8) | byte;
            if (at >= 3 && bits[hash(word)] === 1 && numbers.has(word >>> 0))
                hit('', at - 3);
        }
    };
    return { longest: 4, find };
}
function hash(number) {
    return (Math.imul(number, 0x9e37_79b1) >>> 16) & 0xffff;
}
async function searchRange(source, start, end, probes, hit) {
    const overlap = Math.max(1, ...probes.map(probe => probe.longest)) - 1;
    const needed = source.readInto === undefined ? 0 : Math.min(PIECE_BYTES + overlap, end - start);
    const scratch = new Uint8Array(needed);
    for (let base = start; base < end; base += PIECE_BYTES) {
        const length = Math.min(PIECE_BYTES + overlap, end - base);
        const bytes = await readBriefly(source, base, length, scratch);
        const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
        const inPiece = (key, offset) => hit(key, base + offset) - base;
        for (const probe of probes)
            probe.find(piece, inPiece);
    }
}


/***/ }),

/***/ 17330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   JR: () => (/* binding */ hasCrossReferences),
/* harmony export */   W: () => (/* binding */ unitsNaming),
/* harmony export */   p0: () => (/* binding */ offsetsOfName),
/* harmony export */   uF: () => (/* binding */ unitOf),
/* harmony export */   vS: () => (/* binding */ unitsHolding),
/* harmony export */   wt: () => (/* binding */ MOST_SINGLE_SEARCHES),
/* harmony export */   zp: () => (/* binding */ inPlace)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18862);
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80573);
/* harmony import */ var _probes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92939);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50412);




const MOST_SINGLE_SEARCHES = 6;
function offsetsOfName(table, name) {
    const buffer = Buffer.from(table.buffer, table.byteOffset, table.length);
    const needle = inPlace(name);
    const offsets = [];
    for (let at = buffer.indexOf(needle); at >= 0; at = buffer.indexOf(needle, at + 1))
        offsets.push(at);
    return offsets;
}
async function unitsNaming(debug, name) {
    const offsets = offsetsOfName(debug.str, name);
    const units = await unitsHolding(debug, new Set(offsets), [inPlace(name)]);
    for (const unit of unitsByIndex(debug, offsets))
        units.add(unit);
    return units;
}
function inPlace(name) {
    return Buffer.from(`${name}\0`, 'latin1');
}
async function unitsHolding(debug, numbers, runs) {
    const units = new Set();
    const isMany = numbers.size > MOST_SINGLE_SEARCHES;
    const single = isMany ? runs : [...runs, ...[...numbers].map(number => bytesOf(debug, number))];
    const probes = isMany ? [(0,_probes_js__WEBPACK_IMPORTED_MODULE_3__/* .probeNumbers */ .Pv)(numbers, debug.littleEndian)] : [];
    for (const run of single) {
        const before = debug.finds.get((0,_probes_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .TN)(run));
        if (before === undefined)
            probes.push((0,_probes_js__WEBPACK_IMPORTED_MODULE_3__/* .probeRun */ .ej)(run));
        else
            for (const unit of before)
                units.add(unit);
    }
    if (probes.length === 0)
        return units;
    await (0,_probes_js__WEBPACK_IMPORTED_MODULE_3__/* .searchRange */ .Mc)(debug.info, 0, debug.info.size, probes, (_key, offset) => {
        const unit = (0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .unitAt */ .aP)(debug.units, offset);
        if (unit === undefined)
            return offset + 1;
        units.add(unit);
        return unit.end;
    });
    return units;
}
function bytesOf(file, number) {
    const bytes = Buffer.alloc(4);
    if (file.littleEndian)
        bytes.writeUInt32LE(number % 0x1_0000_0000);
    else
        bytes.writeUInt32BE(number % 0x1_0000_0000);
    return bytes;
}
function unitsByIndex(debug, offsets) {
    const { strOffsets } = debug;
    if (strOffsets.length === 0 || offsets.length === 0)
        return [];
    const wanted = new Set(offsets);
    const bases = [...new Set(debug.units.map(unit => unit.strOffsetsBase))].sort((a, b) => a - b);
    const held = new Set(bases.filter((base, index) => holds(debug, base, bases[index + 1], wanted)));
    return debug.units.filter(unit => held.has(unit.strOffsetsBase));
}
function holds(debug, base, next, wanted) {
    const { strOffsets, littleEndian } = debug;
    const view = new DataView(strOffsets.buffer, strOffsets.byteOffset, strOffsets.length);
    const end = Math.min(next ?? strOffsets.length, strOffsets.length) - 4;
    for (let at = base; at <= end; at += 4)
        if (wanted.has(view.getUint32(at, littleEndian)))
            return true;
    return false;
}
function hasCrossReferences(debug, attributes) {
    const abbrev = Buffer.from(debug.abbrev.buffer, debug.abbrev.byteOffset, debug.abbrev.length);
    return attributes.some(attribute => abbrev.includes(Buffer.from([attribute, _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FORM */ .PI.refAddr])));
}
function unitOf(debug, offset) {
    const unit = (0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .unitAt */ .aP)(debug.units, offset);
    if (unit !== undefined && offset >= unit.start)
        return unit;
    const nowhere = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .cursorOf */ .cg)(new Uint8Array(), debug.littleEndian, debug.info.label, offset);
    throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)(nowhere, 'debug-info-reference', `a reference leads to 0x${offset.toString(16)}, where no entry is`);
}


/***/ }),

/***/ 2049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ textAt)
/* harmony export */ });
/* harmony import */ var _bytes_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27967);
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80573);


const MOST_TEXT_BYTES = 4096;
const PLAIN = /^[ -[\]-~]*$/;
function textAt(sections, unit, place, cursor) {
    if (place.kind === 'here')
        return printableText(place.bytes);
    if (place.kind === 'line')
        return textIn(sections.lineStr, '.debug_line_str', place.value, cursor);
    const offset = place.kind === 'str' ? place.value : offsetOf(sections, unit, place.value, cursor);
    return textIn(sections.str, '.debug_str', offset, cursor);
}
function offsetOf(sections, unit, index, cursor) {
    const { strOffsets, littleEndian } = sections;
    const at = unit.strOffsetsBase + index * unit.offsetBytes;
    if (at + unit.offsetBytes > strOffsets.length) {
        throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(cursor, 'debug-info-reference', `string ${index} is behind the ${strOffsets.length} bytes of .debug_str_offsets`);
    }
    const view = new DataView(strOffsets.buffer, strOffsets.byteOffset, strOffsets.byteLength);
    return unit.offsetBytes === 4
        ? view.getUint32(at, littleEndian)
        : Number(view.getBigUint64(at, littleEndian));
}
function textIn(section, name, offset, cursor) {
    const start = section.subarray(offset, offset + MOST_TEXT_BYTES);
    const end = start.indexOf(0);
    if (end >= 0)
        return printableText(start.subarray(0, end));
    if (start.length === MOST_TEXT_BYTES && offset < lastNul(section))
        return printableText(start);
    throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(cursor, 'debug-info-reference', `the string at 0x${offset.toString(16)} is not inside the ${section.length} bytes of ${name}`);
}
function lastNul(section) {
    const before = lastNuls.get(section);
    if (before !== undefined)
        return before;
    const last = section.lastIndexOf(0);
    lastNuls.set(section, last);
    return last;
}
const lastNuls = new WeakMap();
function printableText(bytes) {
    const cut = bytes.length > MOST_TEXT_BYTES ? bytes.subarray(0, MOST_TEXT_BYTES) : bytes;
    const text = Buffer.from(cut.buffer, cut.byteOffset, cut.length).toString('latin1');
    return PLAIN.test(text) ? text : (0,_bytes_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(cut);
}


/***/ }),

/***/ 31530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ boundsOf),
/* harmony export */   Gk: () => (/* binding */ QUALIFIERS),
/* harmony export */   KX: () => (/* binding */ elementCount),
/* harmony export */   nn: () => (/* binding */ unqualify),
/* harmony export */   r: () => (/* binding */ resolveType)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18862);
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80573);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81951);



const QUALIFIERS = new Set([
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.typedef,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.constType,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.volatileType,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.restrictType,
    _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.atomicType,
]);
const MOST_STEPS = 64;
async function follow(store, type, visit) {
    let found = await store.at(type);
    for (let step = 0; visit(found); step++) {
        const { entry, entries } = found;
        entries.cursor.entry = entry.offset;
        if (step === MOST_STEPS)
            throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)(entries.cursor, 'debug-info-cycle', 'a type contains itself');
        if (entry.type === null)
            return found;
        found = await store.at(entry.type);
    }
    return found;
}
function resolveType(store, type) {
    return follow(store, type, ({ entry }) => QUALIFIERS.has(entry.tag) || entry.tag === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.arrayType);
}
async function unqualify(store, type) {
    let typedef = null;
    const found = await follow(store, type, ({ entry }) => {
        if (entry.tag === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.typedef)
            typedef = entry.name;
        return QUALIFIERS.has(entry.tag);
    });
    return { ...found, typedef };
}
async function elementCount(store, type, most) {
    let count = null;
    await follow(store, type, found => {
        if (found.entry.tag !== _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.arrayType)
            return QUALIFIERS.has(found.entry.tag);
        for (const bound of boundsOf(store, found))
            count = (count ?? 1) * (bound ?? 0);
        if (count === null || count <= most)
            return true;
        throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)(found.entries.cursor, 'debug-info-limit', `an array has ${count} elements; the limit is ${most}`);
    });
    return count;
}
function boundsOf(store, array) {
    const bounds = [];
    for (const child of (0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .childrenOf */ .LU)(array.entries, array.index)) {
        const entry = (0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .entryAt */ ._f)(store.debug, array.entries, child);
        if (entry.tag === _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.subrangeType)
            bounds.push(boundOf(array, entry));
    }
    array.entries.cursor.entry = array.entry.offset;
    return bounds.length === 0 ? [null] : bounds;
}
const MOST_BOUND = 1n << 40n;
function boundOf(array, subrange) {
    if (subrange.count !== null)
        return subrange.count;
    if (subrange.upperBound === null)
        return null;
    const count = BigInt.asUintN(64, subrange.upperBound + 1n);
    if (count === 0n || count === 1n << 32n)
        return null;
    if (count <= MOST_BOUND)
        return Number(count);
    throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)(array.entries.cursor, 'debug-info-limit', `an array has ${count} elements`);
}


/***/ }),

/***/ 50412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ readUnit),
/* harmony export */   Ve: () => (/* binding */ abbrevLabel),
/* harmony export */   Vi: () => (/* binding */ readLength),
/* harmony export */   aP: () => (/* binding */ unitAt)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24938);
/* harmony import */ var _abbreviations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9726);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18862);
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80573);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67380);
/* harmony import */ var _strings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2049);






const WINDOW_BYTES = 256;
async function readUnit(sections, offset) {
    const { info } = sections;
    const rest = info.size - offset;
    for (let length = WINDOW_BYTES;; length *= 16) {
        const bytes = await info.read(offset, Math.min(length, rest));
        const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .cursorOf */ .cg)(bytes, sections.littleEndian, info.label, offset);
        try {
            return parseUnit(sections, cursor, rest);
        }
        catch (error) {
            const cut = error instanceof _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C && error.code === 'debug-info-truncated' && length < rest;
            if (!cut)
                throw error;
        }
    }
}
function parseUnit(sections, cursor, rest) {
    const header = readHeader(cursor, rest);
    const offset = cursor.base;
    const start = offset + cursor.pos;
    const unit = { ...header, offset, start };
    if (start >= unit.end)
        throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .damaged */ .qM)(cursor, 'debug-info-truncated', 'the unit has no entry');
    cursor.entry = start;
    const code = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .uleb */ .pp)(cursor);
    if (code === 0)
        return { ...unit, ...describe(sections, cursor, unit, NOTHING) };
    const abbreviation = (0,_abbreviations_js__WEBPACK_IMPORTED_MODULE_1__/* .findOne */ .sM)(sections, abbrevLabel(sections), header.abbrevOffset, code, unit);
    return { ...unit, ...describe(sections, cursor, unit, readRoot(cursor, abbreviation, unit)) };
}
function abbrevLabel(sections) {
    return `${sections.elf.source.label} .debug_abbrev`;
}
function readHeader(cursor, rest) {
    const { length, offsetBytes } = readLength(cursor);
    const end = cursor.base + cursor.pos + length;
    if (cursor.pos + length > rest) {
        throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('debug-info-truncated', {
            message: `the unit has ${length} bytes by its header, but its section ends after ${rest - cursor.pos}`,
            where: (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .damaged */ .qM)(cursor, 'debug-info-truncated', '').where,
            remedy: 'The file is cut off or damaged: build it again, or download or copy it again.',
        });
    }
    const version = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .u16 */ .NX)(cursor);
    if (version < 2 || version > 5) {
        throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .damaged */ .qM)(cursor, 'debug-info-version', `the unit is in DWARF version ${version}; 2 to 5 are known`);
    }
    if (version < 5) {
        const abbrevOffset = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .unsigned */ .ad)(cursor, offsetBytes);
        return { version, offsetBytes, addressBytes: readAddressBytes(cursor), abbrevOffset, end };
    }
    const type = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__.u8)(cursor);
    const addressBytes = readAddressBytes(cursor);
    const abbrevOffset = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .unsigned */ .ad)(cursor, offsetBytes);
    refuseType(cursor, type);
    return { version, offsetBytes, addressBytes, abbrevOffset, end };
}
function readLength(cursor) {
    const length = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .u32 */ .DH)(cursor);
    if (length < 0xffff_fff0)
        return { length, offsetBytes: 4 };
    if (length === 0xffff_ffff)
        return { length: (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .small */ .EX)(cursor, (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .u64 */ ._l)(cursor)), offsetBytes: 8 };
    throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .damaged */ .qM)(cursor, 'debug-info-version', `0x${length.toString(16)} is a reserved length`);
}
function readAddressBytes(cursor) {
    const bytes = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__.u8)(cursor);
    if (bytes === 4 || bytes === 8)
        return bytes;
    throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .damaged */ .qM)(cursor, 'debug-info-version', `addresses of ${bytes} bytes are not known`);
}
function refuseType(cursor, type) {
    if (type === _constants_js__WEBPACK_IMPORTED_MODULE_2__.UT.compile || type === _constants_js__WEBPACK_IMPORTED_MODULE_2__.UT.partial)
        return;
    if (type === _constants_js__WEBPACK_IMPORTED_MODULE_2__.UT.type || type === _constants_js__WEBPACK_IMPORTED_MODULE_2__.UT.splitType) {
        const message = 'the debug info has type units (-fdebug-types-section)';
        throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .damaged */ .qM)(cursor, 'debug-info-elsewhere', message, _cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .WITHOUT_TYPE_UNITS */ .uQ);
    }
    if (type === _constants_js__WEBPACK_IMPORTED_MODULE_2__.UT.skeleton || type === _constants_js__WEBPACK_IMPORTED_MODULE_2__.UT.splitCompile)
        throw split(cursor);
    throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .damaged */ .qM)(cursor, 'debug-info-version', `unit type ${type} is not known`);
}
function split(cursor) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('debug-info-split', {
        message: 'the unit is a skeleton: its debug info stands in a .dwo file',
        where: (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .damaged */ .qM)(cursor, 'debug-info-split', '').where,
        remedy: 'Build the kernel with CONFIG_DEBUG_INFO_SPLIT off.',
    });
}
const NOTHING = { name: null, compDir: null, lineOffset: null, strOffsetsBase: null, addrBase: null };
function readRoot(cursor, abbreviation, sizes) {
    const root = { ...NOTHING };
    for (const { attribute, form: written, constant } of abbreviation.attributes) {
        const form = written === _constants_js__WEBPACK_IMPORTED_MODULE_2__/* .FORM */ .PI.indirect ? (0,_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .directForm */ .Wf)(cursor) : written;
        if (attribute === _constants_js__WEBPACK_IMPORTED_MODULE_2__.AT.name)
            root.name = (0,_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .readStringPlace */ .xp)(cursor, form, sizes);
        else if (attribute === _constants_js__WEBPACK_IMPORTED_MODULE_2__.AT.compDir)
            root.compDir = (0,_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .readStringPlace */ .xp)(cursor, form, sizes);
        else if (attribute === _constants_js__WEBPACK_IMPORTED_MODULE_2__.AT.stmtList)
            root.lineOffset = (0,_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .readCount */ ._0)(cursor, form, constant, sizes);
        else if (attribute === _constants_js__WEBPACK_IMPORTED_MODULE_2__.AT.strOffsetsBase)
            root.strOffsetsBase = (0,_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .readCount */ ._0)(cursor, form, constant, sizes);
        else if (attribute === _constants_js__WEBPACK_IMPORTED_MODULE_2__.AT.addrBase || attribute === _constants_js__WEBPACK_IMPORTED_MODULE_2__.AT.gnuAddrBase) {
            root.addrBase = (0,_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .readCount */ ._0)(cursor, form, constant, sizes);
        }
        else if (attribute === _constants_js__WEBPACK_IMPORTED_MODULE_2__.AT.dwoName || attribute === _constants_js__WEBPACK_IMPORTED_MODULE_2__.AT.gnuDwoName)
            throw split(cursor);
        else
            (0,_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .skipForm */ .UT)(cursor, form, sizes);
    }
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .need */ .$B)(cursor, 0);
    return root;
}
function describe(sections, cursor, sizes, root) {
    const bases = {
        strOffsetsBase: root.strOffsetsBase ?? (sizes.offsetBytes === 8 ? 16 : 8),
        addrBase: root.addrBase ?? (sizes.version < 5 ? 0 : sizes.offsetBytes === 8 ? 16 : 8),
    };
    const text = (place) => place === null ? '' : (0,_strings_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$)(sections, { ...sizes, ...bases }, place, cursor);
    return { ...bases, name: text(root.name), compDir: text(root.compDir), lineOffset: root.lineOffset };
}
function unitAt(units, offset) {
    let [low, high] = [0, units.length - 1];
    while (low <= high) {
        const middle = (low + high) >> 1;
        const unit = units[middle];
        if (unit === undefined)
            return undefined;
        if (offset < unit.offset)
            high = middle - 1;
        else if (offset >= unit.end)
            low = middle + 1;
        else
            return unit;
    }
    return undefined;
}


/***/ }),

/***/ 11078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ spend),
/* harmony export */   Y: () => (/* binding */ workBudgetOf)
/* harmony export */ });
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80573);

const PER_BYTE = 4;
const ALWAYS = 64 << 20;
function workBudgetOf(sizes) {
    return {
        entries: { left: ALWAYS + PER_BYTE * sizes.info },
        files: { left: ALWAYS + PER_BYTE * sizes.line },
    };
}
function spend(work, amount, cursor, what) {
    work.left -= amount;
    if (work.left < 0)
        throw (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(cursor, 'debug-info-limit', `${what} are read over and over`);
}


/***/ }),

/***/ 57114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ notInImage),
  Z: () => (/* binding */ openAddresses)
});

var error = __webpack_require__(24938);
var bytes_source = __webpack_require__(70167);
var image_elf = __webpack_require__(33731);
var section_source = __webpack_require__(56699);
;// CONCATENATED MODULE: ./lib/image/relative.js



const ET_DYN = 3;
const RELA_BYTES = 24;
const PIECE_BYTES = RELA_BYTES * 4096;
const MOST_RELOCATIONS = 1 << 22;
const RELATIVE = new Map([
    [21, 22n],
    [22, 12n],
    [62, 8n],
    [183, 1027n],
    [243, 3n],
]);
const NONE = { valueAt: () => null, hasIn: () => false };
async function readRelative(elf) {
    const type = RELATIVE.get(elf.machine);
    if (elf.type !== ET_DYN || elf.bits !== 64 || type === undefined)
        return NONE;
    const tables = [];
    let rows = 0;
    for (const section of elf.sections) {
        if (section.type !== image_elf/* SHT_RELA */.hc || (section.flags & image_elf/* SHF_ALLOC */.GJ) === 0n)
            continue;
        const table = await (0,section_source/* openSection */.k)(elf, section);
        rows += Math.floor(table.size / RELA_BYTES);
        if (rows > MOST_RELOCATIONS)
            throw tooMany(elf, rows);
        tables.push(table);
    }
    const found = { places: new BigUint64Array(rows), values: new BigUint64Array(rows), count: 0 };
    for (const table of tables)
        await readTable(elf, table, type, found);
    return inOrder(found);
}
async function readTable(elf, table, type, found) {
    for (let start = 0; start < table.size; start += PIECE_BYTES) {
        const bytes = await table.read(start, Math.min(PIECE_BYTES, table.size - start));
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        for (let row = 0; row + RELA_BYTES <= bytes.length; row += RELA_BYTES) {
            if ((view.getBigUint64(row + 8, elf.littleEndian) & 0xffffffffn) !== type)
                continue;
            found.places[found.count] = view.getBigUint64(row, elf.littleEndian);
            found.values[found.count] = view.getBigUint64(row + 16, elf.littleEndian);
            found.count++;
        }
    }
}
function inOrder({ places, values, count }) {
    const order = Array.from({ length: count }, (_, index) => index);
    const placeOf = (index) => places[index] ?? 0n;
    order.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : placeOf(one) > placeOf(other) ? 1 : 0));
    const firstFrom = (address) => {
        let [low, high] = [0, order.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (placeOf(order[middle] ?? 0) < address)
                low = middle + 1;
            else
                high = middle;
        }
        return order[low];
    };
    return {
        valueAt(address) {
            const index = firstFrom(address);
            return index === undefined || placeOf(index) !== address ? null : (values[index] ?? 0n);
        },
        hasIn(address, bytes) {
            const index = firstFrom(address);
            return index !== undefined && placeOf(index) < address + BigInt(bytes);
        },
    };
}
function tooMany(elf, rows) {
    return new error/* ImageError */.C('claim-too-large', {
        message: `the tables of relocations claim ${rows} rows; the limit is ${MOST_RELOCATIONS}`,
        where: elf.source.label,
        remedy: 'Build or download the image again: its headers are damaged.',
    });
}

var relocate = __webpack_require__(17555);
;// CONCATENATED MODULE: ./lib/image/section-index.js

function sectionIndex(elf, starts) {
    const ranges = loadedRanges(elf, starts);
    const edges = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort(ascending);
    const owners = ownersOf(edges, ranges);
    return address => owners[lastNotAfter(edges, address)] ?? -1;
}
function loadedRanges(elf, starts) {
    return elf.sections.flatMap(({ flags, type, size }, row) => {
        if ((flags & image_elf/* SHF_ALLOC */.GJ) === 0n || type === image_elf/* SHT_NOBITS */.UB || size === 0)
            return [];
        const start = starts[row] ?? 0n;
        return [{ start, end: start + BigInt(size), row }];
    });
}
function ownersOf(edges, ranges) {
    const owners = new Int32Array(edges.length).fill(-1);
    const free = Int32Array.from({ length: edges.length + 1 }, (_, place) => place);
    for (const { start, end, row } of ranges) {
        const last = lastNotAfter(edges, end);
        for (let place = nextFree(free, lastNotAfter(edges, start)); place < last; place = nextFree(free, place)) {
            owners[place] = row;
            free[place] = place + 1;
        }
    }
    return owners;
}
function nextFree(free, from) {
    let place = from;
    for (let next = free[place] ?? place; next !== place; next = free[place] ?? place) {
        free[place] = free[next] ?? next;
        place = next;
    }
    return place;
}
function lastNotAfter(values, value) {
    let [low, high] = [0, values.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((values[middle] ?? 0n) <= value)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}
function ascending(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/image/addresses.js





function openAddresses(elf) {
    const starts = (0,relocate/* sectionAddresses */.I)(elf);
    let rowAt;
    const opened = new Map();
    const open = async (section) => {
        const before = opened.get(section);
        if (before !== undefined)
            return before;
        const source = await (0,relocate/* openRelocated */.O)(elf, section, starts);
        opened.set(section, source);
        return source;
    };
    const read = async (address, most) => {
        rowAt ??= sectionIndex(elf, starts);
        const row = rowAt(address);
        const section = elf.sections[row];
        if (section === undefined)
            return null;
        const offset = Number(address - (starts[row] ?? 0n));
        const source = await open(section);
        return (0,bytes_source/* readClaimed */.Qi)(source, offset, Math.min(most, section.size - offset), section.name, most);
    };
    let relocations;
    const relative = () => {
        relocations ??= readRelative(elf);
        return relocations;
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
            return (await relative()).valueAt(address) ?? 0n;
        },
        relative,
    };
}
function notInImage(elf, address, what) {
    return new error/* ImageError */.C('debug-info-handler', {
        message: `${what} is at address 0x${address.toString(16)}, for which the image has no bytes`,
        where: elf.source.label,
        remedy: 'Give the vmlinux with its data; the compatible string must be initialised where it is defined.',
    });
}


/***/ }),

/***/ 17555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sectionAddresses),
/* harmony export */   O: () => (/* binding */ openRelocated)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24938);
/* harmony import */ var _bytes_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40129);
/* harmony import */ var _bytes_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70167);
/* harmony import */ var _elf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33731);
/* harmony import */ var _section_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56699);





const SHT_REL = 9;
const SHN_LORESERVE = 0xff00;
const SHN_ABS = 0xfff1;
const SHN_XINDEX = 0xffff;
const MOST_BYTES = 256 << 20;
const MOST_BYTES_IN_ALL = 1 << 30;
const ACTIONS = new Map([
    [3, actions([0, 'skip'], [1, 'set4'], [2, 'skip'])],
    [21, actions([0, 'skip'], [1, 'set4'], [26, 'skip'], [38, 'set8'], [44, 'skip'])],
    [22, actions([0, 'skip'], [4, 'set4'], [5, 'skip'], [22, 'set8'], [23, 'skip'])],
    [40, actions([0, 'skip'], [2, 'set4'], [3, 'skip'], [42, 'skip'])],
    [62, actions([0, 'skip'], [1, 'set8'], [2, 'skip'], [4, 'skip'], [10, 'set4'], [11, 'set4'], [24, 'skip'])],
    [183, actions([0, 'skip'], [256, 'skip'], [257, 'set8'], [258, 'set4'], [260, 'skip'], [261, 'skip'])],
    [
        243,
        actions([0, 'skip'], [1, 'set4'], [2, 'set8'], [33, 'add1'], [34, 'add2'], [35, 'add4'], [36, 'add8'], [37, 'sub1'], [38, 'sub2'], [39, 'sub4'], [40, 'sub8'], [51, 'skip'], [52, 'skip'], [53, 'skip'], [54, 'skip'], [55, 'skip'], [56, 'set4'], [57, 'skip'], [60, 'skip'], [61, 'skip']),
    ],
]);
function actions(...rows) {
    return new Map(rows);
}
function sectionAddresses(elf) {
    if (elf.type !== _elf_js__WEBPACK_IMPORTED_MODULE_3__/* .ET_REL */ .c9)
        return elf.sections.map(section => section.address);
    const page = 0x1000n;
    let next = page;
    return elf.sections.map(section => {
        if ((section.flags & _elf_js__WEBPACK_IMPORTED_MODULE_3__/* .SHF_ALLOC */ .GJ) === 0n)
            return 0n;
        const address = next;
        next += (BigInt(section.size) / page + 2n) * page;
        return address;
    });
}
async function openRelocated(elf, section, addresses) {
    const source = await (0,_section_source_js__WEBPACK_IMPORTED_MODULE_4__/* .openSection */ .k)(elf, section);
    if (elf.type !== _elf_js__WEBPACK_IMPORTED_MODULE_3__/* .ET_REL */ .c9)
        return source;
    const work = workOf(elf);
    const tables = work.tables.get(section) ?? [];
    if (tables.length === 0)
        return source;
    await spend(elf, work, [section, ...tables, ...tables.flatMap(({ link }) => elf.sections[link] ?? [])]);
    const bytes = new Uint8Array(await (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readClaimed */ .Qi)(source, 0, source.size, section.name, MOST_BYTES));
    for (const table of tables)
        await applyTable(elf, table, bytes, source.label, addresses);
    return (0,_bytes_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memorySource */ .P)(bytes, source.label);
}
const works = new WeakMap();
function workOf(elf) {
    const before = works.get(elf);
    if (before !== undefined)
        return before;
    const tables = new Map();
    for (const table of elf.sections) {
        const section = elf.sections[table.info];
        if (section === undefined || (table.type !== _elf_js__WEBPACK_IMPORTED_MODULE_3__/* .SHT_RELA */ .hc && table.type !== SHT_REL))
            continue;
        const before = tables.get(section);
        if (before === undefined)
            tables.set(section, [table]);
        else
            before.push(table);
    }
    const work = { tables, left: MOST_BYTES_IN_ALL };
    works.set(elf, work);
    return work;
}
async function spend(elf, work, sections) {
    for (const section of sections) {
        const { size, label } = await (0,_section_source_js__WEBPACK_IMPORTED_MODULE_4__/* .openSection */ .k)(elf, section);
        work.left -= size;
        if (work.left >= 0)
            continue;
        throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('debug-info-limit', {
            message: `the relocations of the file and what they need have over ${MOST_BYTES_IN_ALL} bytes`,
            where: label,
            remedy: 'Give the module as the kernel build leaves it; if it is, report this.',
        });
    }
}
async function applyTable(elf, table, bytes, label, addresses) {
    const known = ACTIONS.get(elf.machine);
    if (known === undefined)
        throw unknown(label, 0, `relocations of machine ${elf.machine} are not known`);
    const symbols = await readSymbols(elf, table, addresses);
    const target = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const row of await readTable(elf, table)) {
        const action = known.get(row.type);
        if (action === undefined) {
            throw unknown(label, row.offset, `relocation type ${row.type} of machine ${elf.machine} is not known`);
        }
        if (action === 'skip')
            continue;
        const symbol = symbols[row.symbol];
        if (symbol === undefined) {
            throw unknown(label, row.offset, `relocation against symbol ${row.symbol} of ${symbols.length}`);
        }
        patch(target, row, action, symbol, elf.littleEndian, label);
    }
}
function patch(target, row, action, symbol, littleEndian, label) {
    const width = Number(action.slice(3));
    if (row.offset + width > target.byteLength) {
        throw unknown(label, row.offset, `a relocation lies behind the end of ${target.byteLength} bytes`);
    }
    const before = readNumber(target, row.offset, width, littleEndian);
    const value = symbol + (row.addend ?? before);
    const kind = action.slice(0, 3);
    const after = kind === 'set' ? value : kind === 'add' ? before + value : before - value;
    writeNumber(target, row.offset, width, littleEndian, after);
}
function readNumber(target, offset, width, littleEndian) {
    if (width === 8)
        return target.getBigUint64(offset, littleEndian);
    if (width === 4)
        return BigInt(target.getUint32(offset, littleEndian));
    if (width === 2)
        return BigInt(target.getUint16(offset, littleEndian));
    return BigInt(target.getUint8(offset));
}
function writeNumber(target, offset, width, littleEndian, value) {
    if (width === 8)
        target.setBigUint64(offset, BigInt.asUintN(64, value), littleEndian);
    else if (width === 4)
        target.setUint32(offset, Number(BigInt.asUintN(32, value)), littleEndian);
    else if (width === 2)
        target.setUint16(offset, Number(BigInt.asUintN(16, value)), littleEndian);
    else
        target.setUint8(offset, Number(BigInt.asUintN(8, value)));
}
async function readTable(elf, table) {
    const source = await (0,_section_source_js__WEBPACK_IMPORTED_MODULE_4__/* .openSection */ .k)(elf, table);
    return rowsOf(elf, table, await (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readClaimed */ .Qi)(source, 0, table.size, table.name, MOST_BYTES));
}
function* rowsOf(elf, table, bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const hasAddend = table.type === _elf_js__WEBPACK_IMPORTED_MODULE_3__/* .SHT_RELA */ .hc;
    const rowBytes = (elf.bits / 8) * (hasAddend ? 3 : 2);
    for (let start = 0; start + rowBytes <= bytes.length; start += rowBytes) {
        yield readRelocation(view, start, elf, hasAddend);
    }
}
function readRelocation(view, start, elf, hasAddend) {
    const little = elf.littleEndian;
    if (elf.bits === 64) {
        const info = view.getBigUint64(start + 8, little);
        return {
            offset: Number(view.getBigUint64(start, little)),
            type: Number(info & 0xffffffffn),
            symbol: Number(info >> 32n),
            addend: hasAddend ? view.getBigInt64(start + 16, little) : null,
        };
    }
    const info = view.getUint32(start + 4, little);
    return {
        offset: view.getUint32(start, little),
        type: info & 0xff,
        symbol: info >>> 8,
        addend: hasAddend ? BigInt(view.getInt32(start + 8, little)) : null,
    };
}
async function readSymbols(elf, table, addresses) {
    const section = elf.sections[table.link];
    if (section === undefined || table.link === 0) {
        throw unknown(table.name, 0, `its symbol table is row ${table.link}, which the file does not have`);
    }
    const source = await (0,_section_source_js__WEBPACK_IMPORTED_MODULE_4__/* .openSection */ .k)(elf, section);
    const bytes = await (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readClaimed */ .Qi)(source, 0, section.size, section.name, MOST_BYTES);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const rowBytes = elf.bits === 64 ? 24 : 16;
    const symbols = [];
    for (let start = 0; start + rowBytes <= bytes.length; start += rowBytes) {
        symbols.push(readSymbol(view, start, elf, addresses, source.label));
    }
    return symbols;
}
function readSymbol(view, start, elf, addresses, label) {
    const little = elf.littleEndian;
    const row = view.getUint16(start + (elf.bits === 64 ? 6 : 14), little);
    const value = elf.bits === 64 ? view.getBigUint64(start + 8, little) : BigInt(view.getUint32(start + 4, little));
    if (row === 0)
        return 0n;
    if (row === SHN_ABS)
        return value;
    if (row === SHN_XINDEX)
        throw unknown(label, start, 'a symbol stands in a section beyond row 65280');
    if (row >= SHN_LORESERVE)
        return 0n;
    const address = addresses[row];
    if (address === undefined)
        throw unknown(label, start, `a symbol stands in section ${row}, which is not there`);
    return address + value;
}
function unknown(label, offset, what) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('debug-info-relocation', {
        message: what,
        where: (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)((0,_bytes_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memorySource */ .P)(new Uint8Array(), label), offset),
        remedy: 'Give the module as the kernel build leaves it; if it is, report this.',
    });
}


/***/ }),

/***/ 56699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ openSection)
});

var bytes_error = __webpack_require__(24938);
var fields = __webpack_require__(35835);
var range = __webpack_require__(4829);
var source = __webpack_require__(70167);
var limits = __webpack_require__(38305);
var image_elf = __webpack_require__(33731);
;// CONCATENATED MODULE: ./lib/image/section-inflate.js


const PIECE_BYTES = 1 << 20;
const BLOCK_BYTES = 4 << 20;
async function inflateSection(packed) {
    const pieces = [];
    for await (const piece of inflatePieces(packed))
        append(pieces, piece);
    return pieces;
}
async function* inflatePieces(section) {
    const { packed, start, size, compression } = section;
    const stream = await openDecoder(packed, compression);
    let total = 0;
    const feeding = feed(stream, packed, start);
    feeding.catch((error) => stream.destroy(error));
    try {
        for await (const piece of stream) {
            total += piece.length;
            if (total > size)
                throw failed(packed, `it decompresses to more than the ${size} bytes it announces`);
            yield piece;
        }
        await feeding;
    }
    catch (error) {
        if (error instanceof bytes_error/* ImageError */.C)
            throw error;
        throw failed(packed, `the ${compression} stream is damaged`);
    }
    finally {
        stream.destroy();
    }
    if (total !== size)
        throw failed(packed, `it decompresses to ${total} bytes, not to the ${size} it announces`);
}
function append(pieces, piece) {
    const last = pieces.at(-1);
    if (last === undefined ||
        last.buffer !== piece.buffer ||
        last.byteOffset + last.length !== piece.byteOffset) {
        pieces.push(piece);
    }
    else {
        pieces[pieces.length - 1] = new Uint8Array(last.buffer, last.byteOffset, last.length + piece.length);
    }
}
async function openDecoder(packed, compression) {
    const zlib = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 23));
    if (compression === 'zlib')
        return zlib.createInflate({ chunkSize: BLOCK_BYTES });
    if (typeof zlib.createZstdDecompress === 'function') {
        return zlib.createZstdDecompress({ chunkSize: BLOCK_BYTES });
    }
    throw new bytes_error/* ImageError */.C('debug-info-compression', {
        message: `the section is compressed with zstd, which Node ${process.versions.node} cannot read`,
        where: (0,source.at)(packed, 0),
        remedy: 'Use Node 22.15 or newer, or decompress it first: objcopy --decompress-debug-sections.',
    });
}
async function feed(stream, packed, start) {
    for (let offset = start; offset < packed.size && !stream.destroyed; offset += PIECE_BYTES) {
        const piece = await packed.read(offset, Math.min(PIECE_BYTES, packed.size - offset));
        if (!stream.write(piece))
            await drained(stream);
    }
    stream.end();
}
function drained(stream) {
    return new Promise(resolve => {
        const go = () => {
            stream.off('drain', go);
            stream.off('close', go);
            resolve();
        };
        stream.on('drain', go);
        stream.on('close', go);
    });
}
function failed(packed, what) {
    return new bytes_error/* ImageError */.C('debug-info-compression', {
        message: what,
        where: (0,source.at)(packed, 0),
        remedy: 'The file is damaged: build it again, or download or copy it again.',
    });
}

;// CONCATENATED MODULE: ./lib/image/section-source.js







const HEADER_BYTES = { 32: 12, 64: 24 };
const COMPRESSIONS = new Map([
    [1, 'zlib'],
    [2, 'zstd'],
]);
const MOST_INFLATED_BYTES = 1 << 30;
const MOST_RATIO = 64;
const SMALL_BYTES = 16 << 20;
const ONE_PASS = { ...limits/* DEFAULT_LIMITS */.d, starts: 1, keptBytes: 0, keptUnannouncedBytes: 0 };
async function openSection(elf, section) {
    const label = `${elf.source.label} ${section.name}`;
    if (section.type === image_elf/* SHT_NOBITS */.UB) {
        throw new bytes_error/* ImageError */.C('section-nobits', {
            message: `${section.name} is there as a name without bytes (SHT_NOBITS)`,
            where: elf.source.label,
            remedy: 'Give the vmlinux as the kernel build leaves it.',
        });
    }
    const { size } = elf.source;
    if (size !== undefined && section.offset + section.size > size) {
        throw (0,source/* pastEnd */.Qs)(elf.source.label, section.offset, section.size, size, section.name);
    }
    const whole = (0,range/* rangeSource */.p)(elf.source, section.offset, section.size, label);
    if ((section.flags & image_elf/* SHF_COMPRESSED */.yg) !== 0n)
        return openCompressedSection(elf, whole);
    if (section.name.startsWith('.zdebug_'))
        return openOldCompressedSection(whole);
    return whole;
}
async function openCompressedSection(elf, packed) {
    const bytes = HEADER_BYTES[elf.bits];
    const header = (0,fields/* fields */.O)(await packed.read(0, bytes), elf.littleEndian, packed.label);
    const type = header.u32(0);
    const size = elf.bits === 64 ? (0,fields/* safeNumber */.J)(header.u64(8), 'ch_size', packed.label) : header.u32(4);
    const compression = COMPRESSIONS.get(type);
    if (compression === undefined)
        throw badStream(packed, `compression type ${type} (1 zlib, 2 zstd)`);
    return inflated({ packed, start: bytes, size, compression });
}
async function openOldCompressedSection(packed) {
    const header = await packed.read(0, 12);
    if (Buffer.from(header).toString('latin1', 0, 4) !== 'ZLIB')
        throw badStream(packed, 'no "ZLIB" at its start');
    const size = (0,fields/* safeNumber */.J)((0,fields/* fields */.O)(header, false, packed.label).u64(4), 'the size', packed.label);
    return inflated({ packed, start: 12, size, compression: 'zlib' });
}
function inflated(section) {
    const { packed, size } = section;
    const limit = Math.min(MOST_INFLATED_BYTES, Math.max(SMALL_BYTES, packed.size * MOST_RATIO));
    if (size > limit) {
        throw new bytes_error/* ImageError */.C('claim-too-large', {
            message: `the section claims ${size} bytes decompressed; of ${packed.size} the limit is ${limit}`,
            where: (0,source.at)(packed, 0),
            remedy: 'Build the image again: the headers of its debug info are damaged.',
        });
    }
    let whole;
    const inflate = async () => piecesSource(await inflateSection(section), size, packed.label);
    return {
        label: packed.label,
        size,
        async read(offset, length) {
            whole ??= inflate();
            return (await whole).read(offset, length);
        },
        async openForward() {
            const { openStream } = await __webpack_require__.e(/* import() */ 877).then(__webpack_require__.bind(__webpack_require__, 6877));
            const decode = () => inflatePieces(section);
            return openStream({ label: packed.label, decode, announced: undefined, limits: ONE_PASS });
        },
        async close() { },
    };
}
function piecesSource(pieces, size, label) {
    const starts = [];
    let total = 0;
    for (const piece of pieces) {
        starts.push(total);
        total += piece.length;
    }
    return {
        label,
        size,
        async read(offset, length) {
            if (offset < 0 || length < 0 || offset + length > size)
                throw (0,source/* pastEnd */.Qs)(label, offset, length, size);
            return joinPieces(pieces, starts, offset, length);
        },
        async close() { },
    };
}
function joinPieces(pieces, starts, offset, length) {
    let index = lastNotAfter(starts, offset);
    const first = pieces[index] ?? new Uint8Array();
    const inFirst = offset - (starts[index] ?? 0);
    if (inFirst + length <= first.length)
        return first.subarray(inFirst, inFirst + length);
    const joined = new Uint8Array(length);
    let done = 0;
    while (done < length) {
        const piece = pieces[index];
        if (piece === undefined)
            break;
        const from = offset + done - (starts[index] ?? 0);
        const part = piece.subarray(from, from + length - done);
        joined.set(part, done);
        done += part.length;
        index++;
    }
    return joined;
}
function lastNotAfter(ascending, value) {
    let [low, high] = [0, ascending.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((ascending[middle] ?? 0) <= value)
            low = middle;
        else
            high = middle - 1;
    }
    return Math.max(low, 0);
}
function badStream(packed, what) {
    return new bytes_error/* ImageError */.C('debug-info-compression', {
        message: `the section is compressed, but not in a way that is known: ${what}`,
        where: (0,source.at)(packed, 0),
        remedy: 'Decompress it first: objcopy --decompress-debug-sections.',
    });
}


/***/ }),

/***/ 37967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ addressBytes),
/* harmony export */   q7: () => (/* binding */ addressesOfEntries),
/* harmony export */   uZ: () => (/* binding */ MOST_BYTES)
/* harmony export */ });
/* harmony import */ var _image_elf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33731);
/* harmony import */ var _image_list_sections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32293);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45265);



const MOST_BYTES = 48 << 10;
function addressesOfEntries(elf, starts) {
    const found = [];
    for (const [row, section] of elf.sections.entries()) {
        if (section.name !== _image_list_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSIONS_SECTION */ .MZ)
            continue;
        const end = Math.min(section.size, MOST_BYTES);
        const first = elf.type === _image_elf_js__WEBPACK_IMPORTED_MODULE_0__/* .ET_REL */ .c9 ? 0 : _versions_js__WEBPACK_IMPORTED_MODULE_2__/* .HEADER_BYTES */ .q2;
        for (let offset = first; offset + _versions_js__WEBPACK_IMPORTED_MODULE_2__/* .ENTRY_BYTES */ .nC <= end; offset += _versions_js__WEBPACK_IMPORTED_MODULE_2__/* .ENTRY_BYTES */ .nC) {
            const address = BigInt.asUintN(elf.bits, (starts[row] ?? 0n) + BigInt(offset));
            found.push({ section, offset, address });
        }
    }
    return found;
}
function addressBytes(elf, address) {
    const bytes = Buffer.alloc(elf.bits / 8);
    if (elf.bits === 64) {
        if (elf.littleEndian)
            bytes.writeBigUInt64LE(address);
        else
            bytes.writeBigUInt64BE(address);
    }
    else if (elf.littleEndian)
        bytes.writeUInt32LE(Number(address));
    else
        bytes.writeUInt32BE(Number(address));
    return bytes;
}


/***/ }),

/***/ 58859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L$: () => (/* binding */ assertHandlerType),
  q4: () => (/* binding */ assertTypes),
  kP: () => (/* binding */ readHandlers)
});

var error = __webpack_require__(24938);
var printable = __webpack_require__(27967);
var constants = __webpack_require__(18862);
var cursor = __webpack_require__(80573);
var dwarf_entries = __webpack_require__(81951);
var entry_store = __webpack_require__(4995);
var abbreviations = __webpack_require__(9726);
var units = __webpack_require__(50412);
;// CONCATENATED MODULE: ./lib/dwarf/has-types.js



function showsTypes(debug) {
    const read = new Set();
    return debug.units.some(unit => {
        if (read.has(unit.abbrevOffset))
            return false;
        read.add(unit.abbrevOffset);
        const table = (0,abbreviations/* readTable */.xz)(debug, (0,units/* abbrevLabel */.Ve)(debug), unit.abbrevOffset, unit);
        return [...table.values()].some(isType);
    });
}
function isType({ tag }) {
    return tag === constants/* TAG */.Dk.baseType || tag === constants/* TAG */.Dk.structureType;
}

var scan = __webpack_require__(17330);
var types = __webpack_require__(31530);
var addresses = __webpack_require__(57114);
var source_paths = __webpack_require__(88996);
var locations = __webpack_require__(85771);
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

var versions = __webpack_require__(45265);
var wanted = __webpack_require__(70623);
;// CONCATENATED MODULE: ./lib/liveupdate/handlers.js














const MOST_ELEMENTS = 4096;
const MOST_ELEMENTS_IN_ALL = 4 * MOST_ELEMENTS;
const MOST_HANDLER_BYTES = 1 << 16;
const MOST_ROUNDS = 16;
async function readHandlers(debug) {
    const store = (0,entry_store/* openEntries */.J)(debug);
    const { types, facts } = await findTypes(store);
    const objects = await findObjects(store, facts, types);
    const files = (0,source_paths/* openSourceFiles */.PG)(debug);
    const root = await findRoot(store, files, types);
    const handlers = new Map();
    const budget = { left: MOST_ELEMENTS_IN_ALL };
    for (const object of objects) {
        for (const handler of await readObject(store, files, root, object, budget))
            handlers.set(handler.address, handler);
    }
    return [...handlers.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
}
async function assertHandlerType(debug) {
    const store = (0,entry_store/* openEntries */.J)(debug);
    for (const unit of await (0,scan/* unitsNaming */.W)(debug, wanted/* HANDLER_TYPE */.IB)) {
        if (collectUnit(debug, await store.unit(unit), wanted/* HANDLER_TYPE */.IB).isDefined)
            return;
    }
    throw reduced(debug.elf, `no unit defines struct ${wanted/* HANDLER_TYPE */.IB}: debug info of some units only, reduced, or of line numbers only`);
}
function assertTypes(debug) {
    if (!showsTypes(debug))
        throw reduced(debug.elf, 'no unit has a type: debug info of line numbers only');
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
        for (const user of users.get(type) ?? [])
            work.push(user);
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
async function readObject(store, files, root, object, budget) {
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
    const elements = count ?? 1;
    budget.left -= elements;
    if (budget.left < 0)
        throw tooMany(debug);
    const member = await compatibleMember(store, type.entries, type.index, object.name);
    const handlers = [];
    const empty = new Set();
    for (let element = 0; element < elements; element++) {
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
    const relative = await debug.addresses.relative();
    for (const element of empty) {
        if (relative.hasIn(object.address + BigInt(element * size), size)) {
            throw unreadable(debug, object.name, 'an element with content has no compatible string');
        }
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
        remedy: 'It does not show what a handler says. Build with CONFIG_LIVEUPDATE and full debug info: ' +
            '-g, not -gmlt or -g1, and CONFIG_DEBUG_INFO_REDUCED off.',
    });
}
function tooDeep(debug) {
    return overLimit(debug, `references lead through more than ${MOST_ROUNDS} units`);
}
function tooMany(debug) {
    return overLimit(debug, `the debug info shows more than ${MOST_ELEMENTS_IN_ALL} handlers and gaps in arrays`);
}
function overLimit(debug, message) {
    return new error/* ImageError */.C('debug-info-limit', {
        message,
        where: debug.info.label,
        remedy: cursor/* BUILD_AGAIN */.iW,
    });
}


/***/ }),

/***/ 88996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   PG: () => (/* binding */ openSourceFiles),
/* harmony export */   iZ: () => (/* binding */ relativePath)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24938);
/* harmony import */ var _dwarf_cursor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80573);
/* harmony import */ var _dwarf_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17748);



const MOST_FILES = 1 << 22;
const LANDMARKS = ['include/linux/liveupdate.h', 'include/linux/kho/abi/'];
function openSourceFiles(debug) {
    const tables = new Map();
    let rows = 0;
    const table = async (unit) => {
        const key = `${unit.lineOffset} ${unit.strOffsetsBase} ${unit.compDir}`;
        const before = tables.get(key);
        if (before !== undefined)
            return before;
        const files = await (0,_dwarf_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFiles */ .Ul)(debug, unit);
        rows += files.length;
        if (rows > MOST_FILES)
            throw tooMany(debug);
        tables.set(key, files);
        return files;
    };
    return {
        table,
        async path(unit, declFile) {
            return declFile === null ? null : ((await table(unit))[declFile] ?? null);
        },
    };
}
function tooMany(debug) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('debug-info-limit', {
        message: `the line tables that are needed name more than ${MOST_FILES} files`,
        where: debug.info.label,
        remedy: _dwarf_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILD_AGAIN */ .iW,
    });
}
function rootOf(paths) {
    for (const path of paths) {
        for (const landmark of LANDMARKS) {
            const at = path?.lastIndexOf(`/${landmark}`) ?? -1;
            if (path !== null && path !== undefined && at > 0)
                return path.slice(0, at);
        }
    }
    return null;
}
function relativePath(path, folders) {
    if (path === null)
        return null;
    for (const folder of folders) {
        if (folder === null || folder === '')
            continue;
        const prefix = folder.endsWith('/') ? folder : `${folder}/`;
        if (path.startsWith(prefix))
            return path.slice(prefix.length);
    }
    return path;
}


/***/ }),

/***/ 70623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IB: () => (/* binding */ HANDLER_TYPE),
/* harmony export */   PU: () => (/* binding */ ABI_HINT),
/* harmony export */   b1: () => (/* binding */ wantedFor),
/* harmony export */   ir: () => (/* binding */ WANTED_FOR_HANDLERS)
/* harmony export */ });
/* harmony import */ var _image_relocate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17555);
/* harmony import */ var _entry_addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37967);


const HANDLER_TYPE = 'liveupdate_file_handler';
const ABI_HINT = 'kho';
const WANTED_FOR_HANDLERS = { names: [HANDLER_TYPE], addresses: [], path: null };
function wantedFor(elf, withLayouts) {
    const addresses = (0,_entry_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .addressesOfEntries */ .q7)(elf, (0,_image_relocate_js__WEBPACK_IMPORTED_MODULE_0__/* .sectionAddresses */ .I)(elf));
    return {
        ...WANTED_FOR_HANDLERS,
        addresses: addresses.map(({ address }) => (0,_entry_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .addressBytes */ .AS)(elf, address)),
        path: withLayouts ? ABI_HINT : null,
    };
}


/***/ })

};
;