"use strict";
exports.id = 412;
exports.ids = [412,999];
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

/***/ 8523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findLosses),
/* harmony export */   Q: () => (/* binding */ byFamily)
/* harmony export */ });
/* harmony import */ var _compatible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9430);
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1915);


function findLosses(lines, there, image = byFamily(there)) {
    const lost = lines.filter(({ compatible }) => !there.has(compatible));
    if (lost.length === 0)
        return [];
    const kept = byFamily(lines.map(({ compatible }) => compatible).filter(text => there.has(text)));
    const gone = byFamily(lost.map(({ compatible }) => compatible));
    return lost.map(line => {
        const { family } = (0,_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCompatible */ .OD)(line.compatible);
        const now = image.get(family) ?? [];
        const stillListed = kept.get(family) ?? [];
        const isHighest = gone.get(family)?.at(-1) === line.compatible;
        const kind = now.length > 0 && stillListed.length === 0 && isHighest ? 'changed' : 'removed';
        return { line, kind, now, stillListed };
    });
}
function byFamily(strings) {
    const families = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(Array.from(strings, _compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCompatible */ .OD), ({ family }) => family);
    const ordered = new Map();
    for (const [family, known] of families)
        ordered.set(family, known.sort(_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .compareParsed */ .dQ).map(({ text }) => text));
    return ordered;
}


/***/ }),

/***/ 7412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareLayoutsWithBase: () => (/* binding */ compareLayoutsWithBase)
});

var gate_compatible = __webpack_require__(9430);
var finding = __webpack_require__(3271);
var layout_comparison = __webpack_require__(7847);
var layout_followers = __webpack_require__(3720);
var layout_holders = __webpack_require__(5400);
var layout_strings = __webpack_require__(1293);
var layouts = __webpack_require__(6065);
;// CONCATENATED MODULE: ./lib/gate/layout-accepted.js







function acceptedLayoutFindings(input) {
    const comparison = (0,layout_comparison/* compareWithImage */.Pl)(input.before, asImage(input));
    const change = {
        comparison,
        held: (0,layout_holders/* heldChanges */.D)(comparison, () => true),
        followers: (0,layout_followers/* rootFollowers */.Y)(comparison),
        after: new Map(input.after.groups.flatMap(group => group.layouts.map(layout => [(0,layouts/* layoutKey */.ON)(layout), { group, layout }]))),
    };
    return input.before.groups.flatMap(group => group.layouts.flatMap(layout => {
        const found = (0,layout_comparison/* foundNow */.H3)(layout, comparison);
        const now = found === undefined ? undefined : change.after.get((0,layouts/* layoutKey */.ON)(found));
        const how = now === undefined ? 'it is no longer recorded' : givenUp(change, { group, layout }, now);
        const [compatible = group.strings[0] ?? group.family] = (0,layout_strings/* keptStrings */.Xn)(group, comparison);
        return how === null ? [] : [layout_accepted_finding(input, compatible, layout, how, now?.layout.line ?? null)];
    }));
}
function asImage({ after, file }) {
    return {
        path: file,
        abi: after.abi,
        layouts: after.groups.flatMap(({ family, layouts }) => layouts.map(layout => ({ ...layout, family, file: null }))),
        strings: after.groups.flatMap(({ family, strings }) => strings.map(compatible => ({ compatible, family }))),
        unread: [],
    };
}
function givenUp(change, before, after) {
    const changed = changeWithoutString(change, before, after);
    if (changed !== null)
        return changed;
    const { strings, family } = before.group;
    if (after.group.family !== family && strings.length > 0)
        return `it moved to the group ${after.group.family}: ${strings.join(', ')} no longer governs it`;
    return after.layout.isOptional && !before.layout.isOptional
        ? 'it turned optional: its absence is not judged from now on'
        : null;
}
function changeWithoutString({ comparison, held, followers }, { group, layout }, after) {
    const state = (0,layout_strings/* groupState */.Rm)(group, comparison);
    if (state === 'differs' || (0,layout_comparison/* livesOn */.pC)(group, layout, comparison))
        return null;
    const still = STILL[state];
    const difference = (0,layout_comparison/* differenceOf */.Pq)(layout, after.layout, comparison);
    const cause = held.get((0,layouts/* layoutKey */.ON)(after.layout));
    if (difference.kind === 'changed' && (cause !== undefined || !followers.has((0,layouts/* layoutKey */.ON)(layout))))
        return `it changed while ${still}: ${difference.phrases.join(', ')}`;
    if (cause === undefined || (0,layout_strings/* stringsNow */.px)(group, comparison).length === 0)
        return null;
    const isHolder = cause.family !== group.family || comparison.standIns.has(cause.key);
    return isHolder ? `${cause.key}, which it holds by value, changed while ${still}` : null;
}
const STILL = {
    same: 'its strings did not',
    fewer: 'no string came in',
    gone: 'no string came in',
    joined: 'a string that it was recorded under is still listed',
};
function layout_accepted_finding(input, compatible, layout, how, line) {
    return {
        kind: 'accepted',
        severity: (0,finding/* severityOf */.xJ)('accepted', input.failOn),
        image: '',
        profile: null,
        compatible,
        now: [],
        file: input.file,
        line,
        message: `This change gives up the recorded layout of ${(0,layouts/* layoutKey */.ON)(layout)} (${compatible}): ${how}.`,
        effect: (0,gate_compatible/* effectOfLoss */.CZ)(compatible),
        remedy: 'Reviewer: approve only if no host can hand over state in the old layout under the same string.',
    };
}

var layouts_parse = __webpack_require__(9047);
var accepted = __webpack_require__(8999);
;// CONCATENATED MODULE: ./lib/judge/accepted-layouts.js



function compareLayoutsWithBase(failOn, base, path, after) {
    const file = { path, noun: 'layouts file', failOn };
    if (base.kind !== 'found')
        return (0,accepted/* withoutBase */.ki)(file, base);
    const before = (0,layouts_parse/* parseLayouts */.H)(base.text, base.path);
    if (!before.ok)
        return (0,accepted/* withErrors */.u$)(file);
    const findings = acceptedLayoutFindings({ before: before.file, after, file: path, failOn });
    return { findings, remarks: base.isMoved ? [(0,accepted/* moved */.aW)(base.path, file)] : [], errors: [] };
}


/***/ }),

/***/ 8999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareReplaced: () => (/* binding */ compareReplaced),
  compareWithBase: () => (/* binding */ compareWithBase),
  aW: () => (/* binding */ moved),
  u$: () => (/* binding */ withErrors),
  ki: () => (/* binding */ withoutBase)
});

var gate_compatible = __webpack_require__(9430);
var enumeration = __webpack_require__(8073);
var finding = __webpack_require__(3271);
var loss = __webpack_require__(8523);
;// CONCATENATED MODULE: ./lib/gate/accepted.js




function acceptedFindings(input) {
    return input.before.profiles.flatMap(before => {
        const after = input.after.profiles.find(({ name }) => name === before.name);
        if (after === undefined)
            return before.strings.map(line => accepted(input, before, line, profileGone(input, before), null));
        const state = stateOf(before, after);
        return before.strings.flatMap(line => givenUp(input, before, state, line));
    });
}
function stateOf(before, { strings }) {
    const known = new Set(before.strings.map(line => line.compatible));
    const came = new Map();
    const rising = [];
    for (const line of strings) {
        const compatible = (0,gate_compatible/* parseCompatible */.OD)(line.compatible);
        const highest = rising.at(-1);
        if (highest === undefined || (0,gate_compatible/* compareParsed */.dQ)(highest.compatible, compatible) < 0)
            rising.push({ compatible, number: line.number });
        if (!known.has(line.compatible) && !came.has(compatible.family))
            came.set(compatible.family, line.number);
    }
    return {
        byText: new Map(strings.map(line => [line.compatible, line])),
        byFamily: (0,loss/* byFamily */.Q)(strings.map(({ compatible }) => compatible)),
        rising,
        last: strings.at(-1)?.number ?? null,
        came,
    };
}
function givenUp(input, before, after, line) {
    const kept = after.byText.get(line.compatible);
    if (kept === undefined) {
        return [accepted(input, before, line, dropped(after, line), placeOfLost(after, line))];
    }
    if (!kept.optional || line.optional)
        return [];
    return [accepted(input, before, line, 'turned optional: its loss only warns from now on', kept.number)];
}
function profileGone({ after, gone }, { name }) {
    return after.profiles.length === 0 ? gone : `the whole profile ${name} is deleted`;
}
function dropped(after, { compatible }) {
    const { family } = (0,gate_compatible/* parseCompatible */.OD)(compatible);
    const left = after.byFamily.get(family) ?? [];
    return left.length === 0
        ? `nothing of ${family} is listed any more`
        : `of ${family} only ${(0,enumeration/* enumeration */.e)(left)} is listed now`;
}
function placeOfLost({ came, rising, last }, line) {
    const lost = (0,gate_compatible/* parseCompatible */.OD)(line.compatible);
    const instead = came.get(lost.family);
    if (instead !== undefined)
        return instead;
    let [first, end] = [0, rising.length];
    while (first < end) {
        const middle = (first + end) >> 1;
        const other = rising[middle];
        if (other !== undefined && (0,gate_compatible/* compareParsed */.dQ)(other.compatible, lost) > 0)
            end = middle;
        else
            first = middle + 1;
    }
    return rising[first]?.number ?? last;
}
function accepted(input, profile, line, how, place) {
    const was = `${input.fileBefore}:${line.number}${line.optional ? ', optional' : ''}`;
    return {
        kind: 'accepted',
        severity: (0,finding/* severityOf */.xJ)('accepted', input.failOn),
        image: '',
        profile: profile.name,
        compatible: line.compatible,
        now: [],
        file: input.file,
        line: place,
        message: `This change gives up ${line.compatible} in profile ${profile.name} (it was at ${was}): ${how}.`,
        effect: (0,gate_compatible/* effectOfLoss */.CZ)(line.compatible),
        remedy: 'Reviewer: approve only if no host writes it any more, or losing what it holds is intended.',
    };
}

var baseline = __webpack_require__(3371);
var baseline_line = __webpack_require__(9378);
var judge_problem = __webpack_require__(7315);
;// CONCATENATED MODULE: ./lib/judge/accepted.js




function compareWithBase(request, base, after, gone = 'the baseline is deleted') {
    const file = { path: request.baseline, noun: 'baseline', failOn: request.failOn };
    if (base.kind === 'introduced' && after === null)
        return onlySaid();
    if (base.kind !== 'found')
        return withoutBase(file, base);
    const before = (0,baseline/* parseBaseline */.nk)(base.text);
    if (!before.ok)
        return withErrors(file);
    const findings = acceptedFindings({
        before: before.baseline,
        after: after ?? { profiles: [] },
        file: request.baseline,
        fileBefore: base.path,
        gone,
        failOn: request.failOn,
    });
    return { findings, remarks: base.isMoved && after !== null ? [moved(base.path, file)] : [], errors: [] };
}
function compareReplaced(request, base) {
    if (base.kind === 'found' && !wasList(base.text))
        return onlySaid();
    if (base.kind !== 'introduced')
        return compareWithBase(request, base, null, 'a kernel or a report stands in its place');
    if (base.isSearched)
        return onlySaid();
    const reason = 'the base of this change has no such file (whether a list was moved here is not known)';
    const file = { path: request.baseline, noun: 'baseline', failOn: request.failOn };
    return notLookedAt(file, unknown(reason, 'Reviewer: look at what this change deletes.'), WHOLE_BASE);
}
function wasList(text) {
    if ((0,baseline_line/* isBaselineLine */.W)(text.split(/\r?\n/, 1)[0] ?? ''))
        return true;
    return !/^\s*\{|\0/.test(text);
}
function withoutBase(file, base) {
    if (base.kind === 'none')
        return onlySaid(unknown('a new branch or tag has no state before it', 'Nothing to do.'));
    if (base.kind === 'unknown')
        return notLookedAt(file, unknown(base.reason, base.remedy), base.remedy);
    const remark = introduced(file, base.isSearched);
    return base.isSearched ? onlySaid(remark) : notLookedAt(file, remark, `${WHOLE_BASE} ${OF_ITS_OWN}`);
}
function withErrors(file) {
    return notLookedAt(file, unknown(`the ${file.noun} at the base has errors`, WHOLE_LIST), OF_ITS_OWN);
}
const WHOLE_BASE = 'Check out with fetch-depth: 2 and without a filter.';
const OF_ITS_OWN = 'A list that is mended, brought in or moved: let that be a change of its own, with accepted out of fail-on.';
const WHOLE_LIST = 'Reviewer: look at the whole list.';
function onlySaid(...remarks) {
    return { findings: [], remarks, errors: [] };
}
function notLookedAt({ path, failOn }, remark, cure) {
    if (failOn === 'none' || !failOn.has('accepted'))
        return onlySaid(remark);
    const message = `fail-on names accepted, and ${remark.message}`;
    const { problem } = new judge_problem/* RequestError */.GI('base-unknown', { message, where: path, remedy: cure });
    return { findings: [], remarks: [], errors: [problem] };
}
function introduced({ path, noun }, isSearched) {
    const why = isSearched
        ? `the base of this change has no such ${noun}, and the change deletes none`
        : 'the base of this change has no such file (whether a list was moved here is not known)';
    return { severity: 'notice', message: `${path} is introduced here: ${why}`, remedy: WHOLE_LIST };
}
function unknown(reason, remedy) {
    return {
        severity: 'notice',
        message: `what this change gives up was not looked at: ${reason}`,
        remedy,
    };
}
function moved(from, { path, noun }) {
    return {
        severity: 'warning',
        message: `this change moves the ${noun} from ${from} to ${path}`,
        remedy: 'Reviewer: check CODEOWNERS and every workflow that names the old path.',
    };
}


/***/ })

};
;