"use strict";
exports.id = 89;
exports.ids = [89];
exports.modules = {

/***/ 54089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   looksLikeImage: () => (/* binding */ looksLikeImage)
/* harmony export */ });
/* harmony import */ var _compression_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94129);
/* harmony import */ var _bzimage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2199);
/* harmony import */ var _elf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33731);
/* harmony import */ var _flat_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24331);
/* harmony import */ var _pe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3115);
/* harmony import */ var _tar_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75413);
/* harmony import */ var _zboot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60508);







const FORMS = [_elf_js__WEBPACK_IMPORTED_MODULE_2__/* .isElf */ .aB, _bzimage_js__WEBPACK_IMPORTED_MODULE_1__/* .isBzImage */ .M, _zboot_js__WEBPACK_IMPORTED_MODULE_5__/* .isZboot */ .d, _pe_js__WEBPACK_IMPORTED_MODULE_3__/* .isPe */ .cK, _tar_js__WEBPACK_IMPORTED_MODULE_4__/* .isTar */ .YZ, _flat_js__WEBPACK_IMPORTED_MODULE_6__/* .isFlat */ .K];
function looksLikeImage(head) {
    return FORMS.some(is => is(head)) || (0,_compression_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .detectFormat */ .T)(head) !== undefined;
}


/***/ })

};
;