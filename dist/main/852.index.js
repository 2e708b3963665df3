"use strict";
exports.id = 852;
exports.ids = [852];
exports.modules = {

/***/ 83852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepare: () => (/* binding */ prepare),
/* harmony export */   refuseOverwriting: () => (/* binding */ refuseOverwriting)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _bytes_system_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11464);
/* harmony import */ var _judge_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15654);
/* harmony import */ var _judge_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27315);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19789);
/* harmony import */ var _read_input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93286);
/* harmony import */ var _write_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31331);








const REPORT_START = Buffer.from('{\n  "schema": "liveupdate-gate/report/');
function refuseOverwriting(reportFile, { baseline, layouts, images, reports }) {
    const read = [baseline, layouts, ...images, ...reports].filter(path => typeof path === 'string');
    const path = read.find(one => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(one) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(reportFile));
    if (path === undefined)
        return;
    throw (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .CI)('report-file', `report-file is ${path}, which is read: the report would take its place`, 'Write the report elsewhere.');
}
function prepare(path, isChecked) {
    const isStale = isReport(path) && (isChecked || !isRead(path));
    if (isStale)
        remove(path);
    return isChecked || isStale ? { write: report => write(report, path) } : null;
}
function isRead(path) {
    const read = ['baseline', 'layouts', 'vmlinux', 'reports'].flatMap(name => (0,_read_input_js__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .Mn)(name, ''));
    return read.some(one => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(one) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
}
function remove(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path);
    }
    catch {
    }
}
function isReport(path) {
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFile() !== true)
            return false;
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        try {
            const head = Buffer.alloc(REPORT_START.length);
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, head) === head.length && head.equals(REPORT_START);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    }
    catch {
        return false;
    }
}
function write(report, path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        (0,_write_file_js__WEBPACK_IMPORTED_MODULE_6__/* .writeFile */ ._)(path, (0,_report_json_js__WEBPACK_IMPORTED_MODULE_4__/* .renderJson */ .h)(report), 'replace');
        return path;
    }
    catch (error) {
        const reason = (0,_bytes_system_error_js__WEBPACK_IMPORTED_MODULE_7__/* .systemErrorCode */ .v)(error) ?? String(error);
        throw new _judge_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI('report-unwritable', {
            message: `the report cannot be written (${reason})`,
            where: path,
            remedy: `Check the folder and the disk. The verdict was: ${report.description}`,
        });
    }
}


/***/ })

};
;