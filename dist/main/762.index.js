"use strict";
exports.id = 762;
exports.ids = [762];
exports.modules = {

/***/ 64762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ isLayoutsLine),
/* harmony export */   isCommittedLine: () => (/* binding */ isCommittedLine),
/* harmony export */   kG: () => (/* binding */ LAYOUTS_FORMAT),
/* harmony export */   q4: () => (/* binding */ BASELINE_FORMAT)
/* harmony export */ });
const BASELINE_FORMAT = '# liveupdate-gate baseline ';
const LAYOUTS_FORMAT = '# liveupdate-gate layouts ';
function isLayoutsLine(line) {
    return line.startsWith(LAYOUTS_FORMAT);
}
function isCommittedLine(line) {
    return line.startsWith(BASELINE_FORMAT) || isLayoutsLine(line);
}


/***/ })

};
;