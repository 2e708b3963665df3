"use strict";
exports.id = 474;
exports.ids = [474,877];
exports.modules = {

/***/ 4829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ rangeSource)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(167);

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

/***/ 1076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ badLength),
/* harmony export */   Bb: () => (/* binding */ badChecksum),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   W1: () => (/* binding */ overLimit),
/* harmony export */   ZY: () => (/* binding */ trailing),
/* harmony export */   qM: () => (/* binding */ damaged),
/* harmony export */   qO: () => (/* binding */ unsupported)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4938);

const AGAIN = 'Build the image again, or download or copy it again.';
function damaged(format, where, what) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('stream-damaged', {
        message: `the ${format} stream is damaged: ${what}`,
        where,
        remedy: AGAIN,
    });
}
function cut(format, where, what) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('stream-cut', {
        message: `the ${format} stream ends inside of ${what}`,
        where,
        remedy: AGAIN,
    });
}
function badChecksum(format, where, what) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('stream-checksum', {
        message: `the ${format} stream is damaged: the ${what} does not hold`,
        where,
        remedy: AGAIN,
    });
}
function badLength(format, where, what, found, stored) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('stream-length', {
        message: `the ${format} stream is damaged: ${what} has ${found} bytes, not the ${stored} announced`,
        where,
        remedy: AGAIN,
    });
}
function trailing(format, where, count) {
    const amount = count === undefined ? 'bytes' : count === 1 ? '1 byte' : `${count} bytes`;
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('stream-trailing', {
        message: `behind the end of the ${format} stream there are ${amount} that do not belong to it`,
        where,
        remedy: 'Pack the image again: nothing may follow the compressed data.',
    });
}
function unsupported(format, where, what) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('stream-unsupported', {
        message: `the ${format} stream uses ${what}, which is not supported`,
        where,
        remedy: 'Unpack the image with the tool that packed it, and give the result.',
    });
}
function overLimit(code, where, what, limit, value) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C(code, {
        message: `${what}; the limit ${limit} is ${value}`,
        where,
        remedy: 'Unpack the image by hand, and give the vmlinux.',
    });
}


/***/ }),

/***/ 4129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ detectFormat),
/* harmony export */   k: () => (/* binding */ MAGIC_BYTES)
/* harmony export */ });
const FORMATS = [
    { name: 'gzip', matches: starts(0x1f, 0x8b), load: async () => (await __webpack_require__.e(/* import() */ 793).then(__webpack_require__.bind(__webpack_require__, 1793))).decodeGzip },
    {
        name: 'xz',
        matches: starts(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00),
        load: async () => (await __webpack_require__.e(/* import() */ 161).then(__webpack_require__.bind(__webpack_require__, 6161))).decodeXz,
    },
    { name: 'zstd', matches: isZstd, load: async () => (await __webpack_require__.e(/* import() */ 933).then(__webpack_require__.bind(__webpack_require__, 2933))).decodeZstd },
    {
        name: 'bzip2',
        matches: starts(0x42, 0x5a, 0x68),
        load: async () => (await __webpack_require__.e(/* import() */ 723).then(__webpack_require__.bind(__webpack_require__, 3723))).decodeBzip2,
    },
    {
        name: 'lz4 legacy',
        matches: starts(0x02, 0x21, 0x4c, 0x18),
        load: async () => (await __webpack_require__.e(/* import() */ 842).then(__webpack_require__.bind(__webpack_require__, 8842))).decodeLegacy,
    },
    {
        name: 'lz4',
        matches: starts(0x04, 0x22, 0x4d, 0x18),
        load: async () => (await __webpack_require__.e(/* import() */ 842).then(__webpack_require__.bind(__webpack_require__, 8842))).decodeFrames,
    },
    {
        name: 'lzop',
        matches: starts(0x89, 0x4c, 0x5a, 0x4f),
        load: async () => (await __webpack_require__.e(/* import() */ 507).then(__webpack_require__.bind(__webpack_require__, 9507))).decodeLzop,
    },
    {
        name: 'lzma',
        matches: starts(0x5d, 0x00, 0x00),
        load: async () => (await __webpack_require__.e(/* import() */ 829).then(__webpack_require__.bind(__webpack_require__, 7210))).decodeLzma,
    },
];
const MAGIC_BYTES = 6;
function detectFormat(head) {
    return FORMATS.find(format => format.matches(head));
}
function starts(...magic) {
    return head => magic.every((byte, index) => head[index] === byte);
}
function isZstd(head) {
    const [first = 0] = head;
    const skippable = first >= 0x50 && first <= 0x5f && starts(first, 0x2a, 0x4d, 0x18)(head);
    return skippable || starts(0x28, 0xb5, 0x2f, 0xfd)(head);
}


/***/ }),

/***/ 289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ openCompressed)
});

var damage = __webpack_require__(1076);
;// CONCATENATED MODULE: ./lib/compression/gathered.js
const LEAST_BYTES = 1 << 18;
async function* gathered(pieces) {
    let buffer = new Uint8Array(0);
    let size = 0;
    for await (const piece of pieces) {
        if (size > 0 && size + piece.length > buffer.length) {
            yield buffer.subarray(0, size);
            buffer = new Uint8Array(0);
            size = 0;
        }
        if (piece.length >= LEAST_BYTES) {
            yield piece;
            continue;
        }
        if (buffer.length === 0)
            buffer = new Uint8Array(LEAST_BYTES);
        buffer.set(piece, size);
        size += piece.length;
    }
    if (size > 0)
        yield buffer.subarray(0, size);
}

var bytes_source = __webpack_require__(167);
;// CONCATENATED MODULE: ./lib/compression/input.js


const PIECE_BYTES = 1 << 18;
function openInput(source, offset, length, format) {
    const stop = length === undefined ? source.size : offset + length;
    const reading = { source, stop, next: offset, hasEnded: false, room: new Uint8Array(0) };
    const input = {
        bytes: new Uint8Array(0),
        start: 0,
        end: 0,
        format,
        async fill(count) {
            return input.end - input.start >= count || refill(reading, input, count);
        },
        async take(count, what, ahead = 0) {
            if (input.end - input.start < count)
                await refill(reading, input, count + ahead);
            if (input.end - input.start < count) {
                throw (0,damage/* cut */.Jj)(format, (0,bytes_source.at)(source, reading.next), what);
            }
            const taken = input.bytes.subarray(input.start, input.start + count);
            input.start += count;
            return taken;
        },
        async borrow(count, what, ahead = 0) {
            if (input.end - input.start < count)
                await refillRoom(reading, input, count + ahead);
            return input.take(count, what, ahead);
        },
        position: () => reading.next - (input.end - input.start),
        where: (back = 0) => (0,bytes_source.at)(source, input.position() - back),
        left: () => (stop === undefined ? undefined : stop - input.position()),
    };
    return input;
}
async function refill(reading, input, count) {
    if (reading.hasEnded)
        return false;
    const { source, stop = Number.MAX_SAFE_INTEGER } = reading;
    const pieces = input.end > input.start ? [input.bytes.subarray(input.start, input.end)] : [];
    let have = input.end - input.start;
    while (have < count) {
        const want = Math.min(Math.max(PIECE_BYTES, count - have), stop - reading.next);
        const piece = want > 0 ? await (0,bytes_source/* readUpTo */.Vc)(source, reading.next, want) : new Uint8Array(0);
        reading.hasEnded = piece.length === 0;
        if (reading.hasEnded)
            break;
        pieces.push(piece);
        reading.next += piece.length;
        have += piece.length;
    }
    const [only] = pieces;
    input.bytes = only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces);
    input.start = 0;
    input.end = input.bytes.length;
    return have >= count;
}
async function refillRoom(reading, input, count) {
    const { source, stop } = reading;
    const last = Math.min(stop ?? 0, source.size ?? 0);
    const have = input.end - input.start;
    const want = Math.min(Math.max(PIECE_BYTES, count - have), last - reading.next);
    if (source.readInto === undefined || want <= 0)
        return;
    const held = input.bytes.subarray(input.start, input.end);
    if (reading.room.length < have + want)
        reading.room = new Uint8Array(Math.ceil((have + want) * 1.5));
    const { room } = reading;
    room.set(held);
    await source.readInto(reading.next, room.subarray(have, have + want));
    reading.next += want;
    input.bytes = room;
    input.start = 0;
    input.end = have + want;
}

var stream = __webpack_require__(6877);
;// CONCATENATED MODULE: ./lib/compression/open.js




async function openCompressed(compressed, limits) {
    const { label, decodedLength, expectedLength } = compressed;
    const decode = await compressed.format.load();
    return (0,stream.openStream)({
        label,
        decode: () => gathered(run(compressed, decode, limits)),
        announced: decodedLength ?? expectedLength,
        limits,
    });
}
async function* run(compressed, decode, limits) {
    const { format, source, offset, length, decodedLength } = compressed;
    const input = openInput(source, offset, length, format.name);
    let decoded = 0;
    for await (const piece of decode(input, limits, decodedLength)) {
        decoded += piece.length;
        if (decodedLength !== undefined && decoded > decodedLength)
            break;
        if (piece.length > 0)
            yield piece;
    }
    if (decodedLength === undefined || decoded === decodedLength)
        return;
    const what = decoded > decodedLength ? 'what was decoded so far' : 'the decoded payload';
    throw (0,damage/* badLength */.Ad)(format.name, input.where(), what, decoded, decodedLength);
}


/***/ }),

/***/ 6877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openStream: () => (/* binding */ openStream)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4938);
/* harmony import */ var _bytes_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(167);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1076);



const HEAD_BYTES = 64 << 10;
const TAIL_BYTES = 4 << 20;
function openStream(options) {
    const { label, announced, limits } = options;
    const keep = announced !== undefined && announced <= limits.keptBytes ? limits.keptBytes : limits.keptUnannouncedBytes;
    const decoding = {
        options,
        kept: createKept(keep),
        size: undefined,
        pass: undefined,
        starts: 0,
    };
    const { inTurn, afterAll } = createTurns();
    return {
        label,
        forwardOnly: true,
        get size() {
            return decoding.size;
        },
        async read(offset, length) {
            if (offset < 0 || length < 0)
                throw (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_1__/* .pastEnd */ .Qs)(label, offset, length, decoding.size ?? 0);
            const bytes = await inTurn(() => gather(decoding, offset, length));
            if (bytes.length === length)
                return bytes;
            throw (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_1__/* .pastEnd */ .Qs)(label, offset, length, decoding.size ?? offset + bytes.length);
        },
        readUpTo: (offset, most) => inTurn(() => gather(decoding, offset, most)),
        finish: () => inTurn(() => decodeRest(decoding)),
        close: () => afterAll(() => stop(decoding)),
    };
}
function createTurns() {
    let failure;
    let turn = Promise.resolve();
    return {
        inTurn(task) {
            const result = turn.then(() => {
                if (failure !== undefined)
                    throw failure;
                return task();
            });
            turn = result.catch(error => {
                failure = error;
            });
            return result;
        },
        afterAll: task => turn.then(task),
    };
}
async function start(decoding) {
    const { options, kept } = decoding;
    const { label, limits } = options;
    decoding.starts++;
    if (decoding.starts > limits.starts) {
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_2__/* .overLimit */ .W1)('limit-starts', label, 'the stream would be decoded once more', 'starts', limits.starts);
    }
    await stop(decoding);
    if (decoding.starts > 1)
        kept.restart();
    const pass = { pieces: options.decode()[Symbol.asyncIterator](), position: 0 };
    decoding.pass = pass;
    return pass;
}
async function stop(decoding) {
    await decoding.pass?.pieces.return?.();
    decoding.pass = undefined;
}
async function advance(decoding, pass, from) {
    const { label, limits } = decoding.options;
    const next = await pass.pieces.next();
    if (next.done === true) {
        if (pass.position === 0)
            throw empty(label);
        decoding.size = pass.position;
        return false;
    }
    decoding.kept.add({ offset: pass.position, bytes: next.value }, from);
    pass.position += next.value.length;
    if (pass.position > limits.decodedBytes) {
        const what = `the stream decodes to more than ${limits.decodedBytes} bytes`;
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_2__/* .overLimit */ .W1)('limit-decoded', label, what, 'decodedBytes', limits.decodedBytes);
    }
    return true;
}
async function gather(decoding, offset, most) {
    const { kept } = decoding;
    const end = Math.min(offset + most, decoding.size ?? Number.MAX_SAFE_INTEGER);
    if (end <= offset)
        return new Uint8Array(0);
    const before = kept.copy(offset, end);
    if (before !== undefined)
        return before;
    let pass = decoding.pass ?? (await start(decoding));
    if (!kept.reaches(offset, pass.position))
        pass = await start(decoding);
    while (pass.position < end && (await advance(decoding, pass, offset)))
        ;
    return kept.copy(offset, Math.min(end, pass.position)) ?? new Uint8Array(0);
}
async function decodeRest(decoding) {
    if (decoding.size !== undefined)
        return decoding.size;
    const pass = decoding.pass ?? (await start(decoding));
    while (await advance(decoding, pass, pass.position))
        ;
    return pass.position;
}
function createKept(keep) {
    let head = new Uint8Array(0);
    let pieces = [];
    let whole = true;
    const trim = (end, from) => {
        if (whole && end <= keep)
            return;
        whole = false;
        const first = Math.min(from, end - TAIL_BYTES);
        const drop = pieces.findIndex(piece => piece.offset + piece.bytes.length > first);
        if (drop > 0)
            pieces = pieces.slice(drop);
    };
    return {
        restart() {
            pieces = [];
            whole = false;
        },
        add(piece, from) {
            if (piece.bytes.length === 0)
                return;
            pieces.push(piece);
            if (piece.offset === head.length && head.length < HEAD_BYTES) {
                head = Buffer.concat([head, piece.bytes.subarray(0, HEAD_BYTES - head.length)]);
            }
            trim(piece.offset + piece.bytes.length, from);
        },
        copy(offset, end) {
            if (end <= head.length)
                return head.subarray(offset, end);
            return copyOf(pieces, offset, end);
        },
        reaches: (offset, position) => offset >= (pieces[0]?.offset ?? position),
    };
}
function copyOf(pieces, offset, end) {
    const first = pieces.findLastIndex(piece => piece.offset <= offset);
    const last = pieces.at(-1);
    const start = pieces[first];
    if (start === undefined || last === undefined || last.offset + last.bytes.length < end)
        return undefined;
    if (end <= start.offset + start.bytes.length)
        return start.bytes.subarray(offset - start.offset, end - start.offset);
    const copy = new Uint8Array(end - offset);
    for (const piece of pieces.slice(first)) {
        if (piece.offset >= end)
            break;
        const from = Math.max(offset - piece.offset, 0);
        copy.set(piece.bytes.subarray(from, end - piece.offset), Math.max(piece.offset - offset, 0));
    }
    return copy;
}
function empty(label) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('stream-empty', {
        message: 'the stream decodes to nothing',
        where: label,
        remedy: 'Pack the image again, and check that the step which packs it does not fail.',
    });
}


/***/ }),

/***/ 2199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isBzImage),
/* harmony export */   u: () => (/* binding */ openBzImage)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4938);
/* harmony import */ var _bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5835);
/* harmony import */ var _bytes_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(167);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(480);




const SETUP_SECTS = 0x1f1;
const BOOT_FLAG = 0x1fe;
const HEADER = 0x202;
const VERSION = 0x206;
const KERNEL_VERSION = 0x20e;
const PAYLOAD_OFFSET = 0x248;
const PAYLOAD_LENGTH = 0x24c;
const HEADER_BYTES = 0x250;
const VERSION_WITH_PAYLOAD = 0x0208;
const SECTOR_BYTES = 512;
const DEFAULT_SECTORS = 4;
const MOST_RELEASE_BYTES = 128;
function isBzImage(head) {
    const text = Buffer.from(head.subarray(HEADER, HEADER + 4)).toString('latin1');
    return head[BOOT_FLAG] === 0x55 && head[BOOT_FLAG + 1] === 0xaa && text === 'HdrS';
}
async function openBzImage(source, limits) {
    const header = (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O)(await source.read(0, HEADER_BYTES), true, source.label);
    const version = header.u16(VERSION);
    if (version < VERSION_WITH_PAYLOAD) {
        throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('bzimage-header', {
            message: `the bzImage has boot protocol 0x${version.toString(16)}; only 0x208 and later say where the kernel is`,
            where: (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, VERSION),
            remedy: 'Give the vmlinux of the build.',
        });
    }
    const sectors = header.u8(SETUP_SECTS) || DEFAULT_SECTORS;
    const offset = (sectors + 1) * SECTOR_BYTES + header.u32(PAYLOAD_OFFSET);
    const payload = { offset, length: header.u32(PAYLOAD_LENGTH), countsSize: true };
    const release = await readRelease(source, header.u16(KERNEL_VERSION));
    return { ...(await (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .openPayload */ .J)(source, payload, 'bzImage', limits)), release };
}
async function readRelease(source, pointer) {
    if (pointer === 0)
        return null;
    const bytes = await (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readUpTo */ .Vc)(source, pointer + SECTOR_BYTES, MOST_RELEASE_BYTES);
    return /^[!-~]{1,64}(?=[ \0])/.exec(Buffer.from(bytes).toString('latin1'))?.[0] ?? null;
}


/***/ }),

/***/ 4331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isFlat),
/* harmony export */   p: () => (/* binding */ flatContent)
/* harmony export */ });
const MAGIC = 0x38;
const ARM64 = 'ARM\x64';
const RISCV = 'RSC\x05';
const ARM64_FLAGS = 0x18;
function isFlat(head) {
    return magicOf(head) === ARM64 || magicOf(head) === RISCV;
}
function flatContent(head, source) {
    const magic = magicOf(head);
    if (magic === ARM64) {
        const littleEndian = ((head[ARM64_FLAGS] ?? 0) & 1) === 0;
        const machine = `ELF64 ${littleEndian ? 'LE' : 'BE'} AArch64`;
        return { kind: 'flat', source, littleEndian, name: 'arm64 Image', machine };
    }
    if (magic === RISCV) {
        return { kind: 'flat', source, littleEndian: true, name: 'riscv Image', machine: 'ELF64 LE RISC-V' };
    }
    return undefined;
}
function magicOf(head) {
    return Buffer.from(head.subarray(MAGIC, MAGIC + 4)).toString('latin1');
}


/***/ }),

/***/ 480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ openPayload)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4938);
/* harmony import */ var _bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5835);
/* harmony import */ var _bytes_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7967);
/* harmony import */ var _bytes_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(167);
/* harmony import */ var _compression_formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4129);
/* harmony import */ var _compression_open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(289);






const SIZE_BYTES = 4;
async function openPayload(source, { offset, length, countsSize }, container, limits) {
    const where = (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, offset);
    if (length < _compression_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .MAGIC_BYTES */ .k + SIZE_BYTES)
        throw badRange(container, where, offset, length, source.size);
    if (source.size !== undefined && offset + length > source.size) {
        throw badRange(container, where, offset, length, source.size);
    }
    const head = await source.read(offset, _compression_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .MAGIC_BYTES */ .k);
    const format = (0,_compression_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .detectFormat */ .T)(head);
    if (format === undefined)
        throw unknown(container, head, where);
    const isOwn = format.name === 'gzip';
    const packed = isOwn || !countsSize ? length : length - SIZE_BYTES;
    const sizeAt = offset + (isOwn ? length - SIZE_BYTES : packed);
    const size = (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O)(await source.read(sizeAt, SIZE_BYTES), true, (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, sizeAt)).u32(0);
    const name = `${format.name} payload @0x${offset.toString(16)}`;
    const label = `${source.label} (${name})`;
    const stream = await (0,_compression_open_js__WEBPACK_IMPORTED_MODULE_4__/* .openCompressed */ .S)({ format, source, offset, length: packed, decodedLength: size, label }, limits);
    return { source: stream, stream, reached: [container, name] };
}
function badRange(container, where, offset, length, size) {
    const end = size === undefined ? '' : `; the file ends at 0x${size.toString(16)}`;
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('payload-range', {
        message: `the ${container} places its payload at 0x${offset.toString(16)}, ${length} bytes${end}`,
        where,
        remedy: 'The file is cut off or damaged: build it again, or download or copy it again.',
    });
}
function unknown(container, head, where) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('payload-unknown', {
        message: `the payload of the ${container} starts with "${(0,_bytes_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(head)}", which is no known compression`,
        where,
        remedy: 'Give the vmlinux of the build.',
    });
}


/***/ }),

/***/ 3115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yt: () => (/* binding */ openUki),
/* harmony export */   cK: () => (/* binding */ isPe),
/* harmony export */   w$: () => (/* binding */ findLinux)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4938);
/* harmony import */ var _bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5835);
/* harmony import */ var _bytes_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4829);
/* harmony import */ var _bytes_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(167);




const LFANEW = 0x3c;
const COFF_BYTES = 24;
const ROW_BYTES = 40;
const MOST_SECTIONS = 96;
function isPe(head) {
    return head[0] === 0x4d && head[1] === 0x5a;
}
async function openUki(source) {
    const [place, second] = await findLinux(source);
    if (place === undefined)
        throw bad(source, 0, 'it has no section .linux: it is no unified kernel image');
    if (second !== undefined)
        throw bad(source, second.offset, 'it has two sections .linux');
    if (place.size === 0)
        throw bad(source, place.offset, 'its section .linux is empty');
    if (source.size !== undefined && place.offset + place.size > source.size) {
        throw (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_3__/* .pastEnd */ .Qs)(source.label, place.offset, place.size, source.size, 'section .linux');
    }
    const name = `.linux @0x${place.offset.toString(16)}`;
    const inside = (0,_bytes_range_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeSource */ .p)(source, place.offset, place.size, `${source.label} (${name})`);
    return { source: inside, reached: ['UKI', name] };
}
async function findLinux(source) {
    const start = (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O)(await source.read(LFANEW, 4), true, source.label).u32(0);
    const coff = (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O)(await source.read(start, COFF_BYTES), true, (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_3__.at)(source, start));
    if (coff.u32(0) !== 0x00004550)
        throw bad(source, start, 'no PE signature stands where its start says');
    const count = coff.u16(6);
    if (count > MOST_SECTIONS)
        throw bad(source, start + 6, `${count} sections claimed; the limit is ${MOST_SECTIONS}`);
    const table = start + COFF_BYTES + coff.u16(20);
    const rows = (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O)(await source.read(table, count * ROW_BYTES), true, (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_3__.at)(source, table));
    const places = [];
    for (let row = 0; row < count; row++) {
        const place = readRow(rows, row * ROW_BYTES);
        if (place !== undefined)
            places.push(place);
    }
    return places;
}
function readRow(rows, start) {
    const name = [...'.linux\0\0'].every((letter, index) => rows.u8(start + index) === letter.charCodeAt(0));
    if (!name)
        return undefined;
    const virtual = rows.u32(start + 8);
    const raw = rows.u32(start + 16);
    return { offset: rows.u32(start + 20), size: virtual === 0 ? raw : Math.min(virtual, raw) };
}
function bad(source, offset, what) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('pe-header', {
        message: `the PE file holds no kernel that can be read: ${what}`,
        where: (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_3__.at)(source, offset),
        remedy: 'Give a bzImage, an EFI zboot image, or a unified kernel image whole and undamaged.',
    });
}


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YZ: () => (/* binding */ isTar),
/* harmony export */   mo: () => (/* binding */ readMembers)
/* harmony export */ });
/* unused harmony export BLOCK_BYTES */
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4938);
/* harmony import */ var _bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5835);
/* harmony import */ var _bytes_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7967);
/* harmony import */ var _bytes_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(167);




const BLOCK_BYTES = 512;
const CHECKSUM = { start: 148, end: 156 };
const MAGIC = 257;
const MOST_EXTRA_BYTES = 1 << 20;
const MOST_MEMBERS = 1 << 20;
const TYPES = {
    '\0': 'file',
    '0': 'file',
    '7': 'file',
    '1': 'hard link',
    '2': 'symbolic link',
    '3': 'device',
    '4': 'device',
    '5': 'directory',
    '6': 'FIFO',
    S: 'hole',
};
const DESCRIBING = new Set(['L', 'K', 'x', 'X', 'g']);
const WITHOUT_DATA = new Set([
    'hard link',
    'symbolic link',
    'device',
    'directory',
    'FIFO',
]);
function isTar(head) {
    if (head.length < BLOCK_BYTES || head[0] === 0)
        return false;
    const block = head.subarray(0, BLOCK_BYTES);
    return storedChecksum(block) === checksum(block);
}
async function* readMembers(source) {
    let offset = 0;
    let extra = {};
    for (let count = 0;; count++) {
        if (count > MOST_MEMBERS)
            throw bad(source, offset, `it has more than ${MOST_MEMBERS} members`);
        const block = await (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readUpTo */ .Vc)(source, offset, BLOCK_BYTES);
        if (block.length < BLOCK_BYTES)
            throw bad(source, offset, 'it ends without an end mark');
        if (block.every(byte => byte === 0))
            return;
        const header = readHeader(source, block, offset);
        const data = offset + BLOCK_BYTES;
        if (DESCRIBING.has(header.flag)) {
            extra = { ...extra, ...(await readExtra(source, header, data)) };
            offset = data + padded(header.size);
            continue;
        }
        const member = await memberAt(source, block, header, extra, data);
        yield member;
        extra = {};
        offset = member.offset + padded(member.size);
    }
}
async function memberAt(source, block, header, extra, data) {
    const raw = extra.sparseName ?? extra.name ?? header.name;
    const type = extra.isHole === true ? 'hole' : typeOf(header.flag, raw);
    const size = WITHOUT_DATA.has(type) ? 0 : (extra.size ?? header.size);
    const offset = header.flag === 'S' ? await behindMap(source, block, data) : data;
    const name = cleanName(source, data - BLOCK_BYTES, raw);
    if (source.size !== undefined && offset + size > source.size) {
        const what = `member ${(0,_bytes_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(Buffer.from(name, 'latin1'))}`;
        throw (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__/* .pastEnd */ .Qs)(source.label, offset, size, source.size, what);
    }
    return { name, type, offset, size };
}
async function behindMap(source, block, data) {
    let offset = data;
    for (let goesOn = block[482]; goesOn !== 0; offset += BLOCK_BYTES) {
        goesOn = (await source.read(offset, BLOCK_BYTES))[504];
    }
    return offset;
}
function readHeader(source, block, offset) {
    if (storedChecksum(block) !== checksum(block))
        throw bad(source, offset, 'the checksum of a header does not hold');
    const header = (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O)(block, false, (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, offset));
    const isPosix = textAt(block, MAGIC, 6) === 'ustar' && block[MAGIC + 5] === 0;
    const prefix = isPosix ? textAt(block, 345, 155) : '';
    const name = textAt(block, 0, 100);
    const size = readNumber(header, 124, 12);
    if (size === undefined)
        throw bad(source, offset + 124, 'the size of a member is not a number');
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        size,
        flag: String.fromCharCode(block[156] ?? 0),
    };
}
async function readExtra(source, { flag, size }, offset) {
    const bytes = await (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readClaimed */ .Qi)(source, offset, size, 'a header of tar', MOST_EXTRA_BYTES);
    if (flag === 'L')
        return { name: textAt(bytes, 0, bytes.length) };
    if (flag === 'x' || flag === 'X')
        return readPax(source, bytes, offset);
    return {};
}
function readPax(source, bytes, offset) {
    const text = Buffer.from(bytes).toString('latin1');
    const extra = {};
    for (let start = 0; start < text.length;) {
        const digits = /^[0-9]{1,7}(?= )/.exec(text.slice(start, start + 8))?.[0] ?? '';
        const end = start + Number(digits);
        const record = text.slice(start + digits.length + 1, end - 1);
        const equals = record.indexOf('=');
        if (digits === '' || end > text.length || text[end - 1] !== '\n' || equals < 1) {
            throw bad(source, offset + start, 'a pax record is damaged');
        }
        const [key, value] = [record.slice(0, equals), record.slice(equals + 1)];
        if (key === 'path')
            extra.name = value;
        if (key.startsWith('GNU.sparse.'))
            extra.isHole = true;
        if (key === 'GNU.sparse.name')
            extra.sparseName = value;
        if (key === 'size')
            extra.size = paxSize(source, offset + start, value);
        start = end;
    }
    return extra;
}
function paxSize(source, offset, value) {
    if (/^[0-9]{1,15}$/.test(value))
        return Number(value);
    throw bad(source, offset, `the size of a member is "${(0,_bytes_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(Buffer.from(value, 'latin1'))}"`);
}
function typeOf(flag, name) {
    const type = TYPES[flag] ?? 'unknown';
    return type === 'file' && name.endsWith('/') ? 'directory' : type;
}
function cleanName(source, offset, raw) {
    const parts = raw.split('/').filter(part => part !== '' && part !== '.');
    if (!raw.startsWith('/') && !parts.includes('..'))
        return parts.join('/');
    throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('tar-name', {
        message: `the archive has a member named "${(0,_bytes_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(Buffer.from(raw, 'latin1'))}"`,
        where: (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, offset),
        remedy: 'Make the archive again, with names that are relative and without "..".',
    });
}
function readNumber(header, start, length) {
    let value = 0;
    if (header.u8(start) === 0x80) {
        for (let index = 1; index < length; index++)
            value = value * 256 + header.u8(start + index);
        return value <= Number.MAX_SAFE_INTEGER / 2 ? value : undefined;
    }
    let text = '';
    for (let index = 0; index < length; index++)
        text += String.fromCharCode(header.u8(start + index));
    const digits = /^ *([0-7]+)[ \0]*$/.exec(text)?.[1];
    return digits === undefined ? undefined : Number.parseInt(digits, 8);
}
function storedChecksum(block) {
    return readNumber((0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O)(block, false, 'tar'), CHECKSUM.start, CHECKSUM.end - CHECKSUM.start);
}
function checksum(block) {
    let sum = 0;
    for (let index = 0; index < BLOCK_BYTES; index++) {
        sum += index >= CHECKSUM.start && index < CHECKSUM.end ? 0x20 : (block[index] ?? 0);
    }
    return sum;
}
function textAt(bytes, start, length) {
    const text = Buffer.from(bytes.subarray(start, start + length)).toString('latin1');
    const end = text.indexOf('\0');
    return end < 0 ? text : text.slice(0, end);
}
function padded(size) {
    return Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
}
function bad(source, offset, what) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('tar-header', {
        message: `the tar archive is damaged: ${what}`,
        where: (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, offset),
        remedy: 'Make the archive again, or download or copy it again.',
    });
}


/***/ }),

/***/ 508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openZboot),
/* harmony export */   d: () => (/* binding */ isZboot)
/* harmony export */ });
/* harmony import */ var _bytes_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5835);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);


const IMAGE_TYPE = 4;
const PAYLOAD_OFFSET = 8;
const PAYLOAD_LENGTH = 0x0c;
const HEADER_BYTES = 0x40;
function isZboot(head) {
    const text = Buffer.from(head.subarray(0, IMAGE_TYPE + 4)).toString('latin1');
    return text.startsWith('MZ') && text.slice(IMAGE_TYPE) === 'zimg';
}
async function openZboot(source, limits) {
    const header = (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .O)(await source.read(0, HEADER_BYTES), true, source.label);
    const payload = {
        offset: header.u32(PAYLOAD_OFFSET),
        length: header.u32(PAYLOAD_LENGTH),
        countsSize: false,
    };
    return (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .openPayload */ .J)(source, payload, 'EFI zboot', limits);
}


/***/ })

};
;