"use strict";
exports.id = 543;
exports.ids = [543];
exports.modules = {

/***/ 8073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ named),
/* harmony export */   e: () => (/* binding */ enumeration)
/* harmony export */ });
const MOST_NAMED = 20;
function named(strings) {
    return strings.slice(0, MOST_NAMED);
}
function enumeration(strings, most = MOST_NAMED) {
    const more = strings.length - most;
    return more > 0 ? `${strings.slice(0, most).join(', ')} and ${more} more` : strings.join(', ');
}


/***/ }),

/***/ 2543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   otherBuildRemark: () => (/* binding */ otherBuildRemark)
/* harmony export */ });
/* harmony import */ var _gate_enumeration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8073);

function otherBuildRemark({ path, release }, modules) {
    const others = modules.filter(({ builtFor }) => builtFor !== null && builtFor !== release);
    if (release === null || others.length === 0)
        return [];
    const named = others.map(({ name, builtFor }) => `${name} (${builtFor})`);
    return [
        {
            severity: 'warning',
            message: `modules of another build than ${path} (${release}): ${(0,_gate_enumeration_js__WEBPACK_IMPORTED_MODULE_0__/* .enumeration */ .e)(named)}; their strings were counted`,
            remedy: 'Give the modules of the same build: an old one hides that its driver is gone.',
        },
    ];
}


/***/ })

};
;