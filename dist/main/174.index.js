"use strict";
exports.id = 174;
exports.ids = [174];
exports.modules = {

/***/ 1793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decodeGzip: () => (/* binding */ decodeGzip)
/* harmony export */ });
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1076);
/* harmony import */ var _zlib_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89236);


const MAGIC = [0x1f, 0x8b];
async function* decodeGzip(input) {
    const { createGunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 23));
    const engine = createGunzip({ chunkSize: (0,_zlib_js__WEBPACK_IMPORTED_MODULE_1__/* .chunkBytes */ .nr)(input.left()) });
    const start = input.position();
    const fed = { bytes: 0 };
    const where = () => input.where(input.position() - start - engine.bytesWritten);
    await input.fill(MAGIC.length);
    if (MAGIC.some((byte, index) => input.bytes[input.start + index] !== byte)) {
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)('gzip', input.where(), 'it does not start like gzip');
    }
    try {
        yield* (0,_zlib_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeWith */ .pX)(engine, feed(input, fed));
    }
    catch (error) {
        throw translated(error, where()) ?? error;
    }
    const left = input.left();
    const unused = fed.bytes - engine.bytesWritten;
    const more = unused > 0 || (await input.fill(1));
    if (more)
        throw (0,_damage_js__WEBPACK_IMPORTED_MODULE_0__/* .trailing */ .ZY)('gzip', where(), left === undefined ? undefined : left + unused);
}
async function* feed(input, fed) {
    while (await input.fill(1)) {
        const piece = input.bytes.subarray(input.start, input.end);
        input.start = input.end;
        fed.bytes += piece.length;
        yield piece;
    }
}
function translated(error, where) {
    const found = (0,_zlib_js__WEBPACK_IMPORTED_MODULE_1__/* .engineError */ .v_)(error);
    if (found === undefined)
        return undefined;
    if (found.code === 'Z_BUF_ERROR')
        return (0,_damage_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)('gzip', where, 'its data');
    if (found.message === 'incorrect data check')
        return (0,_damage_js__WEBPACK_IMPORTED_MODULE_0__/* .badChecksum */ .Bb)('gzip', where, 'CRC-32 of the data');
    if (found.message === 'incorrect length check')
        return (0,_damage_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)('gzip', where, 'the length at its end is not that of the data');
    if (found.message === 'incorrect header check')
        return (0,_damage_js__WEBPACK_IMPORTED_MODULE_0__/* .trailing */ .ZY)('gzip', where, undefined);
    return (0,_damage_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)('gzip', where, found.message);
}


/***/ }),

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


/***/ })

};
;