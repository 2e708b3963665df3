"use strict";
exports.id = 73;
exports.ids = [73];
exports.modules = {

/***/ 68073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanForVersions: () => (/* binding */ scanForVersions)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24938);
/* harmony import */ var _bytes_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27967);
/* harmony import */ var _bytes_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70167);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45265);




const ALIGNMENT = 8;
const PIECE_BYTES = 1 << 20;
const MOST_STRINGS = 1 << 16;
const MOST_PLACES = 1 << 12;
async function scanForVersions(source, littleEndian) {
    const header = (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeHeader */ .YS)(littleEndian);
    let found;
    let places = 0;
    for (let start = 0;; start += PIECE_BYTES) {
        const piece = await (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readUpTo */ .Vc)(source, start, PIECE_BYTES);
        const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
        for (let place = bytes.indexOf(header); place >= 0; place = bytes.indexOf(header, place + 1)) {
            if (++places > MOST_PLACES)
                throw tooMany(source, start + place);
            if (place % ALIGNMENT !== 0 || !mayStartEntry(bytes, place + _versions_js__WEBPACK_IMPORTED_MODULE_2__/* .HEADER_BYTES */ .q2))
                continue;
            const strings = await readStrings(source, start + place + _versions_js__WEBPACK_IMPORTED_MODULE_2__/* .HEADER_BYTES */ .q2);
            if (strings.length === 0)
                continue;
            if (found !== undefined)
                throw twice(source, found.offset, start + place);
            found = { offset: start + place, strings };
        }
        if (bytes.length < PIECE_BYTES)
            return found;
    }
}
async function readStrings(source, start) {
    const strings = [];
    while (strings.length < MOST_STRINGS) {
        const entry = await (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readUpTo */ .Vc)(source, start + strings.length * _versions_js__WEBPACK_IMPORTED_MODULE_2__/* .ENTRY_BYTES */ .nC, _versions_js__WEBPACK_IMPORTED_MODULE_2__/* .ENTRY_BYTES */ .nC);
        const end = textEnd(entry, 0);
        if (entry.length < _versions_js__WEBPACK_IMPORTED_MODULE_2__/* .ENTRY_BYTES */ .nC && strings.length > 0)
            throw cut(source, start);
        if (entry.length < _versions_js__WEBPACK_IMPORTED_MODULE_2__/* .ENTRY_BYTES */ .nC || end === 0 || entry.subarray(end).some(byte => byte !== 0))
            break;
        if (end === _versions_js__WEBPACK_IMPORTED_MODULE_2__/* .ENTRY_BYTES */ .nC)
            break;
        strings.push(Buffer.from(entry.subarray(0, end)).toString('latin1'));
    }
    return strings;
}
function mayStartEntry(bytes, start) {
    const end = textEnd(bytes, start);
    return start >= bytes.length || end === bytes.length || (end > start && bytes[end] === 0);
}
function textEnd(bytes, start) {
    const most = Math.min(start + _versions_js__WEBPACK_IMPORTED_MODULE_2__/* .ENTRY_BYTES */ .nC, bytes.length);
    let end = start;
    while (end < most && (0,_bytes_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .isPrintable */ .C)(bytes[end] ?? 0))
        end++;
    return end;
}
function tooMany(source, place) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('scan-twice', {
        message: `the bytes that a list starts with stand at more than ${MOST_PLACES} places`,
        where: (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_1__.at)(source, place),
        remedy: 'Give the vmlinux of the same build: its section table tells which is the list.',
    });
}
function cut(source, start) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('scan-cut', {
        message: 'the image ends in its list, or directly behind it: the end of the file is missing',
        where: (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_1__.at)(source, start),
        remedy: 'Copy it again, and compare its length; or give the vmlinux of the same build.',
    });
}
function twice(source, first, second) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('scan-twice', {
        message: `a list was found at 0x${first.toString(16)} and at 0x${second.toString(16)}: one of them is not the list`,
        where: (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_1__.at)(source, second),
        remedy: 'Give the vmlinux of the same build: its section table tells which.',
    });
}


/***/ })

};
;