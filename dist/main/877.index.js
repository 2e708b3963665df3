"use strict";
exports.id = 877;
exports.ids = [877];
exports.modules = {

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
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24938);

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

/***/ 6877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openStream: () => (/* binding */ openStream)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24938);
/* harmony import */ var _bytes_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70167);
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


/***/ })

};
;