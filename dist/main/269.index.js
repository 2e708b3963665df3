export const id = 269;
export const ids = [269];
export const modules = {

/***/ 18269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findBaseBaseline: () => (/* binding */ findBaseBaseline)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _gate_baseline_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65611);
/* harmony import */ var _judge_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63071);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80482);
/* harmony import */ var _rest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45226);






const EVENTS = new Set(['pull_request', 'pull_request_target', 'merge_group', 'push']);
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const NO_COMMIT = /^0+$/;
async function findBaseBaseline(event, baseline, rest) {
    if (!EVENTS.has(event.name))
        return null;
    const path = pathInRepository(baseline);
    if (path === null)
        return null;
    const base = await findBase(event, rest);
    if (base === null)
        return unknown('the base of this change is not known');
    if ((0,_judge_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)('.', ['cat-file', '-e', `${base}^{commit}`]) !== null)
        return fromGit(base, path);
    if (rest === null)
        return unknown('the base commit is not in this checkout, and there is no token');
    return fromRest(rest, base, path);
}
function pathInRepository(baseline) {
    const top = (0,_judge_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)('.', ['rev-parse', '--show-toplevel'])?.toString().trim() ?? process.cwd();
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(top, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(baseline)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    return path.startsWith('../') || path === '' ? null : path;
}
async function findBase(event, rest) {
    const payload = readPayload(event.path);
    if (event.name === 'merge_group')
        return commitAt(payload, ['merge_group', 'base_sha']);
    if (event.name === 'push')
        return commitAt(payload, ['before']);
    if (event.name === 'pull_request_target')
        return commitAt(payload, ['pull_request', 'base', 'sha']);
    return (firstParent(event.sha) ??
        (await askFirstParent(event.sha, rest)) ??
        commitAt(payload, ['pull_request', 'base', 'sha']));
}
function firstParent(sha) {
    if (!COMMIT.test(sha))
        return null;
    const parents = (0,_judge_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)('.', ['cat-file', 'commit', sha])
        ?.toString('latin1')
        .match(/^parent [0-9a-f]+$/gm) ?? [];
    return parents.length > 1 ? (parents[0]?.slice('parent '.length) ?? null) : null;
}
async function askFirstParent(sha, rest) {
    if (rest === null || !COMMIT.test(sha))
        return null;
    const parent = await (0,_rest_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchFirstParent */ .XE)(rest, sha);
    return parent !== null && COMMIT.test(parent) ? parent : null;
}
function fromGit(base, path) {
    const blob = (0,_judge_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)('.', ['cat-file', 'blob', `${base}:${path}`]);
    if (blob !== null)
        return { kind: 'found', path, text: blob.toString() };
    const names = (0,_judge_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)('.', ['grep', '-l', '-z', '--full-name', '-e', `^${_gate_baseline_line_js__WEBPACK_IMPORTED_MODULE_2__/* .FORMAT_LINE */ .Hf}$`, base, '--', ':/']);
    const elsewhere = (names?.toString() ?? '').split('\0').filter(name => name !== '');
    const gone = elsewhere.map(name => name.slice(base.length + 1)).filter(name => !isThere(name));
    const [moved] = gone;
    if (moved === undefined)
        return { kind: 'introduced' };
    const text = (0,_judge_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)('.', ['cat-file', 'blob', `${base}:${moved}`]);
    return text === null
        ? unknown('the baseline at the base cannot be read')
        : { kind: 'found', path: moved, text: text.toString() };
}
function isThere(path) {
    return (0,_judge_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)('.', ['ls-files', '--error-unmatch', '--', `:/${path}`]) !== null;
}
async function fromRest(rest, base, path) {
    const answer = await (0,_rest_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchFile */ .t2)(rest, path, base);
    if (answer.kind === 'found')
        return { kind: 'found', path, text: answer.text };
    return answer.kind === 'missing' ? { kind: 'introduced' } : unknown(answer.reason);
}
function unknown(reason) {
    const remedy = 'Check out with fetch-depth: 2, or give github-token with contents: read.';
    return { kind: 'unknown', reason, remedy };
}
function readPayload(path) {
    try {
        return (0,_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    }
    catch {
        return null;
    }
}
function commitAt(payload, keys) {
    const value = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .f)(payload, keys);
    return typeof value === 'string' && COMMIT.test(value) && !NO_COMMIT.test(value) ? value : null;
}


/***/ }),

/***/ 80482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 45226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   XE: () => (/* binding */ fetchFirstParent),
/* harmony export */   t2: () => (/* binding */ fetchFile)
/* harmony export */ });
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80482);

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
        ? { kind: 'failed', reason: 'GitHub answered 404 for the base commit', status: 404 }
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
    try {
        const response = await fetch(`${rest.api}/repos/${rest.repository}/${path}`, {
            headers: { accept, authorization: `Bearer ${rest.token}`, 'x-github-api-version': '2022-11-28' },
            redirect: 'manual',
            signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        if (response.status === 404)
            return { kind: 'missing' };
        if (response.status !== 200)
            return {
                kind: 'failed',
                reason: `GitHub answered ${response.status}${hint(response.status)}`,
                status: response.status,
            };
        const body = await readBody(response);
        return body === null
            ? { kind: 'failed', reason: 'GitHub answered with too many bytes', status: null }
            : { kind: 'found', text: body };
    }
    catch {
        return { kind: 'failed', reason: 'GitHub did not answer', status: null };
    }
}
function hint(status) {
    if (status === 401)
        return ' (the token is not valid)';
    return status === 403 ? ' (the token needs contents: read, or the rate limit is reached)' : '';
}
async function readBody(response) {
    const pieces = [];
    let length = 0;
    for await (const piece of response.body ?? []) {
        length += piece.length;
        if (length > MOST_BYTES)
            return null;
        pieces.push(piece);
    }
    return Buffer.concat(pieces).toString();
}


/***/ }),

/***/ 65611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   Hf: () => (/* binding */ FORMAT_LINE),
/* harmony export */   lO: () => (/* binding */ spell)
/* harmony export */ });
/* unused harmony export BASELINE_ERRORS */
/* harmony import */ var _compatible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55401);

const FORMAT_LINE = '# liveupdate-gate baseline 1';
const BASELINE_ERRORS = {
    'baseline-empty': 'The baseline lists no string.',
    'baseline-format': 'The first line does not name the format.',
    'baseline-newer': 'The baseline was written by a newer release.',
    'baseline-syntax': 'A line is neither a comment, nor a profile header, nor a string with attributes.',
    'baseline-attribute': 'An attribute is not known, or stands twice on one line.',
    'baseline-repeated': 'A string stands twice in one profile.',
    'baseline-profile-name': 'The name of a profile is not allowed.',
    'baseline-profile-repeated': 'Two profiles have one name.',
    'baseline-profile-empty': 'A profile lists no string.',
    'baseline-optional-luo': "The orchestrator's own format is marked optional.",
    'baseline-impossible': 'No image can hold this string.',
};
function spell(compatible) {
    return /[\s#["]/.test(compatible) ? JSON.stringify(compatible) : compatible;
}
function parseLine(text, number, problems) {
    const content = text.replace(/\r?\n$/, '');
    const report = (code, column, message, remedy) => problems.push({ code, line: number, column, message, remedy });
    if (number === 1) {
        checkFormat(content, report);
        if (content.startsWith('#'))
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
function checkFormat(content, report) {
    if (content === FORMAT_LINE)
        return;
    const other = /^# liveupdate-gate baseline ([0-9]+)$/.exec(content);
    if (other !== null) {
        const message = `baseline format ${other[1]} is not known: written by a newer release`;
        report('baseline-newer', 1, message, 'Update the gate.');
        return;
    }
    report('baseline-format', 1, 'the first line does not name the format', `Make the first line "${FORMAT_LINE}".`);
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
    const quoted = /^"(?:[^"\\]|\\.)*"(?=[ \t]|$)/.exec(content.slice(start))?.[0];
    if (quoted === undefined)
        return 'a JSON string that does not end, or with something stuck to its end';
    try {
        return { compatible: String(JSON.parse(quoted)), end: start + quoted.length };
    }
    catch {
        return `${quoted} is not a JSON string`;
    }
}
function readAttributes(content, from, report) {
    const names = new Set();
    let end = from;
    for (const match of content.slice(from).matchAll(/[ \t]+([^ \t]+)/g)) {
        const word = match[1] ?? '';
        if (word.startsWith('#'))
            break;
        const column = from + match.index + match[0].length - word.length + 1;
        if (word !== 'optional' && word !== 'module') {
            report('baseline-attribute', column, `unknown attribute "${word}"`, 'Known are: optional, module.');
        }
        else if (names.has(word)) {
            report('baseline-attribute', column, `attribute "${word}" stands twice`, 'Take one out.');
        }
        names.add(word);
        end = from + match.index + match[0].length;
    }
    return { names, end };
}
function checkString(compatible, optional, column, report) {
    if (!(0,_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .isCompatible */ .$U)(compatible)) {
        const message = `no image can hold this string: it must be 1 to ${_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_BYTES */ .uZ} bytes of printable ASCII`;
        report('baseline-impossible', column, message, 'Correct the string.');
    }
    if (optional && (0,_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCompatible */ .OD)(compatible).family === 'luo') {
        const message = `${compatible} cannot be optional: its loss is a panic`;
        report('baseline-optional-luo', column, message, 'Take the attribute out.');
    }
}
function hex(character) {
    return `0x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}


/***/ }),

/***/ 63071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   p: () => (/* binding */ isIgnored)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const MOST_BYTES = 64 << 20;
function git(folder, args) {
    const options = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-C', folder];
    const run = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', [...options, ...args], {
        maxBuffer: MOST_BYTES,
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    });
    return run.status === 0 ? run.stdout : null;
}
function isIgnored(path) {
    return git((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), ['check-ignore', '-q', '--', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)]) !== null;
}


/***/ })

};
