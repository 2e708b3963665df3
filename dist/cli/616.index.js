"use strict";
exports.id = 616;
exports.ids = [616];
exports.modules = {

/***/ 4616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   matchFiles: () => (/* binding */ matchFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3382);
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4938);
/* harmony import */ var _bytes_system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1464);




async function matchFiles(pattern) {
    const unsearched = new Map();
    const paths = await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_2__/* .glob */ .TI)(pattern, {
        absolute: pattern.startsWith('/'),
        dot: true,
        onlyFiles: true,
        expandDirectories: false,
        fs: watched(unsearched),
    });
    const [first] = unsearched;
    if (first !== undefined)
        throw notSearched(pattern, ...first);
    return paths.sort();
}
const NO_FOLDER = { isDirectory: () => false };
function watched(unsearched) {
    const note = (path, error) => {
        const code = (0,_bytes_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .v)(error) ?? String(error);
        if (!MISSING.has(code))
            unsearched.set(path, code);
    };
    return {
        readdir: answering(node_fs__WEBPACK_IMPORTED_MODULE_0__.readdir, (path, error, entries) => {
            if (error === null)
                return [null, Array.isArray(entries) ? entries.map(openable) : entries];
            note(path, error);
            return [error];
        }),
        realpath: answering(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpath, (path, error, real) => [null, error === null ? real : path]),
        stat: answering(node_fs__WEBPACK_IMPORTED_MODULE_0__.stat, (path, error, found) => {
            if (error === null)
                return [null, found];
            note(path, error);
            return [null, NO_FOLDER];
        }),
    };
}
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);
function openable(entry) {
    if (!(entry instanceof node_fs__WEBPACK_IMPORTED_MODULE_0__.Dirent) || entry.isFile() || entry.isDirectory() || entry.isSymbolicLink())
        return entry;
    return Object.create(entry, { isFile: { value: () => true } });
}
function answering(call, answer) {
    return new Proxy(call, {
        apply(target, self, args) {
            const done = args.at(-1);
            const reply = (error, value) => {
                if (typeof done === 'function')
                    done(...answer(String(args[0]), error, value));
            };
            return Reflect.apply(target, self, [...args.slice(0, -1), reply]);
        },
    });
}
function notSearched(pattern, path, code) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImageError */ .C('file-unreadable', {
        message: `the folder cannot be searched for ${pattern} (${code})`,
        where: path,
        remedy: 'Check its permissions, or give a pattern that does not lead there.',
    });
}


/***/ })

};
;