"use strict";
exports.id = 507;
exports.ids = [507];
exports.modules = {

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

// EXTERNAL MODULE: ./lib/bytes/fields.js
var fields = __webpack_require__(5835);
;// CONCATENATED MODULE: ./lib/compression/adler32.js
const BASE = 65521;
const RUN = 5552;
function adler32(bytes) {
    let a = 1;
    let b = 0;
    for (let at = 0; at < bytes.length;) {
        const end = Math.min(at + RUN, bytes.length);
        for (; at < end; at++) {
            a += bytes[at] ?? 0;
            b += a;
        }
        a %= BASE;
        b %= BASE;
    }
    return ((b << 16) | a) >>> 0;
}

// EXTERNAL MODULE: ./lib/compression/crc32.js
var crc32 = __webpack_require__(3898);
// EXTERNAL MODULE: ./lib/compression/damage.js
var damage = __webpack_require__(1076);
;// CONCATENATED MODULE: ./lib/compression/lzo1x.js
const END_DISTANCE = 16384;
const LONG_RUN = 40;
function decodeLzo1x(packed, decoded) {
    const block = new Uint8Array(packed.buffer, packed.byteOffset, packed.length);
    const out = new Uint8Array(decoded.buffer, decoded.byteOffset, decoded.length);
    const size = block.length;
    const most = out.length;
    const first = block[0] ?? 0;
    let from = first > 17 ? 1 : 0;
    let to = 0;
    let state = 0;
    let literals = first > 17 ? first - 17 : 0;
    for (;;) {
        const stop = from + literals;
        if (stop > size || to + literals > most)
            return false;
        if (literals > LONG_RUN) {
            out.set(block.subarray(from, stop), to);
            to += literals;
            from = stop;
        }
        else {
            while (from < stop)
                out[to++] = block[from++] ?? 0;
        }
        state = Math.min(literals, 4);
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
                const zeros = countZeros(block, from);
                length = mask + 255 * zeros + (block[from + zeros] ?? 0) + 2;
                from += zeros + 1;
            }
            const word = (block[from] ?? 0) | ((block[from + 1] ?? 0) << 8);
            from += 2;
            literals = word & 3;
            distance = instruction >= 32 ? (word >> 2) + 1 : END_DISTANCE + ((instruction & 8) << 11) + (word >> 2);
            if (instruction < 32 && distance === END_DISTANCE)
                return from === size && to === most && length === 3;
        }
        else if (state === 0) {
            literals = instruction + 3;
            if (instruction === 0) {
                const zeros = countZeros(block, from);
                literals = 15 + 255 * zeros + (block[from + zeros] ?? 0) + 3;
                from += zeros + 1;
            }
            continue;
        }
        else {
            length = state === 4 ? 3 : 2;
            distance = ((block[from++] ?? 0) << 2) + (instruction >> 2) + (state === 4 ? 2049 : 1);
        }
        if (from > size || distance > to || to + length > most)
            return false;
        let source = to - distance;
        const end = to + length;
        if (length > LONG_RUN && distance >= length) {
            out.copyWithin(to, source, source + length);
            to = end;
        }
        else {
            while (to < end)
                out[to++] = out[source++] ?? 0;
        }
    }
}
function countZeros(block, from) {
    let at = from;
    while (at < block.length && block[at] === 0)
        at++;
    return at - from;
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
        return (0,fields/* fields */.OA)(bytes, false, where);
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
    const block = await input.take(packed, 'a block');
    const bytes = isStored ? block : decode(block, decoded, where);
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
    return (0,fields/* fields */.OA)(await input.take(4, what), false, where).u32(0);
}


/***/ })

};
;