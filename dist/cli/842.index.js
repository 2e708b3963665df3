"use strict";
exports.id = 842;
exports.ids = [842];
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

/***/ 8842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decodeFrames: () => (/* binding */ decodeFrames),
  decodeLegacy: () => (/* binding */ decodeLegacy)
});

var fields = __webpack_require__(5835);
var damage = __webpack_require__(1076);
var copy = __webpack_require__(6060);
;// CONCATENATED MODULE: ./lib/compression/lz4-block.js

const LEAST_MATCH = 4;
const LONG = 15;
const PAUSE_BYTES = 1 << 12;
const FROM = 0;
const TO = 1;
const UNKNOWN = -2;
const DAMAGED = -1;
function decodeBlock(block, out, start) {
    const source = (0,copy/* bytesOf */.$$)(block);
    const target = (0,copy/* bytesOf */.$$)(out);
    const place = Int32Array.of(0, start);
    let end = UNKNOWN;
    while (end === UNKNOWN)
        end = decodeSequences(source, target, place);
    return end;
}
function decodeSequences(source, target, place) {
    const block = source.bytes;
    const end = block.length;
    const most = target.bytes.length;
    let from = place[FROM] ?? 0;
    let to = place[TO] ?? 0;
    const pause = to + PAUSE_BYTES;
    while (to <= pause) {
        const token = block[from++] ?? 0;
        let literals = token >> 4;
        if (literals === LONG) {
            const last = skipFull(block, from);
            literals += 255 * (last - from) + (block[last] ?? 0);
            from = last + 1;
        }
        const stop = from + literals;
        const literalEnd = to + literals;
        if (stop > end || literalEnd > most)
            return DAMAGED;
        (0,copy/* copyRun */.J)(source, from, target, to, literalEnd, stop + copy/* STEP_BYTES */.jC <= end && literalEnd + copy/* STEP_BYTES */.jC <= most);
        to = literalEnd;
        if (stop === end)
            return to;
        const offset = (block[stop] ?? 0) | ((block[stop + 1] ?? 0) << 8);
        from = stop + 2;
        let count = (token & LONG) + LEAST_MATCH;
        if (count === LONG + LEAST_MATCH) {
            const last = skipFull(block, from);
            count += 255 * (last - from) + (block[last] ?? 0);
            from = last + 1;
        }
        const matchEnd = to + count;
        if (from > end || offset === 0 || offset > to || matchEnd > most)
            return DAMAGED;
        (0,copy/* copyRun */.J)(target, to - offset, target, to, matchEnd, offset >= copy/* STEP_BYTES */.jC && matchEnd + copy/* STEP_BYTES */.jC <= most);
        to = matchEnd;
    }
    place[FROM] = from;
    place[TO] = to;
    return UNKNOWN;
}
function skipFull(block, from) {
    let at = from;
    while (block[at] === 255)
        at++;
    return at;
}

;// CONCATENATED MODULE: ./lib/compression/xxh32.js
const { imul } = Math;
const PRIME1 = 0x9e3779b1;
const PRIME2 = 0x85ebca77;
const PRIME3 = 0xc2b2ae3d;
const PRIME4 = 0x27d4eb2f;
const PRIME5 = 0x165667b1;
const STRIPE_BYTES = 16;
function xxh32(bytes) {
    const hash = createXxh32();
    hash.update(bytes);
    return hash.digest();
}
function createXxh32() {
    const lanes = Int32Array.of(PRIME1 + PRIME2, PRIME2, 0, -PRIME1);
    let rest = new Uint8Array(0);
    let total = 0;
    return {
        update(bytes) {
            total += bytes.length;
            const whole = rest.length === 0 ? bytes : joined(rest, bytes);
            const end = whole.length - (whole.length % STRIPE_BYTES);
            stripes(lanes, whole, end);
            rest = whole.slice(end);
        },
        digest: () => finish(lanes, rest, total),
    };
}
function joined(first, second) {
    const bytes = new Uint8Array(first.length + second.length);
    bytes.set(first);
    bytes.set(second, first.length);
    return bytes;
}
function stripes(lanes, bytes, end) {
    let [a = 0, b = 0, c = 0, d = 0] = lanes;
    for (let at = 0; at < end; at += STRIPE_BYTES) {
        a = round(a, word(bytes, at));
        b = round(b, word(bytes, at + 4));
        c = round(c, word(bytes, at + 8));
        d = round(d, word(bytes, at + 12));
    }
    lanes.set([a, b, c, d]);
}
function finish(lanes, rest, total) {
    const [a = 0, b = 0, c = 0, d = 0] = lanes;
    let hash = total < STRIPE_BYTES ? PRIME5 : rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18);
    hash = (hash + total) | 0;
    let at = 0;
    for (; at + 4 <= rest.length; at += 4) {
        hash = imul(rotate((hash + imul(word(rest, at), PRIME3)) | 0, 17), PRIME4);
    }
    for (; at < rest.length; at++) {
        hash = imul(rotate((hash + imul(rest[at] ?? 0, PRIME5)) | 0, 11), PRIME1);
    }
    hash = imul(hash ^ (hash >>> 15), PRIME2);
    hash = imul(hash ^ (hash >>> 13), PRIME3);
    return (hash ^ (hash >>> 16)) >>> 0;
}
function round(lane, value) {
    return imul(rotate((lane + imul(value, PRIME2)) | 0, 13), PRIME1);
}
function rotate(value, bits) {
    return (value << bits) | (value >>> (32 - bits));
}
function word(bytes, at) {
    return ((bytes[at] ?? 0) |
        ((bytes[at + 1] ?? 0) << 8) |
        ((bytes[at + 2] ?? 0) << 16) |
        ((bytes[at + 3] ?? 0) << 24));
}

;// CONCATENATED MODULE: ./lib/compression/lz4.js




const FRAME = 0x184d2204;
const LEGACY = 0x184c2102;
const SKIPPABLE = 0x184d2a50;
const SKIPPABLE_MASK = 0xfffffff0;
const LEGACY_BYTES = 8 << 20;
const MOST_LEGACY_BYTES = LEGACY_BYTES + LEGACY_BYTES / 255 + 16;
const WORD_BYTES = 4;
const HISTORY_BYTES = 64 << 10;
const MOST_RATIO = 256;
const ROOM_BYTES = 1 << 20;
async function* decodeLegacy(input) {
    let wasFull = true;
    while (await input.fill(1)) {
        const size = await readWord(input, 'the size of a block');
        if (size === LEGACY) {
            wasFull = true;
            continue;
        }
        const where = input.where(4);
        if (size === 0 || size > MOST_LEGACY_BYTES) {
            throw (0,damage/* damaged */.qM)('lz4 legacy', where, `a block claims ${size} bytes, or bytes follow the last one`);
        }
        if (!wasFull)
            throw (0,damage/* damaged */.qM)('lz4 legacy', where, 'a block follows one of less than 8 MiB, which is the last');
        const out = Buffer.allocUnsafeSlow(Math.min(LEGACY_BYTES, size * MOST_RATIO));
        const end = decodeBlock(await input.borrow(size, 'a block', WORD_BYTES), out, 0);
        if (end < 0)
            throw (0,damage/* damaged */.qM)('lz4 legacy', where, 'a block cannot be decoded');
        wasFull = end === LEGACY_BYTES;
        yield out.subarray(0, end);
    }
}
async function* decodeFrames(input) {
    const room = { bytes: Buffer.alloc(0), first: 0, end: 0 };
    for (let isFirst = true; await input.fill(1); isFirst = false) {
        const where = input.where();
        if (!isFirst && !(await input.fill(4)))
            throw (0,damage/* trailing */.ZY)('lz4', where, input.left());
        const magic = await readWord(input, 'the magic number of a frame');
        if ((magic & SKIPPABLE_MASK) >>> 0 === SKIPPABLE) {
            await skip(input, await readWord(input, 'the size of a frame to skip'));
        }
        else if (magic === FRAME) {
            room.first = room.end;
            yield* decodeFrame(input, where, room);
        }
        else if (isFirst) {
            throw (0,damage/* damaged */.qM)('lz4', where, `no frame starts with 0x${magic.toString(16)}`);
        }
        else {
            throw (0,damage/* trailing */.ZY)('lz4', where, behind(input, 4));
        }
    }
}
function behind(input, taken) {
    const left = input.left();
    return left === undefined ? undefined : left + taken;
}
async function* decodeFrame(input, where, room) {
    const header = await readHeader(input, where);
    const hash = createXxh32();
    let decoded = 0;
    for (;;) {
        const piece = await readBlock(input, header, room);
        if (piece === undefined)
            break;
        if (header.hasChecksum)
            hash.update(piece);
        decoded += piece.length;
        if (piece.length > 0)
            yield piece;
    }
    if (header.contentBytes !== undefined && header.contentBytes !== BigInt(decoded)) {
        throw (0,damage/* badLength */.Ad)('lz4', input.where(), 'what a frame decodes to', decoded, header.contentBytes);
    }
    if (header.hasChecksum && (await readWord(input, 'the checksum of a frame')) !== hash.digest()) {
        throw (0,damage/* badChecksum */.Bb)('lz4', input.where(4), 'XXH32 of a frame');
    }
}
async function readHeader(input, where) {
    const start = await input.take(2, 'a frame header');
    const [flags = 0, sizes = 0] = start;
    if (flags >> 6 !== 1)
        throw (0,damage/* unsupported */.qO)('lz4', where, `version ${flags >> 6} of the frame format`);
    if ((flags & 0x02) !== 0 || (sizes & 0x8f) !== 0)
        throw (0,damage/* unsupported */.qO)('lz4', where, 'bits that are reserved');
    if ((flags & 0x01) !== 0)
        throw (0,damage/* unsupported */.qO)('lz4', where, 'a dictionary');
    const block = (sizes >> 4) & 7;
    if (block < 4)
        throw (0,damage/* damaged */.qM)('lz4', where, `block size ${block} (4 to 7 expected)`);
    const size = (flags & 0x08) === 0 ? new Uint8Array(0) : await input.take(8, 'a frame header');
    const [stored] = await input.take(1, 'a frame header');
    if (((xxh32(Buffer.concat([start, size])) >>> 8) & 0xff) !== stored) {
        throw (0,damage/* badChecksum */.Bb)('lz4', where, 'XXH32 of a frame header');
    }
    return {
        isLinked: (flags & 0x20) === 0,
        hasBlockChecksum: (flags & 0x10) !== 0,
        hasChecksum: (flags & 0x04) !== 0,
        blockBytes: 1 << (8 + 2 * block),
        contentBytes: size.length === 0 ? undefined : (0,fields/* fields */.O)(size, true, where).u64(0),
    };
}
async function readBlock(input, header, room) {
    const word = await readWord(input, 'the size of a block');
    if (word === 0)
        return undefined;
    const where = input.where(4);
    const size = word & 0x7fffffff;
    if (size > header.blockBytes)
        throw (0,damage/* damaged */.qM)('lz4', where, `a block claims ${size} bytes of ${header.blockBytes}`);
    const block = await input.borrow(size, 'a block', header.hasBlockChecksum ? 2 * WORD_BYTES : WORD_BYTES);
    if (header.hasBlockChecksum && (await readWord(input, 'the checksum of a block')) !== xxh32(block)) {
        throw (0,damage/* badChecksum */.Bb)('lz4', where, 'XXH32 of a block');
    }
    const isStored = word >>> 31 === 1;
    makeRoom(room, isStored ? size : Math.min(header.blockBytes, size * MOST_RATIO));
    if (!header.isLinked)
        room.first = room.end;
    const piece = isStored ? append(room, block) : decode(room, block, header.blockBytes);
    if (piece === undefined)
        throw (0,damage/* damaged */.qM)('lz4', where, 'a block cannot be decoded');
    return piece;
}
function makeRoom(room, count) {
    if (room.end + count <= room.bytes.length)
        return;
    const kept = room.bytes.subarray(Math.max(room.first, room.end - HISTORY_BYTES), room.end);
    const bytes = Buffer.allocUnsafeSlow(Math.max(ROOM_BYTES, kept.length + count));
    bytes.set(kept);
    Object.assign(room, { bytes, first: 0, end: kept.length });
}
function append(room, block) {
    room.bytes.set(block, room.end);
    room.end += block.length;
    return room.bytes.subarray(room.end - block.length, room.end);
}
function decode(room, block, blockBytes) {
    const { bytes, first, end: start } = room;
    const end = decodeBlock(block, bytes.subarray(first, start + blockBytes), start - first);
    if (end < 0)
        return undefined;
    room.end = first + end;
    return bytes.subarray(start, room.end);
}
async function skip(input, count) {
    for (let rest = count; rest > 0;) {
        if (!(await input.fill(1)))
            throw (0,damage/* cut */.Jj)('lz4', input.where(), 'a frame to skip');
        const step = Math.min(rest, input.end - input.start);
        input.start += step;
        rest -= step;
    }
}
async function readWord(input, what) {
    const where = input.where();
    return (0,fields/* fields */.O)(await input.take(WORD_BYTES, what), true, where).u32(0);
}


/***/ })

};
;