"use strict";
exports.id = 654;
exports.ids = [654];
exports.modules = {

/***/ 4992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   p: () => (/* binding */ isIgnored)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


const MOST_BYTES = 64 << 20;
const TIMEOUT_MS = 60_000;
function git(folder, args) {
    const settings = ['safe.directory=*', 'safe.bareRepository=explicit', 'core.fsmonitor=false'];
    const options = [...settings.flatMap(setting => ['-c', setting]), '-C', folder];
    const run = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', [...options, ...args], {
        maxBuffer: MOST_BYTES,
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: TIMEOUT_MS,
        env: {
            ...process.env,
            GIT_NO_LAZY_FETCH: '1',
            GIT_OPTIONAL_LOCKS: '0',
            GIT_TERMINAL_PROMPT: '0',
            LC_ALL: 'C',
        },
    });
    return run.status === 0 ? run.stdout : null;
}
function isIgnored(path) {
    return git((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), ['check-ignore', '-q', '--', `./${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`]) !== null;
}


/***/ }),

/***/ 7654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addPlaces: () => (/* binding */ addPlaces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4938);
/* harmony import */ var _dwarf_open_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5216);
/* harmony import */ var _image_open_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6700);
/* harmony import */ var _liveupdate_handlers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8859);
/* harmony import */ var _liveupdate_wanted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(623);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4992);







const MOST_SEARCHES = 100;
const ABI_FOLDER = 'include/linux/kho/abi';
async function addPlaces(findings, { images, files }, limits) {
    const remarks = [];
    const known = new Map();
    for (const image of images) {
        if (!findings.some(finding => finding.image === image.path && wantedString(finding) !== null))
            continue;
        try {
            known.set(image.path, await handlersOf(image, files.get(image.path) === image.path, limits));
        }
        catch (error) {
            if (!(error instanceof _bytes_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImageError */ .C))
                throw error;
            remarks.push(unread(image.path, error));
        }
    }
    let searches = 0;
    const place = (finding) => {
        const text = wantedString(finding);
        if (text === null)
            return finding;
        searches++;
        return placed(finding, text, known.get(finding.image), searches <= MOST_SEARCHES);
    };
    return { findings: findings.map(place), remarks };
}
function wantedString(finding) {
    if (finding.kind === 'added')
        return finding.compatible;
    return finding.kind === 'changed' ? (finding.now[0] ?? null) : null;
}
async function handlersOf(image, isFile, limits) {
    const places = new Map();
    const add = (compatible, file, line) => {
        if (file !== null && line !== null)
            places.set(compatible, { file, line });
    };
    for (const { compatible, file, line } of image.versions)
        add(compatible, file, line);
    if (places.size > 0 || !isFile || image.reached.length !== 2 || image.found !== 'section')
        return places;
    const opened = await (0,_image_open_js__WEBPACK_IMPORTED_MODULE_3__/* .openImage */ .U)(image.path, limits);
    try {
        const { content } = opened;
        if (content.kind !== 'elf' || !(0,_dwarf_open_js__WEBPACK_IMPORTED_MODULE_2__/* .hasDebugInfo */ .O)(content.elf))
            return places;
        const handlers = await (0,_liveupdate_handlers_js__WEBPACK_IMPORTED_MODULE_4__/* .readHandlers */ .kP)(await (0,_dwarf_open_js__WEBPACK_IMPORTED_MODULE_2__/* .openDebugInfo */ .M)(content.elf, _liveupdate_wanted_js__WEBPACK_IMPORTED_MODULE_5__/* .WANTED_FOR_HANDLERS */ .ir));
        for (const { compatible, file, line } of handlers)
            add(compatible, file, line);
        return places;
    }
    finally {
        await opened.close();
    }
}
function placed(finding, text, handlers, search) {
    const handler = handlers?.get(text);
    const place = (search ? spellingOf(text, handler) : undefined) ?? handler;
    return place === undefined ? finding : { ...finding, ...place };
}
function spellingOf(text, handler) {
    const folders = [...(handler === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(handler.file)]), ABI_FOLDER];
    const found = (0,_git_js__WEBPACK_IMPORTED_MODULE_6__/* .git */ .$)('.', [
        '--literal-pathspecs',
        'grep',
        '-n',
        '-z',
        '-F',
        '-e',
        `"${text}"`,
        '--',
        ...folders,
    ]);
    const [path, line] = (found?.toString('utf8') ?? '').split('\0');
    if (path === undefined || line === undefined || !/^[0-9]{1,9}$/.test(line))
        return undefined;
    return { file: path, line: Number(line) };
}
function unread(path, error) {
    return {
        severity: 'notice',
        message: `the places of findings in the sources were not looked up: the debug info of ${path} cannot be read (${error.message})`,
        remedy: 'The verdict does not depend on it.',
    };
}


/***/ })

};
;