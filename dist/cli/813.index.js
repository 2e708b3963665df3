"use strict";
exports.id = 813;
exports.ids = [813];
exports.modules = {

/***/ 7813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runningKernel: () => (/* binding */ runningKernel)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _image_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6430);
/* harmony import */ var _judge_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7315);




const THIS_HOST = {
    release: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.release)(),
    notes: '/sys/kernel/notes',
    boot: '/boot',
    modules: '/lib/modules',
};
function runningKernel(host = THIS_HOST) {
    return {
        baseline: `${host.boot}/vmlinuz-${host.release}`,
        baselineModules: [`${host.modules}/${host.release}/{*.ko*,!(build|source)/**/*.ko*}`],
        baselineBuildId: readBuildId(host.notes),
    };
}
function readBuildId(path) {
    const found = (0,_image_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .findBuildId */ .p9)(readNotes(path), (0,node_os__WEBPACK_IMPORTED_MODULE_1__.endianness)() === 'LE', path);
    if (found !== null)
        return found;
    throw unknown(path, 'the kernel that runs has no build id');
}
function readNotes(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch {
        throw unknown(path, 'the notes of the kernel that runs cannot be read');
    }
}
function unknown(path, message) {
    const remedy = 'Give the image of the kernel that runs with --baseline.';
    return new _judge_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI('running-differs', { message, where: path, remedy }, 3);
}


/***/ })

};
;