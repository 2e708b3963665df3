"use strict";
exports.id = 834;
exports.ids = [834,762];
exports.modules = {

/***/ 39834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findBaseOf: () => (/* binding */ findBaseOf)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var baseline_line = __webpack_require__(19378);
var format_names = __webpack_require__(64762);
var git = __webpack_require__(14992);
var request = __webpack_require__(42741);
var json_value = __webpack_require__(24313);
var outside = __webpack_require__(82915);
;// CONCATENATED MODULE: ./lib/action/located.js




function locate(file) {
    const spelled = (0,external_node_path_.resolve)(file);
    const near = nearestFolder(spelled);
    const real = (0,external_node_path_.join)((0,external_node_fs_.realpathSync)(near), (0,external_node_path_.relative)(near, spelled));
    if ((0,outside/* isOutside */._)(spelled))
        return (0,outside/* isOutside */._)(real) ? [] : [inRepository(real)];
    const place = inRepository(spelled);
    if (spelled === real)
        return [place];
    if ((0,outside/* isOutside */._)(real))
        return isBehindCommittedLink(place) ? [place] : [];
    const places = [place, inRepository(real)];
    const known = places.filter(({ folder }) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')));
    return known.length > 0 ? known : places;
}
function entryAt({ folder, path }, commit) {
    return (0,git/* git */.$)(folder, ['--literal-pathspecs', 'ls-tree', '-z', commit, '--', path])?.toString() ?? null;
}
function isBehindCommittedLink({ folder, path }) {
    const names = path.split('/');
    const folders = names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
    return folders.some(link => entryAt({ folder, path: link }, 'HEAD')?.startsWith('120000 ') === true);
}
function inRepository(path) {
    const folder = topFolder((0,external_node_path_.dirname)(path)) ?? process.cwd();
    return { folder, path: (0,external_node_path_.relative)(folder, path).split(external_node_path_.sep).join('/') };
}
function topFolder(folder) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')) && (0,external_node_fs_.realpathSync)(folder) === folder)
        return folder;
    return (0,external_node_path_.dirname)(folder) === folder ? null : topFolder((0,external_node_path_.dirname)(folder));
}
function nearestFolder(path) {
    const folder = (0,external_node_path_.dirname)(path);
    return (0,external_node_fs_.existsSync)(folder) || folder === path ? folder : nearestFolder(folder);
}

var action_rest = __webpack_require__(48205);
;// CONCATENATED MODULE: ./lib/action/base.js









const EVENTS = new Set(['pull_request', 'pull_request_target', 'merge_group', 'push']);
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const NO_COMMIT = /^0+$/;
const MOST_SEARCHED = 50;
const MOST_BYTES = 16 << 20;
async function findBaseOf(request, token, file) {
    const { GITHUB_EVENT_NAME: name = '', GITHUB_SHA: sha = '', GITHUB_EVENT_PATH: path = '' } = process.env;
    const { GITHUB_API_URL: api = '', GITHUB_REPOSITORY: repository = '' } = process.env;
    const event = { name, sha, path };
    const rest = token === null || api === '' || repository === '' ? null : { api, repository, token };
    if (file === 'baseline')
        return findBaseBaseline(event, request.baseline, rest);
    if (file === 'replaced')
        return findReplacedBaseline(event, request.baseline, rest);
    return request.layouts === null ? null : findBaseLayouts(event, request.layouts, rest);
}
function findBaseBaseline(event, baseline, rest) {
    return findBaseFile(event, baseline, rest, baseline_line/* isBaselineLine */.W);
}
function findBaseLayouts(event, layouts, rest) {
    return findBaseFile(event, layouts, rest, format_names/* isLayoutsLine */.AC);
}
async function findBaseFile(event, path, rest, isFirstLine) {
    const places = EVENTS.has(event.name) ? locate(path) : [];
    const last = places.at(-1);
    if (last === undefined || (!(0,external_node_fs_.existsSync)(path) && entryAt(last, 'HEAD') !== ''))
        return null;
    return lookUpAll(places, place => lookUp(event, place, rest, isFirstLine));
}
async function findReplacedBaseline(event, baseline, rest) {
    const places = EVENTS.has(event.name) ? locate(baseline) : [];
    const isExpected = places.some(place => place.path === request/* DEFAULT_BASELINE */.Mz || isCommitted(place));
    const asked = isExpected ? rest : null;
    const base = await lookUpAll(places, async (place) => {
        const commit = await findBase(event, readPayload(event.path), place.folder, asked);
        return commit !== null && isSame(place, commit) ? null : lookUp(event, place, asked, baseline_line/* isBaselineLine */.W);
    });
    return isExpected || (base?.kind === 'found' && !base.isMoved) ? base : null;
}
function isCommitted(place) {
    const entry = entryAt(place, 'HEAD');
    return entry !== null && entry !== '';
}
function isSame(place, base) {
    const entry = entryAt(place, 'HEAD');
    return entry?.startsWith('100') === true && entryAt(place, base) === entry;
}
async function lookUpAll([place, ...others], find) {
    if (place === undefined)
        return null;
    const base = await find(place);
    const isThere = base?.kind === 'found' ? !base.isMoved : base?.kind !== 'introduced';
    return isThere || others.length === 0 ? base : lookUpAll(others, find);
}
async function lookUp(event, file, rest, isFirstLine) {
    const payload = readPayload(event.path);
    const base = await findBase(event, payload, file.folder, rest);
    if (base === null)
        return typeof payload !== 'object' || payload === null
            ? unknown('GITHUB_EVENT_PATH names no payload that can be read')
            : baseUnknown(event);
    const known = fromGit(file, base, isFirstLine);
    if (known !== null)
        return known;
    return rest === null
        ? unknown('the base is not in this checkout, and there is no token')
        : fromRest(rest, base, file);
}
async function findBase(event, payload, folder, rest) {
    if (event.name === 'merge_group')
        return commitAt(payload, ['merge_group', 'base_sha']);
    if (event.name === 'push')
        return commitAt(payload, ['before']);
    if (event.name === 'pull_request_target')
        return commitAt(payload, ['pull_request', 'base', 'sha']);
    return (firstParent(event.sha, folder) ??
        (await askFirstParent(event.sha, rest)) ??
        commitAt(payload, ['pull_request', 'base', 'sha']));
}
function firstParent(sha, folder) {
    if (!COMMIT.test(sha))
        return null;
    const commit = (0,git/* git */.$)(folder, ['cat-file', 'commit', sha])?.toString('latin1') ?? '';
    const [head = ''] = commit.split('\n\n');
    const parents = head.match(/^parent [0-9a-f]+$/gm) ?? [];
    return parents.length > 1 ? (parents[0]?.slice('parent '.length) ?? null) : null;
}
async function askFirstParent(sha, rest) {
    if (rest === null || !COMMIT.test(sha))
        return null;
    const parent = await (0,action_rest/* fetchFirstParent */.XE)(rest, sha);
    return parent !== null && COMMIT.test(parent) ? parent : null;
}
function fromGit(file, base, isFirstLine) {
    const entry = entryAt(file, base);
    if (entry === null)
        return null;
    if (entry === '')
        return fromElsewhere(file.folder, base, isFirstLine);
    const blob = /^100[0-7]{3} blob ([0-9a-f]+)\t/.exec(entry)?.[1];
    if (blob === undefined)
        return unknown('at the base this file is a link or a folder', 'Name the file itself, not a link to it.');
    const bytes = Number((0,git/* git */.$)(file.folder, ['cat-file', '-s', blob])?.toString());
    if (bytes > MOST_BYTES)
        return unknown(`at the base this file has ${bytes} bytes, more than any list`, 'Reviewer: look at it.');
    const content = (0,git/* git */.$)(file.folder, ['cat-file', 'blob', blob]);
    return content === null
        ? null
        : { kind: 'found', path: file.path, text: content.toString(), isMoved: false };
}
function fromElsewhere(folder, base, isFirstLine) {
    const gone = deletedFiles(folder, base);
    let isSearched = gone !== null && gone.length <= MOST_SEARCHED;
    for (const path of gone?.slice(0, MOST_SEARCHED) ?? []) {
        const text = (0,git/* git */.$)(folder, ['cat-file', 'blob', `${base}:${path}`])?.toString();
        if (text === undefined)
            isSearched = false;
        else if (isFirstLine(text.split(/\r?\n/, 1)[0] ?? ''))
            return { kind: 'found', path, text, isMoved: true };
    }
    return { kind: 'introduced', isSearched };
}
function deletedFiles(folder, base) {
    const options = ['-r', '-z', '--no-renames', '--diff-filter=D', '--name-only'];
    const names = (0,git/* git */.$)(folder, ['diff-tree', ...options, base, 'HEAD'])?.toString();
    const isText = (name) => ((0,external_node_path_.basename)(name).endsWith('.txt') ? 0 : 1);
    return (names
        ?.split('\0')
        .filter(name => name !== '')
        .sort((left, right) => isText(left) - isText(right)) ?? null);
}
async function fromRest(rest, base, { path }) {
    const answer = await (0,action_rest/* fetchFile */.t2)(rest, path, base);
    if (answer.kind === 'found')
        return { kind: 'found', path, text: answer.text, isMoved: false };
    return answer.kind === 'missing' ? { kind: 'introduced', isSearched: false } : unknown(answer.reason);
}
function baseUnknown({ name }) {
    return name === 'push' ? { kind: 'none' } : unknown('the base of this change is not known');
}
function unknown(reason, remedy = 'Check out with fetch-depth: 2, or give github-token with contents: read.') {
    return { kind: 'unknown', reason, remedy };
}
function readPayload(path) {
    try {
        const flag = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK;
        return (0,json_value/* parseJson */.q)((0,external_node_fs_.readFileSync)(path, { encoding: 'utf8', flag }));
    }
    catch {
        return null;
    }
}
function commitAt(payload, keys) {
    const value = (0,json_value/* valueAt */.f)(payload, keys);
    return typeof value === 'string' && COMMIT.test(value) && !NO_COMMIT.test(value) ? value : null;
}


/***/ }),

/***/ 24313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ valueAt),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
function valueAt(json, keys) {
    let value = json;
    for (const key of keys) {
        if (typeof value !== 'object' || value === null)
            return undefined;
        value = Object.getOwnPropertyDescriptor(value, key)?.value;
    }
    return value;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 48205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   XE: () => (/* binding */ fetchFirstParent),
/* harmony export */   t2: () => (/* binding */ fetchFile)
/* harmony export */ });
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19783);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24313);


const TIMEOUT_MS = 10_000;
const MOST_BYTES = 16 << 20;
async function fetchFile(rest, path, commit) {
    const name = path.split('/').map(encodeURIComponent).join('/');
    const answer = await get(rest, `contents/${name}?ref=${commit}`, 'application/vnd.github.raw+json');
    if (answer.kind !== 'missing')
        return answer;
    const seen = await get(rest, `git/commits/${commit}`, 'application/vnd.github+json');
    if (seen.kind === 'found')
        return { kind: 'missing' };
    return seen.kind === 'missing'
        ? { kind: 'failed', reason: 'GitHub answered 404 for the base commit' }
        : seen;
}
async function fetchFirstParent(rest, commit) {
    const answer = await get(rest, `git/commits/${commit}`, 'application/vnd.github+json');
    if (answer.kind !== 'found')
        return null;
    const sha = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .f)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(answer.text), ['parents', '0', 'sha']);
    return typeof sha === 'string' ? sha : null;
}
async function get(rest, path, accept) {
    const headers = {
        accept,
        authorization: `Bearer ${rest.token}`,
        'user-agent': 'liveupdate-gate',
        'x-github-api-version': '2022-11-28',
    };
    try {
        const url = new URL(`${rest.api}/repos/${rest.repository}/${path}`);
        const reply = await send(url, headers, AbortSignal.timeout(rest.timeoutMs ?? TIMEOUT_MS));
        if (reply.status !== 200) {
            await reply.drop();
            return ofStatus(reply.status);
        }
        const body = await readBody(reply);
        return body === null
            ? { kind: 'failed', reason: 'GitHub answered with too many bytes' }
            : { kind: 'found', text: body };
    }
    catch {
        return { kind: 'failed', reason: 'GitHub did not answer' };
    }
}
async function send(url, headers, signal) {
    const proxy = (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_1__/* .getProxyUrl */ .s)(url);
    if (proxy === undefined || proxy.hostname === '') {
        const { status, body } = await fetch(url, { headers, redirect: 'manual', signal });
        return { status, body: body ?? [], drop: () => body?.cancel() };
    }
    const { throughProxy } = await __webpack_require__.e(/* import() */ 607).then(__webpack_require__.bind(__webpack_require__, 59607));
    const message = await throughProxy(url, proxy, headers, signal);
    return { status: message.statusCode ?? 0, body: message, drop: () => message.destroy() };
}
function ofStatus(status) {
    if (status === 404)
        return { kind: 'missing' };
    return { kind: 'failed', reason: `GitHub answered ${status}${hint(status)}`, status };
}
function hint(status) {
    if (status === 401)
        return ' (the token is not valid)';
    return status === 403 ? ' (the token needs contents: read, or the rate limit is reached)' : '';
}
async function readBody({ body }) {
    const pieces = [];
    let length = 0;
    for await (const piece of body) {
        length += piece.length;
        if (length > MOST_BYTES)
            return null;
        pieces.push(piece);
    }
    return Buffer.concat(pieces).toString();
}


/***/ }),

/***/ 19378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   Hf: () => (/* binding */ FORMAT_LINE),
/* harmony export */   W: () => (/* binding */ isBaselineLine),
/* harmony export */   lO: () => (/* binding */ spell)
/* harmony export */ });
/* harmony import */ var _compatible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89430);
/* harmony import */ var _conflict_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12905);
/* harmony import */ var _format_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64762);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82184);




const FORMAT_LINE = `${_format_names_js__WEBPACK_IMPORTED_MODULE_0__/* .BASELINE_FORMAT */ .q4}1`;
function isBaselineLine(line) {
    return line === FORMAT_LINE;
}
function spell(compatible) {
    return /[\s#["]/.test(compatible) || (0,_conflict_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isConflictMarker */ .T)(compatible) ? JSON.stringify(compatible) : compatible;
}
function parseLine(text, number, problems) {
    const content = text.replace(/\r?\n$/, '');
    const report = (code, column, message, remedy) => (0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .addProblem */ .F3)(problems, { code, line: number, column, message, remedy });
    if ((0,_conflict_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isConflictMarker */ .T)(content)) {
        report('baseline-conflict', 1, _conflict_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFLICT */ .p, 'Say which lines stay, and take the markers out.');
        return { kind: 'comment', text, number };
    }
    if (number === 1) {
        const named = withoutMark(content, report);
        checkFormat(named, report);
        if (named !== content || named.startsWith('#'))
            return { kind: 'format', text, number };
    }
    const control = /[\0-\x08\x0a-\x1f\x7f]/.exec(content);
    if (control !== null) {
        report('baseline-syntax', control.index + 1, `a control character (${hex(control[0])})`, 'Take it out.');
        return { kind: 'comment', text, number };
    }
    const body = content.replace(/^[ \t]+/, '');
    if (body === '')
        return { kind: 'blank', text, number };
    if (body.startsWith('#'))
        return { kind: 'comment', text, number };
    if (body.startsWith('['))
        return { kind: 'header', text, number };
    return parseStringLine(text, content, number, report);
}
function withoutMark(content, report) {
    if (!content.startsWith('\uFEFF'))
        return content;
    report('baseline-format', 1, 'the file starts with a byte order mark', 'Save it as UTF-8 without one.');
    return content.slice(1);
}
function checkFormat(content, report) {
    if (content === FORMAT_LINE)
        return;
    const other = /^# liveupdate-gate baseline ([0-9]+)$/.exec(content);
    if (other !== null) {
        const message = `baseline format ${other[1]} is not known: written by a newer release`;
        report('baseline-newer', 1, message, 'Update the gate.');
        return;
    }
    report('baseline-format', 1, 'the first line does not name the format', `The first line of a baseline is "${FORMAT_LINE}".`);
}
function parseStringLine(text, content, number, report) {
    const start = content.search(/[^ \t]/);
    const token = readToken(content, start);
    if (typeof token === 'string') {
        report('baseline-syntax', start + 1, token, 'Write one string a line, then its attributes; see the format in README.md.');
        return { kind: 'comment', text, number };
    }
    const attributes = readAttributes(content, token.end, report);
    checkString(token.compatible, attributes.names.has('optional'), start + 1, report);
    return {
        kind: 'string',
        text,
        number,
        compatible: token.compatible,
        tokenEnd: token.end,
        attributesEnd: attributes.end,
        optional: attributes.names.has('optional'),
        module: attributes.names.has('module'),
    };
}
function readToken(content, start) {
    if (content[start] === '"')
        return readQuoted(content, start);
    const word = /^[^ \t]+/.exec(content.slice(start))?.[0] ?? '';
    const forbidden = /[#["]/.exec(word);
    if (forbidden !== null)
        return `a string with ${forbidden[0]} must be written as a JSON string`;
    return { compatible: word, end: start + word.length };
}
function readQuoted(content, start) {
    let end = start + 1;
    while (end < content.length && content[end] !== '"')
        end += content[end] === '\\' ? 2 : 1;
    end++;
    if (end > content.length || !/^[ \t]?$/.test(content.charAt(end)))
        return 'a JSON string that does not end, or with something stuck to its end';
    const quoted = content.slice(start, end);
    try {
        return { compatible: String(JSON.parse(quoted)), end };
    }
    catch {
        return `${quoted} is not a JSON string`;
    }
}
function readAttributes(content, from, report) {
    const names = new Set();
    let end = from;
    for (const match of content.slice(from).matchAll(/[^ \t]+/g)) {
        const [word] = match;
        if (word.startsWith('#'))
            break;
        const column = from + match.index + 1;
        if (word !== 'optional' && word !== 'module') {
            report('baseline-attribute', column, `unknown attribute "${word}"`, 'Known are: optional, module.');
        }
        else if (names.has(word)) {
            report('baseline-attribute', column, `attribute "${word}" stands twice`, 'Take one out.');
        }
        names.add(word);
        end = from + match.index + word.length;
    }
    return { names, end };
}
function checkString(compatible, optional, column, report) {
    if (!(0,_compatible_js__WEBPACK_IMPORTED_MODULE_3__/* .isCompatible */ .$U)(compatible)) {
        const message = `no image can hold this string: it must be 1 to ${_compatible_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_BYTES */ .uZ} bytes of printable ASCII`;
        report('baseline-impossible', column, message, 'Correct the string.');
    }
    if (optional && (compatible.startsWith('luo-') || (0,_compatible_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCompatible */ .OD)(compatible).family === 'luo')) {
        const message = `${compatible} cannot be optional: its loss is a panic`;
        report('baseline-optional-luo', column, message, 'Take the attribute out.');
    }
}
function hex(character) {
    return `0x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}


/***/ }),

/***/ 12905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isConflictMarker),
/* harmony export */   p: () => (/* binding */ CONFLICT)
/* harmony export */ });
const MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?:[ \t]|$)/;
const CONFLICT = 'a conflict marker: the merge is not finished';
function isConflictMarker(line) {
    return MARKER.test(line);
}


/***/ }),

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


/***/ }),

/***/ 82184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ addProblem),
/* harmony export */   Im: () => (/* binding */ noProblems),
/* harmony export */   WW: () => (/* binding */ toldProblems),
/* harmony export */   fr: () => (/* binding */ firstProblems)
/* harmony export */ });
const MOST_TOLD = 200;
const MOST_CHARACTERS = 400;
function noProblems() {
    return { kept: [], count: 0 };
}
function addProblem(problems, problem) {
    problems.count++;
    if (problems.kept.length <= MOST_TOLD)
        problems.kept.push(short(problem));
}
function toldProblems({ kept, count }) {
    const first = kept.slice(0, MOST_TOLD).sort(byPlace);
    return firstProblems([...first, ...kept.slice(MOST_TOLD)], count);
}
function firstProblems(problems, count = problems.length) {
    const more = count - MOST_TOLD - 1;
    return problems.slice(0, MOST_TOLD + 1).map((problem, index) => {
        const isLast = more > 0 && index === MOST_TOLD;
        return isLast ? { ...problem, message: `${problem.message}; ${more} more after this one` } : problem;
    });
}
function short(problem) {
    const { message } = problem;
    if (message.length <= MOST_CHARACTERS)
        return problem;
    return { ...problem, message: `${message.slice(0, MOST_CHARACTERS - 1)}…` };
}
function byPlace(left, right) {
    return left.line - right.line || left.column - right.column;
}


/***/ }),

/***/ 14992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   p: () => (/* binding */ isIgnored)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
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

/***/ 82915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isOutside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

function isOutside(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(process.cwd(), path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)[0] === '..';
}


/***/ }),

/***/ 19783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
/* unused harmony export checkBypass */
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ })

};
;