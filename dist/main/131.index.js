"use strict";
exports.id = 131;
exports.ids = [131];
exports.modules = {

/***/ 46131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readArtifactInputs: () => (/* binding */ readArtifactInputs)
/* harmony export */ });
/* harmony import */ var _judge_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15654);
/* harmony import */ var _judge_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42741);
/* harmony import */ var _read_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93286);



const MOST_DAYS = 400;
const NOT_IN_NAMES = /["<>:|*?\\/\r\n]/;
const REPOSITORY = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*\/[A-Za-z0-9_.-]+$/;
function readArtifactInputs(mode) {
    return { source: readSource(), baseline: readBaseline(mode), upload: readUpload() };
}
function readSource() {
    const name = (0,_read_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)('artifact-name');
    if (name === null) {
        refuseWithout('artifact-name', ['run-id', 'repository']);
        return null;
    }
    const id = (0,_read_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)('run-id');
    if (id === null) {
        refuseWithout('run-id', ['repository']);
        return { name, run: null };
    }
    requireToken('run-id');
    const repository = (0,_read_input_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)('repository', process.env['GITHUB_REPOSITORY'] ?? '');
    if (!REPOSITORY.test(repository) || repository.endsWith('/..') || repository.endsWith('/.'))
        throw (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('repository', `repository: "${repository}" is not OWNER/NAME`, 'Correct the input.');
    return { name, run: { repository, id: number('run-id', id, Number.MAX_SAFE_INTEGER) } };
}
function readBaseline(mode) {
    const name = (0,_read_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)('baseline-artifact');
    const others = ['baseline-run-id', 'baseline-workflow', 'baseline-branch'];
    if (name === null) {
        refuseWithout('baseline-artifact', others);
        return null;
    }
    if (mode !== 'check' && mode !== 'list')
        throw (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('mode', `mode: ${mode} does not take baseline-artifact`, 'Take it out, or say mode: check.');
    if ((0,_read_input_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)('baseline', _judge_request_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_BASELINE */ .Mz) !== _judge_request_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_BASELINE */ .Mz || (0,_read_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)('baseline-modules') !== null) {
        const message = 'baseline-artifact stands beside baseline or baseline-modules';
        throw (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('baseline-artifact', message, 'Give one or the other: the report has its modules in it.');
    }
    requireToken('baseline-artifact');
    const [id, workflow, branch] = others.map(_read_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9);
    if (id && !workflow && !branch)
        return { name, run: { kind: 'id', id: number('baseline-run-id', id, Number.MAX_SAFE_INTEGER) } };
    if (!id && workflow && branch)
        return { name, run: { kind: 'latest', workflow, branch } };
    throw (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('baseline-artifact', 'it is not clear which run baseline-artifact is of', 'Give baseline-run-id alone, or baseline-workflow and baseline-branch.');
}
function readUpload() {
    const name = (0,_read_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)('report-artifact');
    if (name === null) {
        refuseWithout('report-artifact', ['retention-days']);
        return null;
    }
    if (NOT_IN_NAMES.test(name))
        throw (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('report-artifact', `an artifact cannot be named "${name}"`, 'Take out \\ / " : < > | * ?');
    const days = (0,_read_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)('retention-days');
    return { name, retentionDays: days === null ? null : number('retention-days', days, MOST_DAYS) };
}
function refuseWithout(needed, inputs) {
    const given = inputs.filter(name => (0,_read_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(name) !== null);
    if (given.length > 0)
        throw (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)(needed, `${given.join(', ')} stands without ${needed}`, `Give ${needed}, or take it out.`);
}
function requireToken(input) {
    if ((0,_read_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)('github-token') !== null)
        return;
    throw (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)('github-token', `${input} needs github-token`, 'Leave github-token at its default, and give the job permissions: actions: read.');
}
function number(input, text, most) {
    const value = /^[1-9][0-9]{0,15}$/.test(text) ? Number(text) : 0;
    if (value >= 1 && value <= most)
        return value;
    throw (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_0__/* .usage */ .CI)(input, `${input}: "${text}" is not a whole number from 1 to ${most}`, 'Correct the input.');
}


/***/ })

};
;