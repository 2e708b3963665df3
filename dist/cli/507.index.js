"use strict";
exports.id = 507;
exports.ids = [507];
exports.modules = {

/***/ 6060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   J: () => (/* binding */ copyRun),
/* harmony export */   jC: () => (/* binding */ STEP_BYTES)
/* harmony export */ });
const STEP_BYTES = 8;
const WORD_BYTES = 4;
function bytesOf({ buffer, byteOffset, length }) {
    return {
        bytes: new Uint8Array(buffer, byteOffset, length),
        words: new DataView(buffer, byteOffset, length),
    };
}
function copyRun(source, start, target, to, end, byWords) {
    if (byWords)
        copyWords(source.words, start, target.words, to, end);
    else
        copyBytes(source.bytes, start, target.bytes, to, end);
}
function copyWords(source, start, target, to, end) {
    let from = start;
    for (let at = to; at < end; at += STEP_BYTES, from += STEP_BYTES) {
        target.setInt32(at, source.getInt32(from, true), true);
        target.setInt32(at + WORD_BYTES, source.getInt32(from + WORD_BYTES, true), true);
    }
}
function copyBytes(source, start, target, to, end) {
    let from = start;
    for (let at = to; at < end; at++)
        target[at] = source[from++] ?? 0;
}


/***/ }),

/***/ 3898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ crc32)
/* harmony export */ });
/* unused harmony export ownCrc32 */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);

let table;
const crc32 = node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 ?? ownCrc32;
function ownCrc32(bytes, before = 0) {
    table ??= makeTable();
    let crc = ~before;
    for (const byte of bytes)
        crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
    return ~crc >>> 0;
}
function makeTable() {
    return Uint32Array.from({ length: 256 }, (_, index) => {
        let value = index;
        for (let bit = 0; bit < 8; bit++)
            value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
        return value;
    });
}


/***/ }),

/***/ 9507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decodeLzop: () => (/* binding */ decodeLzop)
});

var fields = __webpack_require__(5835);
;// CONCATENATED MODULE: ./lib/compression/adler32.js
const BASE = 65521;
const WORD_BYTES = 4;
const GROUP_BYTES = 16 * WORD_BYTES;
const LOWER = 0x00ff00ff;
function adler32(bytes) {
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const sums = Int32Array.of(1, 0);
    let at = 0;
    for (; at + GROUP_BYTES <= bytes.length; at += GROUP_BYTES)
        addGroup(words, at, sums);
    let [a = 0, b = 0] = sums;
    for (const byte of bytes.subarray(at)) {
        a += byte;
        b += a;
    }
    return (((b % BASE) << 16) | (a % BASE)) >>> 0;
}
function addGroup(words, start, sums) {
    const end = start + GROUP_BYTES;
    let even = 0;
    let odd = 0;
    let earlierEven = 0;
    let earlierOdd = 0;
    for (let at = start; at < end; at += WORD_BYTES) {
        const word = words.getInt32(at, true);
        earlierEven += even;
        earlierOdd += odd;
        even += word & LOWER;
        odd += (word >>> 8) & LOWER;
    }
    const [a = 0, b = 0] = sums;
    const inWords = 4 * low(even) + 3 * low(odd) + 2 * high(even) + high(odd);
    const before = low(earlierEven) + high(earlierEven) + low(earlierOdd) + high(earlierOdd);
    sums[1] = (b + GROUP_BYTES * a + WORD_BYTES * before + inWords) % BASE;
    sums[0] = (a + low(even) + high(even) + low(odd) + high(odd)) % BASE;
}
function low(halves) {
    return halves & 0xffff;
}
function high(halves) {
    return halves >>> 16;
}

var crc32 = __webpack_require__(3898);
var damage = __webpack_require__(1076);
var copy = __webpack_require__(6060);
;// CONCATENATED MODULE: ./lib/compression/lzo1x.js

const END_DISTANCE = 16384;
const PAUSE_BYTES = 1 << 12;
const FROM = 0;
const TO = 1;
const LITERALS = 2;
function decodeLzo1x(packed, decoded) {
    const source = (0,copy/* bytesOf */.$$)(packed);
    const target = (0,copy/* bytesOf */.$$)(decoded);
    const first = packed[0] ?? 0;
    const place = first > 17 ? Int32Array.of(1, 0, first - 17) : Int32Array.of(0, 0, 0);
    let stop = 'pause';
    while (stop === 'pause')
        stop = decodeInstructions(source, target, place);
    return stop === 'end';
}
function decodeInstructions(source, target, place) {
    const block = source.bytes;
    const size = block.length;
    const most = target.bytes.length;
    let from = place[FROM] ?? 0;
    let to = place[TO] ?? 0;
    let literals = place[LITERALS] ?? 0;
    const pause = to + PAUSE_BYTES;
    while (to <= pause) {
        const stop = from + literals;
        const literalEnd = to + literals;
        if (stop > size || literalEnd > most)
            return 'damaged';
        (0,copy/* copyRun */.J)(source, from, target, to, literalEnd, stop + copy/* STEP_BYTES */.jC <= size && literalEnd + copy/* STEP_BYTES */.jC <= most);
        from = stop;
        to = literalEnd;
        const state = literals < 4 ? literals : 4;
        const instruction = block[from++] ?? 0;
        let length = 0;
        let distance = 0;
        literals = instruction & 3;
        if (instruction >= 64) {
            length = instruction >= 128 ? 5 + ((instruction >> 5) & 3) : 3 + ((instruction >> 5) & 1);
            distance = ((block[from++] ?? 0) << 3) + ((instruction >> 2) & 7) + 1;
        }
        else if (instruction >= 16) {
            const mask = instruction >= 32 ? 31 : 7;
            length = (instruction & mask) + 2;
            if (length === 2) {
                const last = skipZeros(block, from);
                length = mask + 255 * (last - from) + (block[last] ?? 0) + 2;
                from = last + 1;
            }
            const word = (block[from] ?? 0) | ((block[from + 1] ?? 0) << 8);
            from += 2;
            literals = word & 3;
            distance = instruction >= 32 ? (word >> 2) + 1 : END_DISTANCE + ((instruction & 8) << 11) + (word >> 2);
            if (instruction < 32 && distance === END_DISTANCE)
                return from === size && to === most && length === 3 ? 'end' : 'damaged';
        }
        else if (state === 0) {
            literals = instruction + 3;
            if (instruction === 0) {
                const last = skipZeros(block, from);
                literals = 15 + 255 * (last - from) + (block[last] ?? 0) + 3;
                from = last + 1;
            }
            continue;
        }
        else {
            length = state === 4 ? 3 : 2;
            distance = ((block[from++] ?? 0) << 2) + (instruction >> 2) + (state === 4 ? 2049 : 1);
        }
        const end = to + length;
        if (from > size || distance > to || end > most)
            return 'damaged';
        (0,copy/* copyRun */.J)(target, to - distance, target, to, end, distance >= copy/* STEP_BYTES */.jC && end + copy/* STEP_BYTES */.jC <= most);
        to = end;
    }
    place[FROM] = from;
    place[TO] = to;
    place[LITERALS] = literals;
    return 'pause';
}
function skipZeros(block, from) {
    let at = from;
    while (block[at] === 0)
        at++;
    return at;
}

;// CONCATENATED MODULE: ./lib/compression/lzop.js





const MAGIC = [0x89, 0x4c, 0x5a, 0x4f, 0x00, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_BLOCK_BYTES = 64 << 20;
const VERSION_WITH_LEVEL = 0x0940;
const ADLER32_DECODED = 0x0001;
const ADLER32_PACKED = 0x0002;
const EXTRA_FIELD = 0x0040;
const CRC32_DECODED = 0x0100;
const CRC32_PACKED = 0x0200;
const MULTIPART = 0x0400;
const FILTER = 0x0800;
const CRC32_HEADER = 0x1000;
async function* decodeLzop(input) {
    for (let isFirst = true; await input.fill(1); isFirst = false) {
        const where = input.where();
        await input.fill(MAGIC.length);
        const isLzop = MAGIC.every((byte, index) => input.bytes[input.start + index] === byte);
        if (!isLzop && !isFirst)
            throw (0,damage/* trailing */.ZY)('lzop', where, input.left());
        const magic = await input.take(MAGIC.length, 'its header');
        if (MAGIC.some((byte, index) => magic[index] !== byte)) {
            throw (0,damage/* damaged */.qM)('lzop', where, 'it does not start like lzop');
        }
        const flags = await readHeader(input, where);
        for (;;) {
            const block = await readBlock(input, flags);
            if (block === undefined)
                break;
            yield block;
        }
    }
}
async function readHeader(input, where) {
    const parts = [];
    const next = async (count) => {
        const bytes = await input.take(count, 'its header');
        parts.push(bytes);
        return (0,fields/* fields */.O)(bytes, false, where);
    };
    const version = (await next(2)).u16(0);
    const isNew = version >= VERSION_WITH_LEVEL;
    await next(isNew ? 4 : 2);
    const method = (await next(isNew ? 2 : 1)).u8(0);
    if (method < 1 || method > 3)
        throw (0,damage/* unsupported */.qO)('lzop', where, `method ${method} (1 to 3 expected)`);
    const flags = (await next(4)).u32(0);
    if ((flags & (FILTER | MULTIPART)) !== 0)
        throw (0,damage/* unsupported */.qO)('lzop', where, 'a filter, or more parts than one');
    await next(isNew ? 12 : 8);
    const nameBytes = (await next(1)).u8(0);
    if (nameBytes > 0)
        await next(nameBytes);
    await checkHeader(input, parts, flags);
    if ((flags & EXTRA_FIELD) !== 0)
        throw (0,damage/* unsupported */.qO)('lzop', where, 'an extra field');
    return flags;
}
async function checkHeader(input, parts, flags) {
    const bytes = Buffer.concat(parts);
    const sum = (flags & CRC32_HEADER) !== 0 ? (0,crc32/* crc32 */.Q)(bytes) : adler32(bytes);
    if ((await readWord(input, 'its header')) !== sum) {
        throw (0,damage/* badChecksum */.Bb)('lzop', input.where(4), 'checksum of its header');
    }
}
async function readBlock(input, flags) {
    const where = input.where();
    const decoded = await readWord(input, 'the size of a block');
    if (decoded === 0)
        return undefined;
    const packed = await readWord(input, 'the size of a block');
    if (decoded > MOST_BLOCK_BYTES || packed === 0 || packed > decoded) {
        throw (0,damage/* damaged */.qM)('lzop', where, `a block claims to be ${decoded} bytes packed to ${packed}`);
    }
    const isStored = packed === decoded;
    const sums = [
        { of: 'decoded', hash: adler32, stored: await readSum(input, flags & ADLER32_DECODED) },
        { of: 'decoded', hash: crc32/* crc32 */.Q, stored: await readSum(input, flags & CRC32_DECODED) },
        {
            of: 'packed',
            hash: adler32,
            stored: isStored ? undefined : await readSum(input, flags & ADLER32_PACKED),
        },
        { of: 'packed', hash: crc32/* crc32 */.Q, stored: isStored ? undefined : await readSum(input, flags & CRC32_PACKED) },
    ];
    const block = await input.borrow(packed, 'a block');
    const bytes = isStored ? block.slice() : decode(block, decoded, where);
    for (const { of, hash, stored } of sums) {
        if (stored === undefined || hash(of === 'packed' ? block : bytes) === stored)
            continue;
        throw (0,damage/* badChecksum */.Bb)('lzop', where, `checksum of a block (${of})`);
    }
    return bytes;
}
function decode(block, decoded, where) {
    const isPossible = decoded <= block.length * 256;
    const out = Buffer.allocUnsafeSlow(isPossible ? decoded : 0);
    if (isPossible && decodeLzo1x(block, out))
        return out;
    throw (0,damage/* damaged */.qM)('lzop', where, `a block does not decode to its ${decoded} bytes`);
}
function readSum(input, flag) {
    return flag === 0 ? undefined : readWord(input, 'the checksum of a block');
}
async function readWord(input, what) {
    const where = input.where();
    return (0,fields/* fields */.O)(await input.take(4, what), false, where).u32(0);
}


/***/ })

};
;