"use strict";
exports.id = 890;
exports.ids = [890];
exports.modules = {

/***/ 77890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseUnreachable: () => (/* binding */ refuseUnreachable)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15654);

function refuseUnreachable(failOn, debugInfo, mayJudgeChange) {
    if (failOn === 'none')
        return;
    if (failOn.has('unhandled') && debugInfo === 'off')
        throw (0,_options_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('fail-on', 'fail-on names unhandled, and no debug info is read', 'Say debug-info: require, or take unhandled out.');
    if (failOn.has('accepted') && !mayJudgeChange)
        throw (0,_options_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('fail-on', 'fail-on names accepted, and a command line knows no change to judge', 'Take accepted out: the Action compares with the base of a pull request.');
}


/***/ })

};
;