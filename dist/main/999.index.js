"use strict";
exports.id = 999;
exports.ids = [999];
exports.modules = {

/***/ 98999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareReplaced: () => (/* binding */ compareReplaced),
  compareWithBase: () => (/* binding */ compareWithBase),
  aW: () => (/* binding */ moved),
  u$: () => (/* binding */ withErrors),
  ki: () => (/* binding */ withoutBase)
});

var gate_compatible = __webpack_require__(89430);
var enumeration = __webpack_require__(18073);
var finding = __webpack_require__(93271);
var loss = __webpack_require__(68523);
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

var baseline = __webpack_require__(13371);
var baseline_line = __webpack_require__(19378);
var judge_problem = __webpack_require__(27315);
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