"use strict";
exports.id = 787;
exports.ids = [787];
exports.modules = {

/***/ 6787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanRemark: () => (/* binding */ scanRemark),
/* harmony export */   withoutList: () => (/* binding */ withoutList)
/* harmony export */ });
function withoutList(path, ifNoSection) {
    const report = {
        path,
        reached: [],
        buildId: null,
        release: null,
        found: 'nothing',
        result: 'skipped',
        modules: null,
        versions: [],
    };
    return { report, evidence: null, remarks: ifNoSection === 'warn' ? [skippedRemark(path)] : [] };
}
function skippedRemark(path) {
    return {
        severity: 'warning',
        message: `${path} has no version list: nothing was judged`,
        remedy: 'Set CONFIG_LIVEUPDATE=y in a tree with .liveupdate_versions, or say if-no-section: ignore.',
    };
}
function scanRemark({ path }) {
    return {
        severity: 'notice',
        message: `the list of ${path} was found by scan: the image has no sections, so its end is a guess`,
        remedy: 'Where the vmlinux of the build is at hand, give that.',
    };
}


/***/ })

};
;