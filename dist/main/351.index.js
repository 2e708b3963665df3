"use strict";
exports.id = 351;
exports.ids = [351];
exports.modules = {

/***/ 56759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tb: () => (/* binding */ changesText),
/* harmony export */   WH: () => (/* binding */ unifiedDiff),
/* harmony export */   ld: () => (/* binding */ editedText)
/* harmony export */ });
const CONTEXT_LINES = 3;
function editedText(edits) {
    return edits
        .filter(({ op }) => op !== '-')
        .map(({ text }) => text)
        .join('');
}
function changesText(edits) {
    return edits.some(({ op }) => op !== ' ');
}
function unifiedDiff(path, edits, created) {
    if (!changesText(edits))
        return '';
    const from = created ? '/dev/null' : header(`a/${path}`);
    const to = header(`b/${path}`);
    return `--- ${from}\n+++ ${to}\n${hunks(edits).map(renderHunk).join('')}`;
}
function header(path) {
    if (/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(path))
        return path;
    const bytes = new TextEncoder().encode(path);
    return `"${Array.from(bytes, quoteByte).join('')}"`;
}
function quoteByte(byte) {
    if (byte === 0x22 || byte === 0x5c)
        return `\\${String.fromCharCode(byte)}`;
    if (byte >= 0x20 && byte <= 0x7e)
        return String.fromCharCode(byte);
    return `\\${byte.toString(8).padStart(3, '0')}`;
}
function hunks(edits) {
    const ranges = changedRanges(edits);
    const result = [];
    let [oldLines, newLines, index] = [0, 0, 0];
    for (const { start, end } of ranges) {
        for (; index < start; index++) {
            oldLines++;
            newLines++;
        }
        const slice = edits.slice(start, end);
        result.push({ oldBefore: oldLines, newBefore: newLines, edits: slice });
        oldLines += slice.filter(({ op }) => op !== '+').length;
        newLines += slice.filter(({ op }) => op !== '-').length;
        index = end;
    }
    return result;
}
function changedRanges(edits) {
    const ranges = [];
    edits.forEach(({ op }, index) => {
        if (op === ' ')
            return;
        const start = Math.max(0, index - CONTEXT_LINES);
        const end = Math.min(edits.length, index + 1 + CONTEXT_LINES);
        const last = ranges.at(-1);
        if (last !== undefined && start <= last.end)
            last.end = end;
        else
            ranges.push({ start, end });
    });
    return ranges;
}
function renderHunk(hunk) {
    const oldCount = hunk.edits.filter(({ op }) => op !== '+').length;
    const newCount = hunk.edits.filter(({ op }) => op !== '-').length;
    const range = (before, count) => `${count === 0 ? before : before + 1},${count}`;
    const lines = hunk.edits.map(({ op, text }) => text.endsWith('\n') ? `${op}${text}` : `${op}${text}\n\\ No newline at end of file\n`);
    return `@@ -${range(hunk.oldBefore, oldCount)} +${range(hunk.newBefore, newCount)} @@\n${lines.join('')}`;
}


/***/ }),

/***/ 75351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ proposalOf),
  propose: () => (/* binding */ propose),
  L: () => (/* binding */ updateFrom)
});

var describe = __webpack_require__(15409);
;// CONCATENATED MODULE: ./lib/gate/commit-message.js

function commitMessage(changes, reason, recorded = []) {
    const own = changes.flatMap(changeLines);
    const lines = [...own, ...recorded];
    const [only] = lines;
    if (only === undefined)
        return '';
    const counted = [
        countAll(changes),
        ...(recorded.length === 0 ? [] : [`record ${(0,describe/* count */.U9)(recorded.length, 'layout')}`]),
    ];
    const subject = lines.length === 1 ? only : counted.filter(part => part !== '').join(', ');
    const body = lines.length === 1 ? [] : [lines.join('\n')];
    const file = own.length === 0 ? 'layouts' : 'baseline';
    return [`liveupdate: ${file}: ${subject}`, ...body, ...(reason === null ? [] : [reason])].join('\n\n');
}
function changeLines({ profile, changed, added, removed, moved }) {
    const inProfile = profile === 'current' ? '' : ` (${profile})`;
    return [
        ...changed.map(({ from, to }) => `${from} -> ${to.join(', ')}${inProfile}`),
        ...added.map(text => `add ${text}${inProfile}`),
        ...removed.map(text => `drop ${text}${inProfile}`),
        ...moved.map(text => `${text} moved between image and module${inProfile}`),
    ];
}
function countAll(changes) {
    const sum = (pick) => changes.reduce((total, change) => total + pick(change).length, 0);
    const counts = [
        [sum(({ changed }) => changed), 'change'],
        [sum(({ added }) => added), 'add'],
        [sum(({ removed }) => removed), 'drop'],
        [sum(({ moved }) => moved), 'move'],
    ];
    return counts
        .filter(([number]) => number > 0)
        .map(([number, verb], index) => `${verb} ${index === 0 ? (0,describe/* count */.U9)(number, 'string') : number}`)
        .join(', ');
}

var diff = __webpack_require__(56759);
var gate_baseline = __webpack_require__(13371);
var baseline_line = __webpack_require__(19378);
var compatible = __webpack_require__(89430);
var loss = __webpack_require__(68523);
;// CONCATENATED MODULE: ./lib/gate/plan.js



function planProfile(baseline, profile, input, providers) {
    const { name, strings } = profile;
    const follows = name === gate_baseline/* CURRENT */.eN || input.snapshot;
    const assumed = strings.filter(line => isAssumed(line, input)).map(({ compatible }) => compatible);
    const losses = new Map((0,loss/* findLosses */.F)(strings, new Set([...providers.there, ...assumed])).map(loss => [loss.line.number, loss]));
    const replaced = replacements(losses, follows);
    const survivors = strings.filter(line => !losses.has(line.number) || replaced.has(line.number));
    const after = new Map(survivors.map(line => [line.number, replaced.get(line.number) ?? line.compatible]));
    const added = follows ? additions(baseline, input, providers, losses, new Set(after.values())) : [];
    return {
        name,
        lines: baseline.lines,
        strings,
        after,
        replaced,
        added,
        losses,
        input,
        providers,
        eol: baseline.eol,
    };
}
function isAssumed(line, input) {
    return (line.module && !input.modulesRead) || ((0,compatible/* isRoot */.jX)(line.compatible) && !input.khoRead);
}
function replacements(losses, follows) {
    const replaced = new Map();
    if (!follows)
        return replaced;
    for (const [number, { kind, now }] of losses) {
        const first = now.find(text => !(0,compatible/* isTestOnly */.FX)(text));
        if (kind === 'changed' && first !== undefined)
            replaced.set(number, first);
    }
    return replaced;
}
function additions(baseline, input, providers, losses, listed) {
    const anywhere = new Set(baseline.profiles.flatMap(({ strings }) => strings.map(({ compatible }) => compatible)));
    const instead = new Set([...losses.values()].flatMap(({ kind, now }) => (kind === 'changed' ? now : [])));
    const wanted = [...providers.there].filter(text => input.snapshot || instead.has(text) || !anywhere.has(text));
    return (0,compatible/* inOrder */.al)(wanted.filter(text => !listed.has(text) && !(0,compatible/* isTestOnly */.FX)(text)));
}
function moduleChange(line, compatible, plan) {
    if (!plan.input.modulesRead || !plan.providers.there.has(compatible))
        return null;
    const byModule = plan.providers.moduleOf(compatible) !== undefined;
    if (byModule === line.module)
        return null;
    return byModule ? 'set' : 'clear';
}

var provider = __webpack_require__(37173);
;// CONCATENATED MODULE: ./lib/gate/update.js





function update(baseline, profiles, input) {
    const providers = (0,provider/* providersOf */.O)(input.versions, input.imagePath);
    const known = new Set(baseline?.profiles.map(({ name }) => name));
    const fresh = profiles.find(name => !known.has(name));
    if (baseline === null || fresh !== undefined)
        return create(baseline, fresh ?? gate_baseline/* CURRENT */.eN, providers);
    const wanted = new Set(profiles);
    const plans = baseline.profiles
        .filter(({ name }) => wanted.has(name))
        .map(profile => planProfile(baseline, profile, input, providers));
    return {
        edits: applyPlans(baseline, plans),
        changes: plans.map(update_describe),
        emptied: plans.filter(({ after, added }) => after.size + added.length === 0).map(({ name }) => name),
        leftOut: (0,compatible/* inOrder */.al)(new Set(plans.flatMap(leftOutOf))),
    };
}
function leftOutOf({ name, after, added, providers }) {
    const listed = new Set([...after.values(), ...added]);
    return name === gate_baseline/* CURRENT */.eN ? [] : [...providers.there].filter(text => !listed.has(text) && !(0,compatible/* isTestOnly */.FX)(text));
}
function create(baseline, profile, providers) {
    const added = (0,compatible/* inOrder */.al)([...providers.there].filter(text => !(0,compatible/* isTestOnly */.FX)(text)));
    const eol = baseline?.eol ?? '\n';
    const body = added.map(text => newLine(text, providers, eol));
    return {
        edits: placeNew(baseline?.lines ?? [], body, profile, eol),
        changes: [{ profile, changed: [], added, removed: [], moved: [] }],
        emptied: added.length === 0 ? [profile] : [],
        leftOut: [],
    };
}
function placeNew(lines, body, profile, eol) {
    const header = profile === gate_baseline/* CURRENT */.eN ? [] : [`[profile ${profile}]${eol}`];
    if (lines.length === 0)
        return insertAll([`${baseline_line/* FORMAT_LINE */.Hf}${eol}`, ...header, ...body]);
    if (profile !== gate_baseline/* CURRENT */.eN)
        return [
            ...kept(lines.slice(0, -1)),
            ...endLine(lines.at(-1), eol),
            ...insertAll([eol, ...header, ...body]),
        ];
    const firstHeader = lines.findIndex(({ kind }) => kind === 'header');
    if (firstHeader < 0)
        return placeAtEnd(lines, body, eol);
    const place = blockStart(lines, firstHeader);
    return [...kept(lines.slice(0, place)), ...insertAll([...body, eol]), ...kept(lines.slice(place))];
}
function placeAtEnd(lines, body, eol) {
    const blank = lines.at(-1)?.kind === 'comment' ? [eol] : [];
    return [...kept(lines.slice(0, -1)), ...endLine(lines.at(-1), eol), ...insertAll([...blank, ...body])];
}
function kept(lines) {
    return lines.map(({ text }) => ({ op: ' ', text }));
}
function endLine(line, eol) {
    if (line === undefined)
        return [];
    if (line.text.endsWith('\n'))
        return kept([line]);
    return [
        { op: '-', text: line.text },
        { op: '+', text: `${line.text}${eol}` },
    ];
}
function applyPlans(baseline, plans) {
    const edits = baseline.lines.map((line) => [{ op: ' ', text: line.text }]);
    const before = baseline.lines.map(() => []);
    let atEnd = [];
    for (const plan of plans) {
        const added = placeAdded(plan);
        for (const index of goneLines(plan))
            edits[index] = removeLine(plan, index, added.has(index + 1));
        for (const { number } of plan.strings)
            if (plan.after.has(number))
                edits[number - 1] = editLine(plan, number - 1);
        for (const [index, texts] of added) {
            if (index < before.length)
                before[index] = insertAll(texts);
            else
                atEnd = insertAll(texts);
        }
    }
    const body = edits.flatMap((own, index) => [...(before[index] ?? []), ...own]);
    if (atEnd.length > 0)
        endLastLine(body, baseline.eol);
    return [...body, ...atEnd];
}
function insertAll(texts) {
    return texts.map(text => ({ op: '+', text }));
}
function goneLines(plan) {
    const gone = new Set();
    for (const line of plan.strings) {
        if (plan.after.has(line.number))
            continue;
        const index = line.number - 1;
        for (let above = blockStart(plan.lines, index); above <= index; above++)
            gone.add(above);
    }
    return gone;
}
function blockStart(lines, index) {
    let start = index;
    while (start > 0 && lines[start - 1]?.kind === 'comment')
        start--;
    return start;
}
function placeAdded(plan) {
    const survivors = plan.strings.filter(({ number }) => plan.after.has(number));
    const behindLast = survivors.at(-1)?.number ?? plan.strings.at(-1)?.number ?? plan.lines.length;
    const byGreater = new Map();
    let next = 0;
    for (const text of plan.added) {
        while (next < survivors.length && !isGreater(plan, survivors[next], text))
            next++;
        const lines = byGreater.get(survivors[next]) ?? [];
        lines.push(newLine(text, plan.providers, plan.eol));
        byGreater.set(survivors[next], lines);
    }
    const place = (line) => line === undefined ? behindLast : blockStart(plan.lines, line.number - 1);
    return new Map([...byGreater].map(([greater, lines]) => [place(greater), lines]));
}
function isGreater(plan, line, text) {
    return line !== undefined && (0,compatible/* compareCompatible */.iH)(plan.after.get(line.number) ?? '', text) > 0;
}
function newLine(compatible, providers, eol) {
    const attribute = providers.moduleOf(compatible) === undefined ? '' : '  module';
    return `${(0,baseline_line/* spell */.lO)(compatible)}${attribute}${eol}`;
}
function editLine(plan, index) {
    const line = plan.lines[index];
    const compatible = plan.after.get(index + 1);
    if (line?.kind !== 'string' || compatible === undefined)
        return [];
    const text = withModule(line, compatible, plan);
    if (text === line.text)
        return [{ op: ' ', text }];
    const { reason } = plan.input;
    const isExplained = compatible !== line.compatible && reason !== null;
    const comment = isExplained ? insertAll([`# ${reason}${plan.eol}`]) : [];
    return [{ op: '-', text: line.text }, ...comment, { op: '+', text }];
}
function withModule(line, compatible, plan) {
    const start = line.text.search(/[^ \t]/);
    const token = compatible === line.compatible ? line.text.slice(start, line.tokenEnd) : (0,baseline_line/* spell */.lO)(compatible);
    const attributes = line.text.slice(line.tokenEnd, line.attributesEnd);
    const rest = line.text.slice(line.attributesEnd);
    return `${line.text.slice(0, start)}${token}${fixModule(attributes, line, compatible, plan)}${rest}`;
}
function fixModule(attributes, line, compatible, plan) {
    const change = moduleChange(line, compatible, plan);
    if (change === 'set')
        return `${attributes}  module`;
    if (change === 'clear')
        return attributes.replace(/(?<![ \t])[ \t]+module(?![^ \t])/, '');
    return attributes;
}
function removeLine(plan, index, isFollowed) {
    const line = plan.lines[index];
    if (line === undefined)
        return [];
    const removal = { op: '-', text: line.text };
    const { reason } = plan.input;
    if (reason === null || line.kind !== 'string')
        return [removal];
    const next = plan.lines[index + 1];
    const isApart = !isFollowed && (next === undefined || next.kind === 'blank');
    const blank = isApart ? [] : [plan.eol];
    return [removal, ...insertAll([`# ${line.compatible} removed: ${reason}${plan.eol}`, ...blank])];
}
function endLastLine(edits, eol) {
    const last = edits.at(-1);
    if (last === undefined || last.text.endsWith('\n'))
        return;
    if (last.op === '+')
        edits[edits.length - 1] = { op: '+', text: `${last.text}${eol}` };
    if (last.op === ' ')
        edits.splice(-1, 1, { op: '-', text: last.text }, { op: '+', text: `${last.text}${eol}` });
}
function update_describe(plan) {
    const { strings, added, replaced, losses } = plan;
    const changed = strings
        .filter(({ number }) => replaced.has(number))
        .map(({ compatible, number }) => ({ from: compatible, to: losses.get(number)?.now ?? [] }));
    const instead = new Set(changed.flatMap(({ to }) => to));
    const lost = strings.filter(({ number }) => !plan.after.has(number));
    const moved = strings.filter(line => plan.after.get(line.number) === line.compatible && moduleChange(line, line.compatible, plan) !== null);
    return {
        profile: plan.name,
        changed,
        added: added.filter(text => !instead.has(text)),
        removed: lost.map(({ compatible }) => compatible),
        moved: moved.map(({ compatible }) => compatible),
    };
}

var agreement = __webpack_require__(43100);
var judge_baseline = __webpack_require__(44781);
;// CONCATENATED MODULE: ./lib/judge/propose.js





function propose(request, baseline, images, profiles) {
    const result = updateFrom(request, baseline, images, profiles);
    if (result.emptied.length > 0)
        return { changes: [], patch: '', commitMessage: '' };
    return proposalOf(request, result, baseline === null);
}
function proposalOf({ baseline, reason }, { edits, changes }, isNew, recorded = []) {
    return {
        changes,
        patch: (0,diff/* unifiedDiff */.WH)((0,judge_baseline/* patchPath */.g)(baseline), edits, isNew),
        commitMessage: commitMessage(changes, reason, recorded),
    };
}
function updateFrom(request, baseline, images, profiles) {
    const [first] = images;
    return update(baseline, profiles, {
        versions: (0,agreement/* commonVersions */.z)(images),
        imagePath: first?.path ?? '',
        modulesRead: images.every(({ modules }) => modules !== null),
        khoRead: images.every(({ found }) => found === 'debug-info'),
        snapshot: request.snapshot,
        reason: request.reason,
    });
}


/***/ })

};
;