"use strict";
exports.id = 417;
exports.ids = [417];
exports.modules = {

/***/ 10417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseForeign: () => (/* binding */ refuseForeign)
/* harmony export */ });
/* harmony import */ var _gate_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86326);
/* harmony import */ var _judge_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15654);
/* harmony import */ var _judge_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42741);
/* harmony import */ var _read_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93286);




const MODES_OF = {
    vmlinux: ['check', 'update', 'list'],
    modules: ['check', 'update', 'list'],
    baseline: ['check', 'update', 'list'],
    'baseline-modules': ['check'],
    both: ['check'],
    profile: ['check', 'update', 'list'],
    'fail-on': ['check', 'update', 'list'],
    'if-no-section': ['check', 'update', 'list'],
    'debug-info': ['check', 'update', 'list'],
    layouts: ['check', 'update'],
    'accept-layout': ['update'],
    'accept-scan': ['update'],
    snapshot: ['update'],
    reason: ['update'],
};
const DEFAULTS = {
    vmlinux: 'vmlinux',
    baseline: _judge_request_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_BASELINE */ .Mz,
    both: 'false',
    'fail-on': _judge_options_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_FAIL_ON */ .VQ,
    'if-no-section': 'error',
    'debug-info': 'off',
    'accept-scan': 'false',
    snapshot: 'false',
};
function refuseForeign(request, artifacts) {
    refuseMerge(request, artifacts);
    const { mode } = request;
    const takesReason = mode === 'check' && artifacts.baseline !== null;
    const names = _read_input_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc.filter(name => isGiven(name) && !modesOf(name).includes(mode)).filter(name => name !== 'reason' || !takesReason);
    if (names.length === 0)
        return;
    const modes = _gate_report_js__WEBPACK_IMPORTED_MODULE_3__/* .MODES */ .FN.filter(other => names.every(name => modesOf(name).includes(other)));
    const say = modes.length === 0 ? '' : `, or say mode: ${modes.join(' or ')}`;
    throw (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('mode', `mode: ${mode} does not take ${names.join(', ')}`, mode === 'list' && names[0] === 'layouts'
        ? 'Say debug-info: require to read them, or mode: check to compare.'
        : `Take ${names.length === 1 ? 'it' : 'them'} out${say}.`);
}
function modesOf(name) {
    return MODES_OF[name] ?? _gate_report_js__WEBPACK_IMPORTED_MODULE_3__/* .MODES */ .FN;
}
function isGiven(name) {
    const value = (0,_read_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(name);
    return value !== null && value.toLowerCase() !== DEFAULTS[name];
}
function refuseMerge({ mode, reports, expect }, { source }) {
    if (mode === 'merge' && ((reports.length === 0 && source === null) || expect.length === 0)) {
        throw (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('mode', 'mode: merge needs reports and expect', 'Give both: the files (or artifact-name), and the names of all legs.');
    }
    if (mode !== 'merge' && reports.length + expect.length > 0) {
        throw (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('reports', `mode: ${mode} does not take reports or expect`, 'Take them out, or say mode: merge.');
    }
}


/***/ })

};
;