export const id = 255;
export const ids = [255];
export const modules = {

/***/ 24255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareWithBase: () => (/* binding */ compareWithBase)
});

// EXTERNAL MODULE: ./lib/gate/compatible.js
var gate_compatible = __webpack_require__(55401);
// EXTERNAL MODULE: ./lib/gate/finding.js
var finding = __webpack_require__(34326);
;// CONCATENATED MODULE: ./lib/gate/accepted.js


function acceptedFindings(input) {
    return input.before.profiles.flatMap(before => {
        const after = input.after.profiles.find(({ name }) => name === before.name);
        if (after === undefined)
            return before.strings.map(line => accepted(input, before, line, profileGone(before), null));
        return before.strings.flatMap(line => givenUp(input, before, after, line));
    });
}
function givenUp(input, before, after, line) {
    const kept = after.strings.find(({ compatible }) => compatible === line.compatible);
    if (kept === undefined) {
        return [accepted(input, before, line, dropped(after, line), placeOfLost(after, line))];
    }
    if (!kept.optional || line.optional)
        return [];
    return [accepted(input, before, line, 'turned optional: its loss only warns from now on', kept.number)];
}
function profileGone({ name }) {
    return `the whole profile ${name} is deleted`;
}
function dropped(after, { compatible }) {
    const { family } = (0,gate_compatible/* parseCompatible */.OD)(compatible);
    const left = after.strings
        .map(line => line.compatible)
        .filter(text => (0,gate_compatible/* parseCompatible */.OD)(text).family === family);
    return left.length === 0
        ? `nothing of ${family} is listed any more`
        : `of ${family} only ${left.join(', ')} is listed now`;
}
function placeOfLost(after, { compatible }) {
    const next = after.strings.find(line => (0,gate_compatible/* compareCompatible */.iH)(line.compatible, compatible) > 0);
    return (next ?? after.strings.at(-1))?.number ?? null;
}
function accepted(input, profile, line, how, place) {
    const was = `${input.fileBefore}:${line.number}`;
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

// EXTERNAL MODULE: ./lib/gate/baseline.js
var baseline = __webpack_require__(1148);
;// CONCATENATED MODULE: ./lib/judge/accepted.js


function compareWithBase(request, base, after) {
    if (base.kind === 'introduced')
        return { findings: [], remarks: [introduced(request)] };
    if (base.kind === 'unknown')
        return { findings: [], remarks: [unknown(base.reason, base.remedy)] };
    const before = (0,baseline/* parseBaseline */.nk)(base.text);
    if (!before.ok) {
        const remark = unknown(`the baseline at the base of this change has errors`, 'Nothing to do: this change mends it.');
        return { findings: [], remarks: [remark] };
    }
    const now = after ?? { lines: [], profiles: [], eol: '\n' };
    const findings = acceptedFindings({
        before: before.baseline,
        after: now,
        file: request.baseline,
        fileBefore: base.path,
        failOn: request.failOn,
    });
    return {
        findings,
        remarks: base.path === request.baseline || after === null ? [] : [moved(base.path, request)],
    };
}
function introduced(request) {
    return {
        severity: 'notice',
        message: `${request.baseline} is introduced here: the base of this change has no baseline`,
        remedy: 'Reviewer: look at the whole list.',
    };
}
function unknown(reason, remedy) {
    return {
        severity: 'notice',
        message: `what this change gives up was not looked at: ${reason}`,
        remedy,
    };
}
function moved(from, request) {
    return {
        severity: 'warning',
        message: `this change moves the baseline from ${from} to ${request.baseline}`,
        remedy: 'Reviewer: check CODEOWNERS and every workflow that names the old path.',
    };
}


/***/ })

};
