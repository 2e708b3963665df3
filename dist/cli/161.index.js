"use strict";
exports.id = 161;
exports.ids = [161,829];
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

/***/ 7108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ createDecoder),
/* harmony export */   NP: () => (/* binding */ INPUT_BYTES),
/* harmony export */   j8: () => (/* binding */ MOST_SYMBOL_BYTES)
/* harmony export */ });
const MOST_SYMBOL_BYTES = 24;
const INPUT_BYTES = 1 << 16;
const RUN_BYTES = 1 << 12;
const { imul } = Math;
const INIT = 1024;
const STATES = 12;
const IS_MATCH = 0;
const IS_REP = IS_MATCH + (STATES << 4);
const IS_REP_G0 = IS_REP + STATES;
const IS_REP_G1 = IS_REP_G0 + STATES;
const IS_REP_G2 = IS_REP_G1 + STATES;
const IS_REP0_LONG = IS_REP_G2 + STATES;
const SLOT = IS_REP0_LONG + (STATES << 4);
const SPECIAL = SLOT + 4 * 64;
const ALIGN = SPECIAL + 128;
const MATCH_LENGTH = ALIGN + 16;
const LOW = 2;
const MIDDLE = LOW + 16 * 8;
const HIGH = MIDDLE + 16 * 8;
const REP_LENGTH = MATCH_LENGTH + HIGH + 256;
const LITERAL = REP_LENGTH + HIGH + 256;
const RANGE = 0;
const CODE = 1;
const NEXT = 2;
function createDecoder(mostLiteralBits) {
    const coder = new Uint32Array(3);
    const input = new Uint8Array(INPUT_BYTES + MOST_SYMBOL_BYTES * 2);
    const probs = new Uint16Array(LITERAL + (0x300 << mostLiteralBits));
    const reps = new Uint32Array(4);
    let state = 0;
    let pending = 0;
    let literalShift = 0;
    let literalMask = 0;
    let positionMask = 0;
    const bit = (index) => {
        let range = coder[RANGE] ?? 0;
        let code = coder[CODE] ?? 0;
        const prob = probs[index] ?? 0;
        const bound = imul(range >>> 11, prob) >>> 0;
        let value = 0;
        if (code < bound) {
            range = bound;
            probs[index] = prob + ((2048 - prob) >> 5);
        }
        else {
            range = (range - bound) >>> 0;
            code = (code - bound) >>> 0;
            probs[index] = prob - (prob >> 5);
            value = 1;
        }
        if (range < 0x1000000) {
            const next = coder[NEXT] ?? 0;
            range = (range << 8) >>> 0;
            code = ((code << 8) | (input[next] ?? 0)) >>> 0;
            coder[NEXT] = next + 1;
        }
        coder[RANGE] = range;
        coder[CODE] = code;
        return value;
    };
    const tree = (base, count) => {
        let range = coder[RANGE] ?? 0;
        let code = coder[CODE] ?? 0;
        let next = coder[NEXT] ?? 0;
        const top = 1 << count;
        let node = 1;
        while (node < top) {
            const prob = probs[base + node] ?? 0;
            const bound = imul(range >>> 11, prob) >>> 0;
            if (code < bound) {
                range = bound;
                probs[base + node] = prob + ((2048 - prob) >> 5);
                node <<= 1;
            }
            else {
                range = (range - bound) >>> 0;
                code = (code - bound) >>> 0;
                probs[base + node] = prob - (prob >> 5);
                node = (node << 1) | 1;
            }
            if (range < 0x1000000) {
                range = (range << 8) >>> 0;
                code = ((code << 8) | (input[next++] ?? 0)) >>> 0;
            }
        }
        coder[RANGE] = range;
        coder[CODE] = code;
        coder[NEXT] = next;
        return node - top;
    };
    const reverseTree = (base, count) => {
        let node = 1;
        let value = 0;
        for (let index = 0; index < count; index++) {
            const one = bit(base + node);
            node = (node << 1) | one;
            value |= one << index;
        }
        return value;
    };
    const direct = (count) => {
        let range = coder[RANGE] ?? 0;
        let code = coder[CODE] ?? 0;
        let next = coder[NEXT] ?? 0;
        let value = 0;
        for (let left = count; left > 0; left--) {
            range >>>= 1;
            value <<= 1;
            if (code >= range) {
                code = (code - range) >>> 0;
                value |= 1;
            }
            if (range < 0x1000000) {
                range = (range << 8) >>> 0;
                code = ((code << 8) | (input[next++] ?? 0)) >>> 0;
            }
        }
        coder[RANGE] = range;
        coder[CODE] = code;
        coder[NEXT] = next;
        return value;
    };
    const matchedLiteral = (base, matched) => {
        let range = coder[RANGE] ?? 0;
        let code = coder[CODE] ?? 0;
        let next = coder[NEXT] ?? 0;
        let match = matched;
        let offset = 0x100;
        let node = 1;
        while (node < 0x100) {
            match <<= 1;
            const matchBit = match & offset;
            const index = base + offset + matchBit + node;
            const prob = probs[index] ?? 0;
            const bound = imul(range >>> 11, prob) >>> 0;
            if (code < bound) {
                range = bound;
                probs[index] = prob + ((2048 - prob) >> 5);
                node <<= 1;
                offset ^= matchBit;
            }
            else {
                range = (range - bound) >>> 0;
                code = (code - bound) >>> 0;
                probs[index] = prob - (prob >> 5);
                node = (node << 1) | 1;
                offset = matchBit;
            }
            if (range < 0x1000000) {
                range = (range << 8) >>> 0;
                code = ((code << 8) | (input[next++] ?? 0)) >>> 0;
            }
        }
        coder[RANGE] = range;
        coder[CODE] = code;
        coder[NEXT] = next;
        return node & 0xff;
    };
    const length = (base, positionState) => {
        if (bit(base) === 0)
            return 2 + tree(base + LOW + (positionState << 3), 3);
        if (bit(base + 1) === 0)
            return 10 + tree(base + MIDDLE + (positionState << 3), 3);
        return 18 + tree(base + HIGH, 8);
    };
    const distance = (matchLength) => {
        const slot = tree(SLOT + (Math.min(matchLength - 2, 3) << 6), 6);
        if (slot < 4)
            return slot;
        const bits = (slot >> 1) - 1;
        const base = (2 | (slot & 1)) << bits;
        if (slot < 14)
            return base + reverseTree(SPECIAL + base - slot, bits);
        return (base + (direct(bits - 4) << 4) + reverseTree(ALIGN, 4)) >>> 0;
    };
    const repeat = (positionState) => {
        const [rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0] = reps;
        if (bit(IS_REP_G0 + state) === 0) {
            if (bit(IS_REP0_LONG + (state << 4) + positionState) === 0)
                return true;
            return false;
        }
        if (bit(IS_REP_G1 + state) === 0) {
            reps[0] = rep1;
        }
        else if (bit(IS_REP_G2 + state) === 0) {
            reps[0] = rep2;
            reps[2] = rep1;
        }
        else {
            reps[0] = rep3;
            reps[3] = rep2;
            reps[2] = rep1;
        }
        reps[1] = rep0;
        return false;
    };
    const match = (positionState) => {
        if (bit(IS_REP + state) !== 0) {
            if (repeat(positionState)) {
                state = state < 7 ? 9 : 11;
                return 1;
            }
            const repLength = length(REP_LENGTH, positionState);
            state = state < 7 ? 8 : 11;
            return repLength;
        }
        reps[3] = reps[2] ?? 0;
        reps[2] = reps[1] ?? 0;
        reps[1] = reps[0] ?? 0;
        const matchLength = length(MATCH_LENGTH, positionState);
        reps[0] = distance(matchLength);
        state = state < 7 ? 7 : 10;
        return matchLength;
    };
    const run = (window, limit, mostInput) => {
        for (;;) {
            const stop = shortRun(window, Math.min(limit, window.position + RUN_BYTES), mostInput);
            if (stop !== 'limit' || window.position >= limit)
                return stop;
        }
    };
    const shortRun = (window, limit, mostInput) => {
        const out = window.bytes;
        const ring = out.length;
        const before = window.position;
        let at = before;
        let stop = 'limit';
        if (pending > 0) {
            const count = Math.min(pending, limit - at);
            copy(out, at, (reps[0] ?? 0) + 1, count);
            pending -= count;
            at += count;
        }
        while (at < limit) {
            if ((coder[NEXT] ?? 0) >= mostInput) {
                stop = 'input';
                break;
            }
            const positionState = at & positionMask;
            if (bit(IS_MATCH + (state << 4) + positionState) === 0) {
                const previous = out[at > 0 ? at - 1 : ring - 1] ?? 0;
                const context = ((at & literalMask) << (8 - literalShift)) + (previous >> literalShift);
                const base = LITERAL + 0x300 * context;
                if (state < 7) {
                    out[at] = tree(base, 8);
                    state = state < 4 ? 0 : state - 3;
                }
                else {
                    const back = at - (reps[0] ?? 0) - 1;
                    out[at] = matchedLiteral(base, out[back >= 0 ? back : back + ring] ?? 0);
                    state = state < 10 ? state - 3 : state - 6;
                }
                at++;
                continue;
            }
            const count = match(positionState);
            const back = reps[0] ?? 0;
            if (back >= window.full + (at - before)) {
                stop = back === 0xffffffff ? 'end' : 'distance';
                break;
            }
            if (back >= ring) {
                stop = 'distance';
                break;
            }
            const now = Math.min(count, limit - at);
            copy(out, at, back + 1, now);
            pending = count - now;
            at += now;
        }
        window.position = at;
        window.full = Math.min(window.full + at - before, ring);
        return stop;
    };
    return {
        load(bytes) {
            input.set(bytes);
            input.fill(0, bytes.length, Math.min(bytes.length + MOST_SYMBOL_BYTES * 2, input.length));
            coder[NEXT] = 0;
        },
        taken: () => coder[NEXT] ?? 0,
        reset({ lc, lp, pb }) {
            literalShift = 8 - lc;
            literalMask = (1 << lp) - 1;
            positionMask = (1 << pb) - 1;
            probs.fill(INIT);
            reps.fill(0);
            state = 0;
            pending = 0;
        },
        start() {
            coder[RANGE] = 0xffffffff;
            coder[CODE] = new DataView(input.buffer).getUint32(1);
            coder[NEXT] = 5;
            return input[0] === 0 && coder[CODE] !== 0xffffffff;
        },
        isFinished: () => coder[CODE] === 0 && pending === 0,
        run,
    };
}
function copy(ring, at, distance, count) {
    let from = at - distance;
    if (from >= 0 && distance >= count && count >= 24) {
        ring.copyWithin(at, from, from + count);
        return;
    }
    if (from < 0)
        from += ring.length;
    const end = at + count;
    const size = ring.length;
    for (let to = at; to < end; to++) {
        ring[to] = ring[from] ?? 0;
        if (++from === size)
            from = 0;
    }
}


/***/ }),

/***/ 7210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decodeLzma: () => (/* binding */ decodeLzma),
/* harmony export */   readProperties: () => (/* binding */ readProperties)
/* harmony export */ });
/* harmony import */ var _bytes_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5835);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1076);
/* harmony import */ var _lzma_decoder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7108);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8185);




const HEADER_BYTES = 13;
const UNKNOWN = 0xffffffffffffffffn;
const PIECE_BYTES = 1 << 20;
async function* decodeLzma(input, limits) {
    const where = input.where();
    const header = (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .O)(await input.take(HEADER_BYTES, 'its header'), true, where);
    const properties = readProperties(header.u8(0), where);
    const window = header.u32(1);
    if (window > limits.windowBytes && window !== 0xffffffff) {
        const what = `the lzma stream needs a window of ${window} bytes`;
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .overLimit */ .W1)('limit-window', where, what, 'windowBytes', limits.windowBytes);
    }
    const size = header.u64(5);
    if (size !== UNKNOWN && size > BigInt(Number.MAX_SAFE_INTEGER)) {
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)('lzma', where, `it announces ${size} decoded bytes`);
    }
    const decoder = (0,_lzma_decoder_js__WEBPACK_IMPORTED_MODULE_2__/* .createDecoder */ .$C)(properties.lc + properties.lp);
    decoder.reset(properties);
    const ring = (0,_window_js__WEBPACK_IMPORTED_MODULE_3__/* .createRing */ .t)(Math.min(window, limits.windowBytes));
    yield* decodeStream(input, decoder, ring, size === UNKNOWN ? undefined : Number(size));
    if (await input.fill(1))
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .trailing */ .ZY)('lzma', input.where(), input.left());
}
function readProperties(byte, where) {
    if (byte >= 9 * 5 * 5)
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .unsupported */ .qO)('lzma', where, `properties 0x${byte.toString(16)}`);
    const rest = Math.floor(byte / 9);
    return { lc: byte % 9, lp: rest % 5, pb: Math.floor(rest / 5) };
}
async function* decodeStream(input, decoder, ring, size) {
    let loaded = await load(input, decoder);
    if (loaded < 5)
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)('lzma', input.where(), 'the start of its data');
    if (!decoder.start())
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)('lzma', input.where(), 'its data does not start like LZMA');
    let left = size ?? Number.POSITIVE_INFINITY;
    for (;;) {
        ring.makeRoom();
        const from = ring.position;
        const limit = Math.min(ring.bytes.length, from + Math.min(PIECE_BYTES, left));
        const isLast = !(await input.fill(loaded + 1));
        const stop = decoder.run(ring, limit, isLast ? loaded + _lzma_decoder_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_SYMBOL_BYTES */ .j8 : loaded - _lzma_decoder_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_SYMBOL_BYTES */ .j8);
        const taken = decoder.taken();
        if (taken > loaded)
            throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)('lzma', input.where(-loaded), 'its data');
        if (stop === 'distance')
            throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)('lzma', input.where(-taken), 'a match reaches back behind the start');
        if (ring.position > from)
            yield ring.bytes.slice(from, ring.position);
        left -= ring.position - from;
        if (stop === 'end' || left === 0)
            break;
        if (stop === 'input')
            loaded = await reload(input, decoder);
    }
    await finish(input, decoder, ring, left, size);
}
async function load(input, decoder) {
    await input.fill(_lzma_decoder_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_BYTES */ .NP);
    const bytes = input.bytes.subarray(input.start, Math.min(input.end, input.start + _lzma_decoder_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_BYTES */ .NP));
    decoder.load(bytes);
    return bytes.length;
}
async function reload(input, decoder) {
    input.start += decoder.taken();
    return load(input, decoder);
}
async function finish(input, decoder, ring, left, size) {
    if (size !== undefined && left === 0 && !decoder.isFinished()) {
        const loaded = await reload(input, decoder);
        ring.makeRoom();
        const stop = decoder.run(ring, ring.position + 1, loaded + _lzma_decoder_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_SYMBOL_BYTES */ .j8);
        if (stop !== 'end')
            throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)('lzma', input.where(), 'its data goes on behind the announced length');
        if (decoder.taken() > loaded)
            throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)('lzma', input.where(), 'its end mark');
    }
    input.start += decoder.taken();
    if (size !== undefined && left > 0) {
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .badLength */ .Ad)('lzma', input.where(), 'what it decodes to', size - left, size);
    }
    if (!decoder.isFinished())
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)('lzma', input.where(), 'its range coder does not end at zero');
}


/***/ }),

/***/ 8185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createRing)
/* harmony export */ });
const FIRST_BYTES = 1 << 16;
const GROWTH = 4;
function createRing(claimed) {
    const most = Math.max(Math.ceil(claimed / 16) * 16, 4096);
    const ring = {
        bytes: new Uint8Array(Math.min(most, FIRST_BYTES)),
        position: 0,
        full: 0,
        makeRoom() {
            if (ring.position < ring.bytes.length)
                return;
            if (ring.bytes.length === most) {
                ring.position = 0;
                return;
            }
            const grown = new Uint8Array(Math.min(most, ring.bytes.length * GROWTH));
            grown.set(ring.bytes);
            ring.bytes = grown;
        },
        reset() {
            ring.position = 0;
            ring.full = 0;
            ring.bytes[ring.bytes.length - 1] = 0;
        },
    };
    return ring;
}


/***/ }),

/***/ 6161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decodeXz: () => (/* binding */ decodeXz)
});

;// CONCATENATED MODULE: ./lib/compression/branch.js
const BRANCH_FILTERS = new Map([
    [0x04, { alignment: 1, create: createX86 }],
    [0x05, { alignment: 4, create: () => convertPowerPc }],
    [0x07, { alignment: 4, create: () => convertArm }],
    [0x08, { alignment: 2, create: () => convertThumb }],
    [0x0a, { alignment: 4, create: () => convertArm64 }],
    [0x0b, { alignment: 2, create: () => convertRiscV }],
]);
function u8(bytes, at) {
    return bytes[at] ?? 0;
}
function littleEndian(bytes, at) {
    return u8(bytes, at) | (u8(bytes, at + 1) << 8) | (u8(bytes, at + 2) << 16) | (u8(bytes, at + 3) << 24);
}
function putLittleEndian(bytes, at, value) {
    bytes[at] = value;
    bytes[at + 1] = value >>> 8;
    bytes[at + 2] = value >>> 16;
    bytes[at + 3] = value >>> 24;
}
function createX86() {
    let mask = 0;
    let lastOpcode = -5;
    return (bytes, position) => {
        const stop = bytes.length - 4;
        let at = 0;
        while (at < stop) {
            const opcode = bytes[at];
            if (opcode !== 0xe8 && opcode !== 0xe9) {
                at++;
                continue;
            }
            const here = position + at;
            const gap = here - lastOpcode;
            lastOpcode = here;
            mask = aged(mask, gap);
            const top = u8(bytes, at + 4);
            const fits = top === 0x00 || top === 0xff;
            if (fits && isAllowed(mask)) {
                putLittleEndian(bytes, at + 1, relative(littleEndian(bytes, at + 1), here + 5, mask));
                at += 5;
                mask = 0;
            }
            else {
                mask |= fits ? 0x11 : 0x01;
                at++;
            }
        }
        return at;
    };
}
function aged(mask, gap) {
    if (gap > 5)
        return 0;
    let older = mask;
    for (let step = 0; step < gap; step++)
        older = (older & 0x77) << 1;
    return older;
}
function isAllowed(mask) {
    const before = mask >> 1;
    return before < 0x10 && (before === 0 || before === 1 || before === 2 || before === 4);
}
function relative(target, next, mask) {
    let source = target;
    for (;;) {
        const found = (source - next) | 0;
        const before = mask >> 1;
        const skipped = before === 0 ? 0 : before === 1 ? 1 : before === 2 ? 2 : 3;
        const byte = (found >>> (24 - skipped * 8)) & 0xff;
        if (mask === 0 || (byte !== 0x00 && byte !== 0xff))
            return (found << 7) >> 7;
        source = found ^ ((2 ** (32 - skipped * 8) - 1) | 0);
    }
}
function convertPowerPc(bytes, position) {
    const end = bytes.length & ~3;
    for (let at = 0; at < end; at += 4) {
        if (u8(bytes, at) >> 2 !== 0x12 || (u8(bytes, at + 3) & 3) !== 1)
            continue;
        const source = ((u8(bytes, at) & 3) << 24) |
            (u8(bytes, at + 1) << 16) |
            (u8(bytes, at + 2) << 8) |
            (u8(bytes, at + 3) & ~3);
        const target = source - (position + at);
        bytes[at] = 0x48 | ((target >>> 24) & 3);
        bytes[at + 1] = target >>> 16;
        bytes[at + 2] = target >>> 8;
        bytes[at + 3] = (u8(bytes, at + 3) & 3) | (target & ~3);
    }
    return end;
}
function convertArm(bytes, position) {
    const end = bytes.length & ~3;
    for (let at = 0; at < end; at += 4) {
        if (bytes[at + 3] !== 0xeb)
            continue;
        const source = (littleEndian(bytes, at) & 0xffffff) << 2;
        const target = (source - (position + at + 8)) >>> 2;
        bytes[at] = target;
        bytes[at + 1] = target >>> 8;
        bytes[at + 2] = target >>> 16;
    }
    return end;
}
function convertThumb(bytes, position) {
    const last = bytes.length - 4;
    let at = 0;
    for (; at <= last; at += 2) {
        if ((u8(bytes, at + 1) & 0xf8) !== 0xf0 || (u8(bytes, at + 3) & 0xf8) !== 0xf8)
            continue;
        const high = ((u8(bytes, at + 1) & 7) << 19) | (u8(bytes, at) << 11);
        const source = (high | ((u8(bytes, at + 3) & 7) << 8) | u8(bytes, at + 2)) << 1;
        const target = (source - (position + at + 4)) >>> 1;
        bytes[at + 1] = 0xf0 | ((target >>> 19) & 7);
        bytes[at] = target >>> 11;
        bytes[at + 3] = 0xf8 | ((target >>> 8) & 7);
        bytes[at + 2] = target;
        at += 2;
    }
    return at;
}
function convertArm64(bytes, position) {
    const end = bytes.length & ~3;
    for (let at = 0; at < end; at += 4) {
        const instruction = littleEndian(bytes, at);
        const here = position + at;
        if (instruction >>> 26 === 0x25) {
            putLittleEndian(bytes, at, 0x94000000 | ((instruction - (here >>> 2)) & 0x03ffffff));
        }
        else if ((instruction & 0x9f000000) >>> 0 === 0x90000000) {
            const page = ((instruction >>> 29) & 3) | ((instruction >>> 3) & 0x001ffffc);
            if (((page + 0x00020000) & 0x001c0000) !== 0)
                continue;
            const target = page - (here >>> 12);
            const kept = (instruction & 0x9000001f) | ((target & 3) << 29) | ((target & 0x0003fffc) << 3);
            putLittleEndian(bytes, at, kept | (-(target & 0x00020000) & 0x00e00000));
        }
    }
    return end;
}
function convertRiscV(bytes, position) {
    const last = bytes.length - 8;
    let at = 0;
    while (at <= last) {
        const first = u8(bytes, at);
        if (first === 0xef && (u8(bytes, at + 1) & 0x0d) === 0) {
            convertJal(bytes, at, position + at);
            at += 4;
        }
        else if ((first & 0x7f) === 0x17) {
            at += convertAuipc(bytes, at, position + at);
        }
        else {
            at += 2;
        }
    }
    return Math.max(at, 0);
}
function convertJal(bytes, at, here) {
    const low = u8(bytes, at + 1);
    const source = ((low & 0xf0) << 13) | (u8(bytes, at + 2) << 9) | (u8(bytes, at + 3) << 1);
    const target = source - here;
    bytes[at + 1] = (low & 0x0f) | ((target >>> 8) & 0xf0);
    bytes[at + 2] = ((target >>> 16) & 0x0f) | ((target >>> 7) & 0x10) | ((target << 4) & 0xe0);
    bytes[at + 3] = ((target >>> 4) & 0x7f) | ((target >>> 13) & 0x80);
}
function convertAuipc(bytes, at, here) {
    const first = littleEndian(bytes, at);
    const second = littleEndian(bytes, at + 4);
    if ((first & 0xe80) !== 0) {
        if ((((first << 8) ^ (second - 3)) & 0xf8003) !== 0)
            return 6;
        putLittleEndian(bytes, at, 0x17 | (2 << 7) | (second << 12));
        putLittleEndian(bytes, at + 4, (first & 0xfffff000) + (second >>> 20));
        return 8;
    }
    const register = first >>> 27;
    if (((first - 0x3117) << 18) >>> 0 >= (register & 0x1d))
        return 4;
    const target = swapped(second) - here;
    putLittleEndian(bytes, at, 0x17 | (register << 7) | ((target + 0x800) & 0xfffff000));
    putLittleEndian(bytes, at + 4, (first >>> 12) | (target << 20));
    return 8;
}
function swapped(value) {
    return ((value >>> 24) | ((value >>> 8) & 0xff00) | ((value & 0xff00) << 8) | (value << 24)) >>> 0;
}

var crc32 = __webpack_require__(3898);
var damage = __webpack_require__(1076);
var lzma = __webpack_require__(7210);
var lzma_decoder = __webpack_require__(7108);
var compression_window = __webpack_require__(8185);
;// CONCATENATED MODULE: ./lib/compression/lzma2.js




const CONTROL_END = 0x00;
const CONTROL_PLAIN_RESET = 0x01;
const CONTROL_PLAIN = 0x02;
const CONTROL_LZMA = 0x80;
const MOST_LITERAL_BITS = 4;
const MOST_DICTIONARY = 40;
function createLzma2(limits) {
    let decoder;
    let ring = (0,compression_window/* createRing */.t)(0);
    let properties = { lc: 0, lp: 0, pb: 0 };
    let window = 0;
    async function* plain(input, control, need) {
        if (control === CONTROL_PLAIN_RESET)
            ring.reset();
        else if (need.dictionary)
            throw (0,damage/* damaged */.qM)('xz', input.where(1), 'the first chunk does not reset the window');
        need.dictionary = false;
        const header = await input.take(2, 'a chunk header');
        let left = (((header[0] ?? 0) << 8) | (header[1] ?? 0)) + 1;
        while (left > 0) {
            ring.makeRoom();
            const count = Math.min(left, ring.bytes.length - ring.position);
            const bytes = await input.take(count, 'a chunk');
            ring.bytes.set(bytes, ring.position);
            ring.position += count;
            ring.full = Math.min(ring.full + count, ring.bytes.length);
            left -= count;
            yield bytes.slice();
        }
    }
    async function prepare(input, control, need) {
        const where = input.where(1);
        const header = await input.take(4, 'a chunk header');
        const [high = 0, low = 0, packedHigh = 0, packedLow = 0] = header;
        const reset = (control >> 5) & 3;
        if (reset === 3) {
            ring.reset();
            need.dictionary = false;
        }
        else if (need.dictionary) {
            throw (0,damage/* damaged */.qM)('xz', where, 'the first chunk does not reset the window');
        }
        if (reset >= 2) {
            const byte = (await input.take(1, 'a chunk header'))[0] ?? 0xff;
            properties = (0,lzma.readProperties)(byte, where);
            if (properties.lc + properties.lp > MOST_LITERAL_BITS)
                throw (0,damage/* unsupported */.qO)('xz', where, `properties 0x${byte.toString(16)}`);
        }
        else if (need.properties || (reset === 0 && need.state)) {
            throw (0,damage/* damaged */.qM)('xz', where, 'the first chunk of LZMA does not set its properties');
        }
        need.properties = false;
        need.state = false;
        return {
            decoded: (((control & 0x1f) << 16) | (high << 8) | low) + 1,
            packed: ((packedHigh << 8) | packedLow) + 1,
            forgets: reset >= 1,
        };
    }
    async function* packed(input, control, need) {
        const sizes = await prepare(input, control, need);
        const bytes = await input.take(sizes.packed, 'a chunk');
        const where = input.where(sizes.packed);
        decoder ??= (0,lzma_decoder/* createDecoder */.$C)(MOST_LITERAL_BITS);
        if (sizes.forgets)
            decoder.reset(properties);
        decoder.load(bytes);
        if (sizes.packed < 5 || !decoder.start())
            throw (0,damage/* damaged */.qM)('xz', where, 'a chunk does not start like LZMA');
        for (let left = sizes.decoded; left > 0;) {
            ring.makeRoom();
            const from = ring.position;
            const stop = decoder.run(ring, Math.min(ring.bytes.length, from + left), sizes.packed + 1);
            if (stop === 'distance')
                throw (0,damage/* damaged */.qM)('xz', where, 'a match reaches back behind the start of the window');
            if (stop !== 'limit' || decoder.taken() > sizes.packed) {
                throw (0,damage/* damaged */.qM)('xz', where, 'a chunk does not decode to its length');
            }
            left -= ring.position - from;
            yield ring.bytes.slice(from, ring.position);
        }
        if (decoder.taken() !== sizes.packed || !decoder.isFinished()) {
            throw (0,damage/* damaged */.qM)('xz', where, 'a chunk goes on behind its decoded length');
        }
    }
    return {
        reset(dictionary, where) {
            if (dictionary > MOST_DICTIONARY)
                throw (0,damage/* unsupported */.qO)('xz', where, `window size 0x${dictionary.toString(16)}`);
            const bytes = dictionary === MOST_DICTIONARY ? 2 ** 32 : (2 | (dictionary & 1)) * 2 ** (11 + (dictionary >> 1));
            if (bytes > limits.windowBytes) {
                const what = `the xz stream needs a window of ${bytes} bytes`;
                throw (0,damage/* overLimit */.W1)('limit-window', where, what, 'windowBytes', limits.windowBytes);
            }
            if (bytes !== window)
                ring = (0,compression_window/* createRing */.t)(bytes);
            window = bytes;
        },
        async *decode(input) {
            const need = { dictionary: true, properties: true, state: true };
            for (;;) {
                const control = (await input.take(1, 'a chunk header'))[0] ?? 0;
                if (control === CONTROL_END)
                    return;
                if (control >= CONTROL_LZMA) {
                    yield* packed(input, control, need);
                }
                else if (control === CONTROL_PLAIN || control === CONTROL_PLAIN_RESET) {
                    yield* plain(input, control, need);
                }
                else {
                    throw (0,damage/* damaged */.qM)('xz', input.where(1), `no chunk starts with 0x${control.toString(16)}`);
                }
            }
        },
    };
}

var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/compression/crc64.js
const POLYNOMIAL_LOW = 0xd7870f42;
const POLYNOMIAL_HIGH = 0xc96c5795;
const SLICES = 4;
let tables;
function createCrc64() {
    tables ??= makeTables();
    const { low: lows, high: highs } = tables;
    let low = ~0;
    let high = ~0;
    return {
        update(bytes) {
            const end = bytes.length - (bytes.length % SLICES);
            let [l, h, at] = [low, high, 0];
            for (; at < end; at += SLICES) {
                l ^=
                    (bytes[at] ?? 0) |
                        ((bytes[at + 1] ?? 0) << 8) |
                        ((bytes[at + 2] ?? 0) << 16) |
                        ((bytes[at + 3] ?? 0) << 24);
                const a = 768 + (l & 0xff);
                const b = 512 + ((l >>> 8) & 0xff);
                const c = 256 + ((l >>> 16) & 0xff);
                const d = l >>> 24;
                l = h ^ (lows[a] ?? 0) ^ (lows[b] ?? 0) ^ (lows[c] ?? 0) ^ (lows[d] ?? 0);
                h = (highs[a] ?? 0) ^ (highs[b] ?? 0) ^ (highs[c] ?? 0) ^ (highs[d] ?? 0);
            }
            for (; at < bytes.length; at++) {
                const index = (l ^ (bytes[at] ?? 0)) & 0xff;
                l = ((l >>> 8) | (h << 24)) ^ (lows[index] ?? 0);
                h = (h >>> 8) ^ (highs[index] ?? 0);
            }
            [low, high] = [l, h];
        },
        digest() {
            const bytes = new Uint8Array(8);
            const view = new DataView(bytes.buffer);
            view.setUint32(0, ~low >>> 0, true);
            view.setUint32(4, ~high >>> 0, true);
            return bytes;
        },
    };
}
function makeTables() {
    const low = new Int32Array(256 * SLICES);
    const high = new Int32Array(256 * SLICES);
    for (let index = 0; index < 256 * SLICES; index++) {
        let l = index < 256 ? index : (low[index - 256] ?? 0);
        let h = index < 256 ? 0 : (high[index - 256] ?? 0);
        for (let bit = 0; bit < 8; bit++) {
            const mask = -(l & 1);
            l = ((l >>> 1) | (h << 31)) ^ (POLYNOMIAL_LOW & mask);
            h = (h >>> 1) ^ (POLYNOMIAL_HIGH & mask);
        }
        low[index] = l;
        high[index] = h;
    }
    return { low, high };
}

;// CONCATENATED MODULE: ./lib/compression/xz-check.js




function createCheck(id, where) {
    if (id === 0x00)
        return { name: 'check', size: 0, update: () => { }, digest: () => new Uint8Array(0) };
    if (id === 0x01)
        return createCrc32Check();
    if (id === 0x04)
        return { name: 'CRC-64', size: 8, ...createCrc64() };
    if (id === 0x0a)
        return createSha256Check();
    throw (0,damage/* unsupported */.qO)('xz', where, `check 0x${id.toString(16)}`);
}
function createCrc32Check() {
    let crc = 0;
    return {
        name: 'CRC-32',
        size: 4,
        update(bytes) {
            crc = (0,crc32/* crc32 */.Q)(bytes, crc);
        },
        digest: () => Uint8Array.of(crc, crc >>> 8, crc >>> 16, crc >>> 24),
    };
}
function createSha256Check() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    return {
        name: 'SHA-256',
        size: 32,
        update(bytes) {
            hash.update(bytes);
        },
        digest: () => hash.digest(),
    };
}

;// CONCATENATED MODULE: ./lib/compression/xz.js





const MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];
const FOOTER_MAGIC = 0x5a59;
const HEADER_BYTES = 12;
const LZMA2 = 0x21;
const MOST_BLOCKS = 1 << 20;
async function* decodeXz(input, limits) {
    const lzma2 = createLzma2(limits);
    for (let isFirst = true;; isFirst = false) {
        const padding = isFirst ? 0 : await skipZeros(input);
        if (!isFirst && !(await input.fill(1))) {
            if (padding % 4 !== 0)
                throw (0,damage/* trailing */.ZY)('xz', input.where(padding), padding);
            return;
        }
        if (padding % 4 !== 0)
            throw (0,damage/* damaged */.qM)('xz', input.where(), `${padding} bytes of padding, not a multiple of 4`);
        await input.fill(MAGIC.length);
        const magic = input.bytes.subarray(input.start, Math.min(input.start + MAGIC.length, input.end));
        if (!isFirst && magic.some((byte, index) => byte !== MAGIC[index])) {
            throw (0,damage/* trailing */.ZY)('xz', input.where(padding), plus(input.left(), padding));
        }
        yield* decodeStream(input, lzma2);
    }
}
function plus(count, more) {
    return count === undefined ? undefined : count + more;
}
async function* decodeStream(input, lzma2) {
    const flags = await readHeader(input);
    const records = [];
    for (;;) {
        const size = (await input.take(1, 'a block header'))[0] ?? 0;
        if (size === 0)
            break;
        if (records.length === MOST_BLOCKS)
            throw (0,damage/* damaged */.qM)('xz', input.where(1), `it has more than ${MOST_BLOCKS} blocks`);
        records.push(yield* decodeBlock(input, size, flags & 0x0f, lzma2));
    }
    const start = input.position() - 1;
    await readIndex(input, records, start);
    await readFooter(input, flags, input.position() - start);
}
async function readHeader(input) {
    const where = input.where();
    const header = await input.take(HEADER_BYTES, 'its header');
    if (MAGIC.some((byte, index) => header[index] !== byte))
        throw (0,damage/* damaged */.qM)('xz', where, 'it does not start like xz');
    if ((0,crc32/* crc32 */.Q)(header.subarray(6, 8)) !== word(header, 8))
        throw (0,damage/* badChecksum */.Bb)('xz', where, 'CRC-32 of its header');
    const [reserved = 0, check = 0] = header.subarray(6, 8);
    if (reserved !== 0 || check > 0x0f)
        throw (0,damage/* unsupported */.qO)('xz', where, 'stream flags that are reserved');
    return check;
}
async function* decodeBlock(input, sizeByte, checkId, lzma2) {
    const start = input.position() - 1;
    const where = input.where(1);
    const header = await readBlockHeader(input, sizeByte, where);
    const check = createCheck(checkId, where);
    lzma2.reset(header.dictionary, where);
    const dataStart = input.position();
    let decoded = 0;
    const filtered = undoFilters(lzma2.decode(input), header.filters);
    for await (const piece of filtered) {
        check.update(piece);
        decoded += piece.length;
        yield piece;
    }
    const packed = input.position() - dataStart;
    if (header.packed !== undefined && packed !== header.packed) {
        throw (0,damage/* badLength */.Ad)('xz', input.where(), 'the compressed data of a block', packed, header.packed);
    }
    if (header.decoded !== undefined && decoded !== header.decoded) {
        throw (0,damage/* badLength */.Ad)('xz', input.where(), 'what a block decodes to', decoded, header.decoded);
    }
    const padding = await input.take((4 - (packed % 4)) % 4, 'the padding of a block');
    if (padding.some(byte => byte !== 0))
        throw (0,damage/* damaged */.qM)('xz', input.where(padding.length), 'the padding of a block is not zero');
    const stored = await input.take(check.size, 'the check of a block');
    const digest = check.digest();
    if (stored.some((byte, index) => byte !== digest[index])) {
        throw (0,damage/* badChecksum */.Bb)('xz', input.where(check.size), `${check.name} of a block`);
    }
    return { unpadded: input.position() - start - padding.length, decoded };
}
async function readBlockHeader(input, sizeByte, where) {
    const rest = await input.take(sizeByte * 4 + 3, 'a block header');
    const bytes = new Uint8Array(rest.length + 1);
    bytes[0] = sizeByte;
    bytes.set(rest, 1);
    const end = bytes.length - 4;
    if ((0,crc32/* crc32 */.Q)(bytes.subarray(0, end)) !== word(bytes, end))
        throw (0,damage/* badChecksum */.Bb)('xz', where, 'CRC-32 of a block header');
    const cursor = { bytes: bytes.subarray(0, end), at: 2, where };
    const flags = bytes[1] ?? 0;
    if ((flags & 0x3c) !== 0)
        throw (0,damage/* unsupported */.qO)('xz', where, 'block flags that are reserved');
    const packed = (flags & 0x40) === 0 ? undefined : readVarint(cursor);
    const decoded = (flags & 0x80) === 0 ? undefined : readVarint(cursor);
    const filters = [];
    for (let left = flags & 3; left > 0; left--)
        filters.unshift(readBranchFilter(cursor));
    const dictionary = readLzma2(cursor);
    if (cursor.bytes.subarray(cursor.at).some(byte => byte !== 0)) {
        throw (0,damage/* unsupported */.qO)('xz', where, 'a field of the block header that is reserved');
    }
    return { packed, decoded, dictionary, filters };
}
function readVarint(cursor) {
    let value = 0n;
    for (let index = 0; index < 9; index++) {
        const byte = cursor.bytes[cursor.at++];
        if (byte === undefined || (byte === 0 && index > 0))
            break;
        value |= BigInt(byte & 0x7f) << BigInt(7 * index);
        if (byte < 0x80) {
            if (value <= BigInt(Number.MAX_SAFE_INTEGER))
                return Number(value);
            break;
        }
    }
    throw (0,damage/* damaged */.qM)('xz', cursor.where, 'a number of the block header is cut off or too large');
}
function readBranchFilter(cursor) {
    const id = readVarint(cursor);
    const size = readVarint(cursor);
    const filter = BRANCH_FILTERS.get(id);
    if (filter === undefined)
        throw (0,damage/* unsupported */.qO)('xz', cursor.where, `filter 0x${id.toString(16)}`);
    if (size !== 0 && size !== 4)
        throw (0,damage/* damaged */.qM)('xz', cursor.where, `filter 0x${id.toString(16)} has ${size} bytes of properties`);
    const start = size === 0 ? 0 : word(cursor.bytes, cursor.at);
    cursor.at += size;
    if (start % filter.alignment !== 0) {
        throw (0,damage/* damaged */.qM)('xz', cursor.where, `the start ${start} of filter 0x${id.toString(16)} is not aligned`);
    }
    return { convert: filter.create(), start };
}
function readLzma2(cursor) {
    const id = readVarint(cursor);
    if (id !== LZMA2)
        throw (0,damage/* unsupported */.qO)('xz', cursor.where, `filter 0x${id.toString(16)} where LZMA2 is expected`);
    if (readVarint(cursor) !== 1)
        throw (0,damage/* damaged */.qM)('xz', cursor.where, 'LZMA2 has not one byte of properties');
    return cursor.bytes[cursor.at++] ?? 0xff;
}
async function* undoFilters(pieces, filters) {
    const [filter, ...more] = filters;
    if (filter === undefined)
        yield* pieces;
    else
        yield* undoFilters(undoFilter(pieces, filter), more);
}
async function* undoFilter(pieces, { convert, start }) {
    let waiting = new Uint8Array(0);
    let position = start;
    for await (const piece of pieces) {
        const bytes = waiting.length === 0 ? piece : new Uint8Array(waiting.length + piece.length);
        if (bytes !== piece) {
            bytes.set(waiting);
            bytes.set(piece, waiting.length);
        }
        const done = convert(bytes, position);
        position += done;
        waiting = bytes.slice(done);
        if (done > 0)
            yield bytes.subarray(0, done);
    }
    if (waiting.length > 0)
        yield waiting;
}
async function readIndex(input, records, start) {
    let crc = (0,crc32/* crc32 */.Q)(new Uint8Array(1));
    const where = input.where(1);
    const readNumber = async () => {
        let value = 0n;
        for (let index = 0; index < 9; index++) {
            const bytes = await input.take(1, 'the index');
            crc = (0,crc32/* crc32 */.Q)(bytes, crc);
            const byte = bytes[0] ?? 0;
            value |= BigInt(byte & 0x7f) << BigInt(7 * index);
            if (byte < 0x80)
                return Number(value);
        }
        throw (0,damage/* damaged */.qM)('xz', where, 'a number of the index is too large');
    };
    const count = await readNumber();
    if (count !== records.length)
        throw (0,damage/* badLength */.Ad)('xz', where, 'the list of blocks', records.length, count);
    for (const { unpadded, decoded } of records) {
        if ((await readNumber()) !== unpadded || (await readNumber()) !== decoded) {
            throw (0,damage/* damaged */.qM)('xz', where, 'the index does not fit the blocks');
        }
    }
    const padding = await input.take((4 - ((input.position() - start) % 4)) % 4, 'the index');
    if (padding.some(byte => byte !== 0))
        throw (0,damage/* damaged */.qM)('xz', where, 'the padding of the index is not zero');
    crc = (0,crc32/* crc32 */.Q)(padding, crc);
    if (crc !== word(await input.take(4, 'the index'), 0))
        throw (0,damage/* badChecksum */.Bb)('xz', where, 'CRC-32 of the index');
}
async function readFooter(input, flags, indexBytes) {
    const where = input.where();
    const footer = await input.take(HEADER_BYTES, 'its footer');
    const magic = (footer[10] ?? 0) | ((footer[11] ?? 0) << 8);
    if (magic !== FOOTER_MAGIC)
        throw (0,damage/* damaged */.qM)('xz', where, 'it does not end like xz');
    if ((0,crc32/* crc32 */.Q)(footer.subarray(4, 10)) !== word(footer, 0))
        throw (0,damage/* badChecksum */.Bb)('xz', where, 'CRC-32 of its footer');
    if ((word(footer, 4) + 1) * 4 !== indexBytes)
        throw (0,damage/* damaged */.qM)('xz', where, 'its footer does not fit the index');
    if (footer[8] !== 0 || footer[9] !== flags)
        throw (0,damage/* damaged */.qM)('xz', where, 'its footer does not fit its header');
}
async function skipZeros(input) {
    let count = 0;
    while (await input.fill(1)) {
        while (input.start < input.end && input.bytes[input.start] === 0) {
            input.start++;
            count++;
        }
        if (input.start < input.end)
            break;
    }
    return count;
}
function word(bytes, at) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}


/***/ })

};
;