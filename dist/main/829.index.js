"use strict";
exports.id = 829;
exports.ids = [829];
exports.modules = {

/***/ 47108:
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

/***/ 24829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decodeLzma: () => (/* binding */ decodeLzma),
/* harmony export */   readProperties: () => (/* binding */ readProperties)
/* harmony export */ });
/* harmony import */ var _bytes_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35835);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1076);
/* harmony import */ var _lzma_decoder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47108);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68185);




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

/***/ 68185:
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


/***/ })

};
;