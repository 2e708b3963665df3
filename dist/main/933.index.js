"use strict";
exports.id = 933;
exports.ids = [933];
exports.modules = {

/***/ 89236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nr: () => (/* binding */ chunkBytes),
/* harmony export */   pX: () => (/* binding */ decodeWith),
/* harmony export */   v_: () => (/* binding */ engineError)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);

const CHUNK_BYTES = 1 << 20;
const SMALL_CHUNK_BYTES = 1 << 17;
function chunkBytes(packed) {
    return packed !== undefined && packed < SMALL_CHUNK_BYTES ? SMALL_CHUNK_BYTES : CHUNK_BYTES;
}
async function* decodeWith(engine, pieces) {
    (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(pieces, engine, () => { });
    try {
        for await (const piece of engine)
            yield piece;
    }
    finally {
        engine.destroy();
    }
}
function engineError(error) {
    const isObject = typeof error === 'object' && error !== null;
    if (!isObject || !('errno' in error) || !('code' in error) || !('message' in error))
        return undefined;
    return { code: String(error.code), message: String(error.message) };
}


/***/ }),

/***/ 62933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decodeZstd: () => (/* binding */ decodeZstd)
});

var error = __webpack_require__(24938);
var fields = __webpack_require__(35835);
var damage = __webpack_require__(1076);
var zlib = __webpack_require__(89236);
;// CONCATENATED MODULE: ./lib/compression/zstd-header.js


const HEADER_BYTES = 18;
async function readFrameHeader(input, limits) {
    await input.fill(HEADER_BYTES);
    const head = input.bytes.subarray(input.start, Math.min(input.start + HEADER_BYTES, input.end));
    const descriptor = head[4];
    const bytes = descriptor === undefined ? HEADER_BYTES : headerBytes(descriptor);
    if (descriptor === undefined || head.length < bytes)
        throw (0,damage/* cut */.Jj)('zstd', input.where(), 'a frame header');
    if ((descriptor & 0x08) !== 0)
        throw (0,damage/* damaged */.qM)('zstd', input.where(), 'a reserved bit of a frame header is set');
    const window = windowOf(head, descriptor);
    if (window > limits.windowBytes) {
        const what = `the zstd stream needs a window of ${window} bytes`;
        throw (0,damage/* overLimit */.W1)('limit-window', input.where(), what, 'windowBytes', limits.windowBytes);
    }
    return {
        bytes,
        checksum: (descriptor & 0x04) === 0 ? 0 : 4,
        hasDictionary: (descriptor & 0x03) !== 0,
        content: contentSize(head),
    };
}
function headerBytes(descriptor) {
    const single = (descriptor & 0x20) !== 0;
    const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
    const size = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
    return 5 + (single ? 0 : 1) + dictionary + size;
}
function windowOf(head, descriptor) {
    if ((descriptor & 0x20) !== 0)
        return contentSize(head) ?? 0;
    const byte = head[5] ?? 0;
    const base = 2 ** (10 + (byte >> 3));
    return base + (base / 8) * (byte & 7);
}
function contentSize(head) {
    const descriptor = head[4] ?? 0;
    const end = headerBytes(descriptor);
    if (end > head.length)
        return undefined;
    const header = (0,fields/* fields */.O)(head, true, 'a frame header');
    const flag = descriptor >> 6;
    if (flag === 3)
        return Number(header.u64(end - 8));
    if (flag === 2)
        return header.u32(end - 4);
    if (flag === 1)
        return header.u16(end - 2) + 256;
    return (descriptor & 0x20) === 0 ? undefined : header.u8(end - 1);
}

;// CONCATENATED MODULE: ./lib/compression/zstd-whole.js
const ROOM_BYTES = 64;
const DESCRIPTOR = 4;
const HAS_CHECKSUM = 0x04;
const SINGLE_SEGMENT = 0x20;
const CONTENT_SIZE_32 = 0x80;
const SINGLE_HEADER_BYTES = 9;
function decodeAtOnce(packed, header, announced, { decodeSync, params, mostAtOnce }) {
    const size = header.content ?? announced;
    if (size === undefined || size > mostAtOnce || header.hasDictionary)
        return undefined;
    const frame = header.content === undefined ? withContentSize(packed, header.bytes, size) : packed;
    try {
        const whole = decodeSync(frame, {
            chunkSize: size + ROOM_BYTES,
            maxOutputLength: size + ROOM_BYTES,
            params,
        });
        return whole.length === size ? whole : undefined;
    }
    catch {
        return undefined;
    }
}
function withContentSize(frame, headerBytes, size) {
    const header = Buffer.alloc(SINGLE_HEADER_BYTES);
    header.set(frame.subarray(0, DESCRIPTOR));
    const checksum = (frame[DESCRIPTOR] ?? 0) & HAS_CHECKSUM;
    header.writeUInt8(SINGLE_SEGMENT | CONTENT_SIZE_32 | checksum, DESCRIPTOR);
    header.writeUInt32LE(size, DESCRIPTOR + 1);
    return Buffer.concat([header, frame.subarray(headerBytes)]);
}

;// CONCATENATED MODULE: ./lib/compression/zstd.js






const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const SKIPPABLE_MASK = 0xfffffff0;
const MOST_FRAMES = 1 << 12;
const LARGE_FRAMES = 64;
const SHORT_BYTES = 32 << 20;
const BLOCK_RLE = 1;
const BLOCK_RESERVED = 3;
async function* decodeZstd(input, limits, announced) {
    const zstd = await loadZstd(limits, input.where());
    const length = input.left();
    const isShort = length !== undefined && length <= SHORT_BYTES;
    if (isShort)
        await input.fill(length);
    for (let frames = 0; await input.fill(1); frames++) {
        if (frames > MOST_FRAMES)
            throw (0,damage/* damaged */.qM)('zstd', input.where(), `it has more than ${MOST_FRAMES} frames`);
        const isFirst = frames === 0;
        const isEarly = frames < LARGE_FRAMES;
        if (await isToSkip(input, isFirst))
            await skip(input);
        else if (isShort && isEarly)
            yield* decodeShort(input, limits, zstd, isFirst ? announced : undefined);
        else
            yield* decodeLong(input, limits, zstd, (0,zlib/* chunkBytes */.nr)(isEarly ? input.left() : 0));
    }
}
async function isToSkip(input, isFirst) {
    if (!isFirst && !(await input.fill(4)))
        throw (0,damage/* trailing */.ZY)('zstd', input.where(), input.left());
    const magic = (0,fields/* fields */.O)(await peek(input, 4, 'the magic number of a frame'), true, input.where()).u32(0);
    if ((magic & SKIPPABLE_MASK) >>> 0 === SKIPPABLE)
        return true;
    if (magic === MAGIC)
        return false;
    if (!isFirst)
        throw (0,damage/* trailing */.ZY)('zstd', input.where(), input.left());
    throw (0,damage/* damaged */.qM)('zstd', input.where(), `no frame starts with 0x${magic.toString(16)}`);
}
async function loadZstd(limits, where) {
    const zlib = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 23));
    const { createZstdDecompress, zstdDecompressSync, constants } = zlib;
    if (createZstdDecompress === undefined || zstdDecompressSync === undefined)
        throw missing(where);
    const params = { [constants.ZSTD_d_windowLogMax]: Math.ceil(Math.log2(limits.windowBytes)) };
    const mostAtOnce = Math.min(limits.keptBytes, limits.decodedBytes);
    return { create: createZstdDecompress, decodeSync: zstdDecompressSync, params, mostAtOnce };
}
function missing(where) {
    return new error/* ImageError */.C('zstd-missing', {
        message: `Node ${process.version} has no zstd decoder; it came with Node 22.15`,
        where,
        remedy: 'Use Node 22.15 or later, or unpack the image with zstd -d.',
    });
}
async function* decodeLong(input, limits, zstd, chunkSize) {
    const where = input.where();
    const header = await readFrameHeader(input, limits);
    yield* decodePieces(joined(cutFrame(input, header)), zstd, chunkSize, where);
}
async function* decodeShort(input, limits, zstd, announced) {
    const where = input.where();
    const header = await readFrameHeader(input, limits);
    const frame = await gather(joined(cutFrame(input, header)));
    const whole = decodeAtOnce(frame, header, input.left() === 0 ? announced : undefined, zstd);
    if (whole === undefined)
        yield* decodePieces([frame], zstd, (0,zlib/* chunkBytes */.nr)(frame.length), where);
    else
        yield whole;
}
async function gather(pieces) {
    const all = [];
    for await (const piece of pieces)
        all.push(piece);
    const [only] = all;
    return only !== undefined && all.length === 1 ? only : Buffer.concat(all);
}
async function* decodePieces(pieces, { create, params }, chunkSize, where) {
    try {
        yield* (0,zlib/* decodeWith */.pX)(create({ chunkSize, params }), pieces);
    }
    catch (error) {
        const found = (0,zlib/* engineError */.v_)(error);
        if (found === undefined)
            throw error;
        if (found.code === 'ZSTD_error_checksum_wrong')
            throw (0,damage/* badChecksum */.Bb)('zstd', where, 'XXH64 of the frame');
        throw (0,damage/* damaged */.qM)('zstd', where, `the frame cannot be decoded (${found.message})`);
    }
}
async function* cutFrame(input, header) {
    yield* runOf(input, header.bytes, 'a frame header');
    for (let last = false; !last;) {
        const block = (0,fields/* fields */.O)(await peek(input, 3, 'a block header'), true, input.where());
        const type = (block.u8(0) >> 1) & 3;
        if (type === BLOCK_RESERVED)
            throw (0,damage/* damaged */.qM)('zstd', input.where(), 'a block has the reserved type 3');
        const size = (block.u8(0) >> 3) | (block.u16(1) << 5);
        last = (block.u8(0) & 1) === 1;
        yield* runOf(input, 3 + (type === BLOCK_RLE ? 1 : size), 'a block');
    }
    yield* runOf(input, header.checksum, 'the checksum of a frame');
}
async function* runOf(input, count, what) {
    for (let rest = count; rest > 0;) {
        if (!(await input.fill(1)))
            throw (0,damage/* cut */.Jj)('zstd', input.where(), what);
        const step = Math.min(rest, input.end - input.start);
        yield input.bytes.subarray(input.start, input.start + step);
        input.start += step;
        rest -= step;
    }
}
async function* joined(pieces) {
    let held;
    for await (const piece of pieces) {
        if (held === undefined) {
            held = piece;
        }
        else if (piece.buffer === held.buffer && piece.byteOffset === held.byteOffset + held.length) {
            held = new Uint8Array(held.buffer, held.byteOffset, held.length + piece.length);
        }
        else {
            yield held;
            held = piece;
        }
    }
    if (held !== undefined)
        yield held;
}
async function skip(input) {
    const header = await peek(input, 8, 'the header of a frame to skip');
    let rest = 8 + (0,fields/* fields */.O)(header, true, input.where()).u32(4);
    while (rest > 0) {
        if (!(await input.fill(1)))
            throw (0,damage/* cut */.Jj)('zstd', input.where(), 'a frame to skip');
        const step = Math.min(rest, input.end - input.start);
        input.start += step;
        rest -= step;
    }
}
async function peek(input, count, what) {
    if (!(await input.fill(count)))
        throw (0,damage/* cut */.Jj)('zstd', input.where(), what);
    return input.bytes.subarray(input.start, input.start + count);
}


/***/ })

};
;