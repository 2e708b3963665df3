"use strict";
exports.id = 555;
exports.ids = [555];
exports.modules = {

/***/ 52793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeAnnotations: () => (/* binding */ writeAnnotations)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90152);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20884);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58397);




const MOST_PER_SEVERITY = 10;
function writeAnnotations(report) {
    if (report.errors.length >= MOST_PER_SEVERITY)
        (0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(report.errors.map(problem => (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderError */ .vr)(problem, (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .painter */ .C2)(false))).join(''));
    const all = [
        ...report.errors.map(ofProblem),
        ...report.findings.map(ofFinding),
        ...report.remarks.map(ofRemark),
    ];
    for (const severity of ['error', 'warning', 'notice']) {
        for (const { title, lines, ...place } of fitting(all.filter(one => one.severity === severity), severity)) {
            (0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .annotate */ .fz)(severity, title, lines, place);
        }
    }
}
function fitting(annotations, severity) {
    if (annotations.length <= MOST_PER_SEVERITY)
        return annotations;
    const shown = MOST_PER_SEVERITY - 1;
    const pointer = {
        severity,
        title: `${annotations.length} ${severity}s`,
        lines: [
            `Only ${shown} of ${annotations.length} are shown here. All of them are in the log, and in the job summary as far as they fit.`,
        ],
        file: null,
        line: null,
    };
    return [pointer, ...annotations.slice(0, shown)];
}
function ofFinding(finding) {
    const { severity, kind, compatible, message, effect, remedy, file, line } = finding;
    return {
        severity,
        title: `${compatible} ${kind}`,
        lines: [message, effect, remedy],
        file,
        line,
    };
}
function ofProblem(problem) {
    const { code, where, remedy } = problem;
    return {
        severity: 'error',
        title: `liveupdate-gate: ${code}`,
        lines: [`${(0,_report_place_js__WEBPACK_IMPORTED_MODULE_3__/* .placedMessage */ .Z)(problem)}.`, remedy],
        ...placeIn(where),
    };
}
function placeIn(where) {
    const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(where) ?? [];
    return file !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? { file, line: Number(line) } : { file: null, line: null };
}
function ofRemark({ severity, message, remedy }) {
    return { severity, title: 'liveupdate-gate', lines: [`${message}.`, remedy], file: null, line: null };
}


/***/ })

};
;