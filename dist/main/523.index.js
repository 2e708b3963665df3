"use strict";
exports.id = 523;
exports.ids = [523,405];
exports.modules = {

/***/ 13405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isNamed: () => (/* binding */ isNamed),
/* harmony export */   refuseOverwriting: () => (/* binding */ refuseOverwriting)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _judge_file_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35687);
/* harmony import */ var _judge_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15654);
/* harmony import */ var _judge_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22660);
/* harmony import */ var _judge_request_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42741);
/* harmony import */ var _read_input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93286);







async function refuseOverwriting(reportFile, reading) {
    if (isLink(reportFile))
        throw link(reportFile);
    const named = namesOf(reading);
    const path = named.find(name => isOneFile(name, reportFile)) ?? (await firstMatch(patternsOf(reading), reportFile));
    if (path === null)
        return;
    throw (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)('report-file', `report-file is ${path}, which is read: the report would take its place`, 'Write the report elsewhere.');
}
async function isNamed(path) {
    const inputs = ['baseline', 'layouts', 'vmlinux', 'modules', 'baseline-modules', 'reports'];
    const names = [_judge_request_js__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULT_BASELINE */ .Mz, 'vmlinux', ...inputs.flatMap(name => (0,_read_input_js__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .Mn)(name, ''))];
    return names.some(name => isOneFile(name, path)) || (await firstMatch(names, path)) !== null;
}
function namesOf({ request }) {
    const { baseline, layouts, images, reports } = request;
    return [baseline, layouts, ...images, ...reports, ...modulesOf(request)].filter(name => typeof name === 'string');
}
function modulesOf({ modules, baselineModules }) {
    return baselineModules === 'none' ? modules : [...modules, ...baselineModules];
}
function patternsOf({ request, artifacts }) {
    const own = artifacts.source === null ? [...request.images, ...request.reports] : [];
    return [...own, ...modulesOf(request)];
}
async function firstMatch(patterns, path) {
    const there = (0,_judge_file_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .fileIdentity */ .l)(path);
    if (there === null)
        return null;
    for (const pattern of patterns) {
        const files = await (0,_judge_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .findFiles */ .l)([pattern]).catch(() => []);
        const file = files.find(one => typeof one === 'string' && (0,_judge_file_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .fileIdentity */ .l)(one) === there);
        if (typeof file === 'string')
            return file;
    }
    return null;
}
function isOneFile(name, path) {
    const archives = [...name.matchAll(/\/\//g)].map(({ index }) => name.slice(0, index));
    const there = (0,_judge_file_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .fileIdentity */ .l)(path);
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(name) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path))
        return true;
    return there !== null && [name, ...archives].some(one => (0,_judge_file_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .fileIdentity */ .l)(one) === there);
}
function isLink(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isSymbolicLink();
    }
    catch {
        return false;
    }
}
function link(path) {
    return (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .CI)('report-file', `report-file is ${path}, a symbolic link: what it leads to is not written over`, 'Write the report elsewhere, or take the link away.');
}


/***/ }),

/***/ 38523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepare: () => (/* binding */ prepare)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var system_error = __webpack_require__(11464);
var problem = __webpack_require__(27315);
var json = __webpack_require__(19789);
var overwriting = __webpack_require__(13405);
;// CONCATENATED MODULE: ./lib/action/stale-report.js

const START = Buffer.from('{\n  "schema": "liveupdate-gate/report/');
const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
function isReport(path) {
    try {
        const descriptor = (0,external_node_fs_.openSync)(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
        try {
            const head = Buffer.alloc(START.length);
            const isRead = (0,external_node_fs_.fstatSync)(descriptor).isFile() && (0,external_node_fs_.readSync)(descriptor, head) === head.length;
            return isRead && head.equals(START);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch {
        return false;
    }
}
function removeReport(path) {
    try {
        (0,external_node_fs_.rmSync)(path);
    }
    catch {
    }
}

var write_file = __webpack_require__(31331);
;// CONCATENATED MODULE: ./lib/action/report-file.js








async function prepare(path, reading) {
    const isStale = isReport(path) && (reading !== null || !(await (0,overwriting.isNamed)(path)));
    if (isStale)
        removeReport(path);
    if (reading === null && !isStale)
        return null;
    return {
        async write(report) {
            if (reading !== null)
                await (0,overwriting.refuseOverwriting)(path, reading);
            return write(report, path);
        },
    };
}
function write(report, path) {
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,write_file/* writeFile */._)(path, (0,json/* renderJson */.h)(report), external_node_fs_.constants.O_TRUNC | external_node_fs_.constants.O_NOFOLLOW);
        return path;
    }
    catch (error) {
        const reason = (0,system_error/* systemErrorCode */.v)(error) ?? String(error);
        throw new problem/* RequestError */.GI('report-unwritable', {
            message: `the report cannot be written (${reason})`,
            where: path,
            remedy: `Check the folder and the disk. The verdict was: ${report.description}`,
        });
    }
}


/***/ }),

/***/ 35687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ fileIdentity)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

function fileIdentity(path) {
    try {
        const { dev, ino } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { bigint: true });
        return `${dev}:${ino}`;
    }
    catch {
        return null;
    }
}


/***/ })

};
;