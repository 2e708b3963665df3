"use strict";
exports.id = 908;
exports.ids = [908];
exports.modules = {

/***/ 4908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ judgeLayouts),
  rewriteLayouts: () => (/* binding */ rewriteLayouts)
});

// EXTERNAL MODULE: ./lib/gate/compatible.js
var gate_compatible = __webpack_require__(9430);
// EXTERNAL MODULE: ./lib/gate/finding.js
var finding = __webpack_require__(3271);
;// CONCATENATED MODULE: ./lib/gate/layouts.js
const LAYOUT_KINDS = ['struct', 'union', 'enum'];
function layoutKey(layout) {
    return `${layout.kind} ${layout.name}`;
}
function abiText(abi) {
    return `elf${abi.bits}-${abi.littleEndian ? 'le' : 'be'} page-${abi.page ?? '?'}`;
}
function sameAbi(one, other) {
    const samePage = one.page === null || other.page === null || one.page === other.page;
    return one.bits === other.bits && one.littleEndian === other.littleEndian && samePage;
}

;// CONCATENATED MODULE: ./lib/gate/layouts-text.js

function headerLine(abi) {
    return `# liveupdate-gate layouts 1 ${abiText(abi)}`;
}
function groupLine(family, strings) {
    return `[${word(family)}: ${strings.length === 0 ? '-' : strings.map(word).join(', ')}]`;
}
function layoutLines(layout, isOptional = false) {
    const head = `${layout.kind} ${layout.name} ${layout.size}${isOptional ? ' optional' : ''}`;
    return [head, ...layout.rows.flatMap(row => rowLines(row, 1))];
}
function rowLines(row, depth) {
    return [`${'  '.repeat(depth)}${rowText(row)}`, ...row.rows.flatMap(inner => rowLines(inner, depth + 1))];
}
function rowText(row) {
    const name = row.name === '' ? '-' : row.name;
    if (row.size === '=')
        return `${row.position} = ${name}`;
    return `${row.position.padEnd(5)} ${row.size.padEnd(5)} ${row.type} ${name}`;
}
function word(text) {
    return /^[^\s#[\]",:]+$/.test(text) && text !== '-' ? text : JSON.stringify(text);
}

;// CONCATENATED MODULE: ./lib/gate/layout-difference.js

function compareLayouts(recorded, now) {
    const [before, after] = [flat(recorded.rows, ''), flat(now.rows, '')];
    if (recorded.size === now.size && sameShape(recorded.rows, now.rows))
        return renamed(before, after);
    const size = recorded.size === now.size ? [] : [`its size is ${now.size}, not ${recorded.size}`];
    const { causes, moved, line } = describeRows(before, after);
    const phrases = [...causes, ...size, ...moved];
    const order = phrases.length === 0 ? ['the order of its rows is another'] : [];
    return { kind: 'changed', phrases: [...phrases, ...order], line: line ?? now.line };
}
function renamed(before, after) {
    const pairs = before.flatMap((old, index) => {
        const now = after[index];
        return now === undefined || now.row.name === old.row.name ? [] : [{ old, now }];
    });
    const names = new Set(before.map(({ path }) => path));
    const isSwap = pairs.some(({ now }) => names.has(now.path));
    const phrases = pairs.map(({ old, now }) => `${old.path} is now called ${now.path}`);
    const line = pairs[0]?.now.row.line ?? null;
    if (pairs.length === 0)
        return { kind: 'same', phrases: [], line: null };
    return { kind: isSwap ? 'changed' : 'renamed', phrases, line };
}
function sameShape(before, after) {
    if (before.length !== after.length)
        return false;
    return before.every((old, index) => {
        const now = after[index];
        return (now !== undefined &&
            old.position === now.position &&
            old.size === now.size &&
            old.type === now.type &&
            sameShape(old.rows, now.rows));
    });
}
function flat(rows, prefix) {
    let unnamed = 0;
    return rows.flatMap(row => {
        const name = row.name === '' ? `(${row.type} ${++unnamed})` : row.name;
        const path = `${prefix}${name}`;
        return [{ path, row }, ...flat(row.rows, row.name === '' ? prefix : `${path}.`)];
    });
}
function consequenceOf(recorded, now, changed) {
    const [before, after] = [flat(recorded.rows, ''), flat(now.rows, '')];
    const causes = [];
    if (before.length !== after.length)
        return [];
    for (const [index, { path, row }] of after.entries()) {
        const old = before[index];
        if (old === undefined || old.path !== path || old.row.type !== row.type)
            return [];
        const held = /^(?:struct|union|enum) [^[{]+/.exec(row.type)?.[0] ?? '';
        const mayMove = causes.length > 0;
        if (old.row.position !== row.position && !mayMove)
            return [];
        if (old.row.size === row.size)
            continue;
        if (row.rows.length > 0)
            continue;
        if (!changed.has(held))
            return [];
        causes.push(held);
    }
    return causes;
}
function describeRows(before, after) {
    const old = new Map(before.map(({ path, row }) => [path, row]));
    const kept = new Set(after.map(({ path }) => path));
    const causes = [];
    const moved = [];
    for (const { path, row } of after) {
        const was = old.get(path);
        const { line } = row;
        if (was === undefined)
            causes.push({ phrase: `new: "${compact(row)}"`, line });
        else if (was.size !== row.size || was.type !== row.type) {
            causes.push({ phrase: changedPhrase(path, was, row), line });
        }
        else if (was.position !== row.position)
            moved.push({ phrase: movedPhrase(path, was, row), line });
    }
    const gone = before.filter(({ path }) => !kept.has(path)).map(({ row }) => `gone: "${compact(row)}"`);
    const line = [...causes, ...moved].find(difference => difference.line !== null)?.line ?? null;
    const phrasesOf = (found) => found.map(({ phrase }) => phrase);
    return { causes: [...phrasesOf(causes), ...gone], moved: phrasesOf(moved), line };
}
function changedPhrase(path, was, row) {
    return `${path} is "${compact(row)}", was "${compact(was)}"`;
}
function movedPhrase(path, was, row) {
    if (row.size === '=')
        return `${path} is ${row.position}, was ${was.position}`;
    return `${path} moved from ${was.position} to ${row.position}`;
}
function compact(row) {
    return rowText(row).replace(/ +/g, ' ');
}

;// CONCATENATED MODULE: ./lib/gate/layout-accepted.js




function acceptedLayoutFindings(input) {
    const after = new Map(input.after.groups.flatMap(group => group.layouts.map(layout => [layoutKey(layout), { group, layout }])));
    return input.before.groups.flatMap(group => group.layouts.flatMap(layout => {
        const now = after.get(layoutKey(layout));
        const how = now === undefined ? 'it is no longer recorded' : givenUp(group, layout, now.group, now.layout);
        return how === null ? [] : [layout_accepted_finding(input, group, layout, how, now?.layout.line ?? null)];
    }));
}
function givenUp(groupBefore, before, groupAfter, after) {
    const difference = compareLayouts(before, after);
    if (difference.kind === 'changed' && sameStrings(groupBefore, groupAfter)) {
        return `it changed while its strings did not: ${difference.phrases.join(', ')}`;
    }
    return after.isOptional && !before.isOptional
        ? 'it turned optional: its absence is not judged from now on'
        : null;
}
function sameStrings(one, other) {
    return [...one.strings].sort().join('\n') === [...other.strings].sort().join('\n');
}
function layout_accepted_finding(input, group, layout, how, line) {
    const [compatible = group.family] = group.strings;
    return {
        kind: 'accepted',
        severity: (0,finding/* severityOf */.xJ)('accepted', input.failOn),
        image: '',
        profile: null,
        compatible,
        now: [],
        file: input.file,
        line,
        message: `This change gives up the recorded layout of ${layoutKey(layout)} (${compatible}): ${how}.`,
        effect: (0,gate_compatible/* effectOfLoss */.CZ)(compatible),
        remedy: 'Reviewer: approve only if no host can hand over state in the old layout under the same string.',
    };
}

;// CONCATENATED MODULE: ./lib/gate/layout-check.js


function abiProblem(recorded, image) {
    if (sameAbi(recorded.abi, image.abi))
        return null;
    return `the layouts were recorded for ${abiText(recorded.abi)}, the image is ${abiText(image.abi)}: keep one file per ABI`;
}
function checkLayouts(recorded, image, path) {
    const now = new Map(image.layouts.map(layout => [layoutKey(layout), layout]));
    const known = new Set(recorded.groups.flatMap(group => group.layouts.map(layoutKey)));
    const renames = typedefRenames(recorded, image);
    const context = { image, now, renames, path, changed: changedKeys(recorded, image) };
    const findings = recorded.groups.flatMap(group => checkGroup(group, context));
    const taken = new Set(renames.values());
    for (const layout of image.layouts) {
        if (!known.has(layoutKey(layout)) && !taken.has(layoutKey(layout)))
            findings.push(added(layout, recorded, image));
    }
    return findings;
}
function stringsNow(group, image) {
    if (image.unread.includes(group.family))
        return [...group.strings];
    const strings = image.strings.filter(({ family }) => family === group.family);
    return [...new Set(strings.map(({ compatible }) => compatible))].sort();
}
function groupState(group, image) {
    const [before, now] = [[...group.strings].sort(), stringsNow(group, image)];
    if (before.length === now.length && before.every((text, index) => text === now[index]))
        return 'same';
    return now.length === 0 ? 'gone' : 'differs';
}
function typedefRenames(recorded, image) {
    const now = new Map(image.layouts.map(layout => [layoutKey(layout), layout]));
    const known = new Set(recorded.groups.flatMap(group => group.layouts.map(layoutKey)));
    const fresh = image.layouts.filter(layout => layout.name.startsWith('(') && !known.has(layoutKey(layout)));
    const renames = new Map();
    for (const layout of recorded.groups.flatMap(group => group.layouts)) {
        if (!layout.name.startsWith('(') || now.has(layoutKey(layout)))
            continue;
        const match = fresh.filter(other => other.kind === layout.kind && compareLayouts(layout, other).kind === 'same');
        const [only, second] = match;
        if (only !== undefined && second === undefined)
            renames.set(layoutKey(layout), layoutKey(only));
    }
    return renames;
}
function changedKeys(recorded, image) {
    const now = new Map(image.layouts.map(layout => [layoutKey(layout), layout]));
    const layouts = recorded.groups.flatMap(group => group.layouts);
    const changed = layouts.filter(layout => {
        const found = now.get(layoutKey(layout));
        return found !== undefined && compareLayouts(layout, found).kind === 'changed';
    });
    return new Set(changed.map(layoutKey));
}
function checkGroup(group, context) {
    const { image, now, renames, path } = context;
    const state = groupState(group, image);
    const present = group.layouts.filter(layout => now.has(renames.get(layoutKey(layout)) ?? layoutKey(layout)));
    if (state === 'differs' || (state === 'gone' && present.length > 0))
        return [stale(group, image, now, path)];
    if (state === 'gone')
        return [];
    return group.layouts.flatMap(layout => {
        const key = renames.get(layoutKey(layout)) ?? layoutKey(layout);
        const found = now.get(key);
        if (found === undefined)
            return missing(group, layout, image, path);
        const renamed = key === layoutKey(layout) ? null : `is now called ${found.name}`;
        return compared(group, layout, found, renamed, context);
    });
}
function compared(group, layout, found, renamed, { image, changed: changedLayouts, path }) {
    const difference = compareLayouts(layout, found);
    if (difference.kind === 'changed' && consequenceOf(layout, found, changedLayouts).length > 0)
        return [];
    if (difference.kind === 'changed')
        return [changed(group, layout, found, difference, image, path)];
    const phrases = renamed === null ? difference.phrases : [renamed, ...difference.phrases];
    if (phrases.length === 0)
        return [];
    return [
        {
            ...base(group, image),
            kind: 'layout-renamed',
            severity: 'notice',
            ...placeOf(found, difference.line ?? found.line, path, layout.line),
            message: `${layoutKey(layout)}: ${list(phrases)}`,
            effect: 'What stands in memory is the same.',
            remedy: `Record the names with the next update --layouts (${path}:${layout.line}).`,
        },
    ];
}
function changed(group, layout, found, difference, image, path) {
    const strings = stringsNow(group, image);
    const still = strings.length === 0 ? `no string governs it` : `${strings.join(', ')} did not`;
    const bump = strings.length === 0
        ? `Look whether the next kernel can still read it`
        : `Change the compatible string with it (${strings.map(nextVersion).join(', ')}) and keep the old handler beside the new one`;
    return {
        ...base(group, image),
        kind: 'layout-changed',
        severity: 'error',
        ...placeOf(found, difference.line, path, layout.line),
        message: `${layoutKey(layout)} changed, but ${still}: ${list(difference.phrases)}`,
        effect: 'A kernel with the other layout takes the string for its own and reads the wrong bytes: nothing stops it.',
        remedy: `${bump}; then record it: update --layouts. To accept the layout as it is: ` +
            `update --layouts ${path} --accept-layout ${group.family} --reason TEXT (recorded in ${path}:${layout.line}).`,
    };
}
function stale(group, image, now, path) {
    const strings = stringsNow(group, image);
    const differing = group.layouts.filter(layout => {
        const found = now.get(layoutKey(layout));
        return found !== undefined && compareLayouts(layout, found).kind === 'changed';
    });
    const what = differing.length === 0
        ? 'no layout changed with it'
        : `changed with it: ${list(differing.map(layoutKey))}`;
    return {
        ...base(group, image),
        kind: 'layout-stale',
        severity: 'error',
        file: path,
        line: group.line,
        message: `the layouts of ${group.family} were recorded under ${group.strings.join(', ') || 'no string'}, ` +
            `the image has ${strings.join(', ') || 'none of its strings'} (${what})`,
        effect: 'As long as the record is not renewed, a change of layout without a new version cannot be seen.',
        remedy: `Record the layouts with the new version: update --layouts ${path}.`,
    };
}
function missing(group, layout, image, path) {
    const strings = stringsNow(group, image);
    if (layout.isOptional || strings.length === 0 || image.unread.includes(group.family))
        return [];
    return [
        {
            ...base(group, image),
            kind: 'layout-missing',
            severity: 'error',
            file: path,
            line: layout.line,
            message: `${layoutKey(layout)} is not in the debug info, but ${strings.join(', ')} is in the image`,
            effect: 'Whether its layout changed cannot be seen.',
            remedy: `If it is gone from the format, change the string with it. If the compiler drops it (a type that is only used ` +
                `in sizeof), write "optional" behind its line, ${path}:${layout.line}.`,
        },
    ];
}
function added(layout, recorded, image) {
    const family = groupFor(layout, recorded, image);
    const group = { family, strings: [] };
    return {
        ...base(group, image),
        kind: 'layout-added',
        severity: 'notice',
        file: layout.file,
        line: layout.line,
        message: `${layoutKey(layout)} (${layout.size} bytes) is not recorded yet`,
        effect: 'A change of its layout cannot be seen before it is recorded.',
        remedy: 'Record it: update --layouts.',
    };
}
function groupFor(layout, recorded, image) {
    const proposed = familyInImage(layout.family, image);
    if (recorded === null || layout.file === null)
        return proposed;
    const siblings = new Set(image.layouts
        .filter(other => other.file === layout.file && other.family === layout.family)
        .map(layoutKey));
    const groups = recorded.groups.filter(group => group.layouts.some(other => siblings.has(layoutKey(other))));
    const [only, second] = groups;
    return only !== undefined && second === undefined ? only.family : proposed;
}
function familyInImage(family, image) {
    const families = new Set(image.strings.map(string => string.family));
    if (families.has(family))
        return family;
    const dashed = family.replaceAll('_', '-');
    return families.has(dashed) ? dashed : family;
}
function base(group, image) {
    const now = stringsNow(group, image);
    return { image: image.path, profile: null, compatible: group.strings[0] ?? now[0] ?? group.family, now };
}
function placeOf(found, line, path, recorded) {
    return found.file !== null && line !== null ? { file: found.file, line } : { file: path, line: recorded };
}
function nextVersion(compatible) {
    const match = /^([^;]*[-_]v)(0|[1-9][0-9]{0,8})(;.*)?$/.exec(compatible);
    return match === null ? compatible : `${compatible} → ${match[1]}${Number(match[2]) + 1}${match[3] ?? ''}`;
}
const MOST_PHRASES = 8;
function list(phrases) {
    const shown = phrases.slice(0, MOST_PHRASES);
    const rest = phrases.length - shown.length;
    return `${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

;// CONCATENATED MODULE: ./lib/gate/layout-update.js




function updateLayouts(recorded, image, path, acceptance = { families: [], reason: null }) {
    if (recorded === null)
        return writeNew(image);
    const { file } = recorded;
    const text = recorded.text.endsWith('\n') ? recorded.text : `${recorded.text}\n`;
    const plan = planEdits(file, image, path, acceptance, text);
    const header = file.abi.page === null && image.abi.page !== null;
    const edits = header ? [...plan.edits, { from: 1, to: 2, lines: [headerLine(image.abi)] }] : plan.edits;
    return {
        text: edits.length === 0 ? recorded.text : applyEdits(text, edits),
        written: plan.written,
        refused: plan.refused,
    };
}
function writeNew(image) {
    const groups = byFamily(image.layouts, layout => groupFor(layout, null, image));
    const parts = [...groups].sort(byFirst).map(([family, layouts]) => {
        const strings = stringsNow({ family, strings: [] }, image);
        return [groupLine(family, strings), ...sorted(layouts).flatMap(layout => layoutLines(layout))].join('\n');
    });
    return {
        text: [headerLine(image.abi), ...parts].join('\n\n').replace('\n\n', '\n').concat('\n'),
        written: image.layouts.map(layout => `${layoutKey(layout)}: new`),
        refused: [],
    };
}
function planEdits(file, image, path, acceptance, text) {
    const plan = { edits: [], written: [], refused: [] };
    const now = new Map(image.layouts.map(layout => [layoutKey(layout), layout]));
    const renames = typedefRenames(file, image);
    const findings = checkLayouts(file, image, path);
    const lines = text.split(/\r?\n/);
    const mayChange = freeLayouts(file, image, now, acceptance);
    const context = { image, now, renames, findings, acceptance, lines, mayChange };
    for (const group of file.groups)
        planGroup(plan, group, context);
    const known = new Set([...file.groups.flatMap(group => group.layouts.map(layoutKey)), ...renames.values()]);
    const fresh = image.layouts.filter(layout => !known.has(layoutKey(layout)));
    for (const [family, layouts] of byFamily(fresh, layout => groupFor(layout, file, image))) {
        planNew(plan, file, image, family, sorted(layouts), context.lines);
    }
    return plan;
}
function isStaleGroup(group, image, now) {
    const state = groupState(group, image);
    const isPresent = group.layouts.some(layout => now.has(layoutKey(layout)));
    return state === 'differs' || (state === 'gone' && isPresent);
}
function isAcceptedGroup(group, acceptance) {
    return acceptance.families.includes(group.family) && acceptance.reason !== null;
}
function freeLayouts(file, image, now, acceptance) {
    const free = file.groups.filter(group => isStaleGroup(group, image, now) || isAcceptedGroup(group, acceptance));
    const written = new Set(free.flatMap(group => group.layouts.map(layoutKey)));
    const changed = changedKeys(file, image);
    const all = file.groups.flatMap(group => group.layouts);
    for (let before = -1; written.size > before;) {
        before = written.size;
        for (const layout of all) {
            const found = now.get(layoutKey(layout));
            if (found === undefined || written.has(layoutKey(layout)))
                continue;
            const causes = consequenceOf(layout, found, changed);
            if (causes.length > 0 && causes.every(cause => written.has(cause)))
                written.add(layoutKey(layout));
        }
    }
    return written;
}
function planGroup(plan, group, context) {
    const { image, now, acceptance } = context;
    const state = groupState(group, image);
    const isStale = isStaleGroup(group, image, now);
    if (isStale) {
        const strings = stringsNow(group, image);
        const line = groupLine(group.family, strings) + commentOf(context.lines[group.line - 1]);
        plan.edits.push({ from: group.line, to: group.line + 1, lines: [line] });
        plan.written.push(`[${group.family}]: ${group.strings.join(', ') || '-'} → ${strings.join(', ') || '-'}`);
    }
    const isAccepted = isAcceptedGroup(group, acceptance);
    const reason = isStale || !isAccepted || acceptance.reason === null ? [] : reasonLines(acceptance.reason);
    for (const layout of group.layouts) {
        const mayDrop = state === 'differs' || isAccepted;
        planLayout(plan, layout, context, { mayDrop, reason });
    }
}
function planLayout(plan, layout, context, permission) {
    const key = layoutKey(layout);
    const found = context.now.get(context.renames.get(key) ?? key);
    const own = (finding) => finding.message.startsWith(`${key} `) || finding.message.startsWith(`${key}:`);
    if (found === undefined) {
        const missing = context.findings.find(finding => finding.kind === 'layout-missing' && own(finding));
        if (layout.isOptional || (missing === undefined && !permission.mayDrop))
            return;
        if (!permission.mayDrop) {
            if (missing !== undefined)
                plan.refused.push(missing);
            return;
        }
        plan.edits.push({ from: blockStart(context.lines, layout.line), to: layout.end, lines: [] });
        plan.written.push(`${key}: taken out`);
        return;
    }
    const difference = compareLayouts(layout, found);
    const isRenamed = difference.kind === 'renamed' || layoutKey(found) !== key;
    if (difference.kind === 'same' && !isRenamed)
        return;
    if (difference.kind === 'changed' && !context.mayChange.has(key)) {
        const refused = context.findings.find(finding => finding.kind === 'layout-changed' && own(finding));
        if (refused !== undefined)
            plan.refused.push(refused);
        return;
    }
    const reason = difference.kind === 'changed' ? permission.reason : [];
    plan.edits.push({
        from: layout.line,
        to: layout.end,
        lines: [...reason, ...rewritten(layout, found, context)],
    });
    plan.written.push(`${key}: ${difference.kind === 'changed' ? 'changed' : 'renamed'}`);
}
function rewritten(layout, found, context) {
    const old = context.lines.slice(layout.line - 1, layout.end - 1);
    const comments = new Map();
    for (const line of old) {
        const comment = commentOf(line);
        const name = line
            .slice(0, line.length - comment.length)
            .trim()
            .split(/\s+/)
            .at(-1);
        if (comment !== '' && name !== undefined && name !== '')
            comments.set(name, comment);
    }
    const alone = old.filter(line => line.trimStart().startsWith('#'));
    const [head = '', ...rows] = layoutLines(found, layout.isOptional);
    const withComments = rows.map(row => row + (comments.get(row.trim().split(/\s+/).at(-1) ?? '') ?? ''));
    return [head + commentOf(old[0]), ...alone, ...withComments];
}
function commentOf(line) {
    const match = /\S(\s+#.*)$/.exec(line ?? '');
    return match?.[1] ?? '';
}
function reasonLines(reason) {
    const lines = reason.split(/\r?\n/).map(line => line.replace(/[^ -~]/g, '?').trim());
    return lines.filter(line => line !== '').map(line => `# ${line}`);
}
function blockStart(lines, line) {
    let start = line;
    while (start > 1 && (lines[start - 2] ?? '').trimStart().startsWith('#'))
        start--;
    return start;
}
function planNew(plan, file, image, family, layouts, old) {
    for (const layout of layouts)
        plan.written.push(`${layoutKey(layout)}: new`);
    const group = file.groups.find(other => other.family === family);
    if (group === undefined) {
        const strings = stringsNow({ family, strings: [] }, image);
        const lines = ['', groupLine(family, strings), ...layouts.flatMap(layout => layoutLines(layout))];
        plan.edits.push({ from: old.length, to: old.length, lines });
        return;
    }
    for (const layout of layouts) {
        const next = group.layouts.find(other => layoutKey(other) > layoutKey(layout));
        const last = group.layouts.at(-1)?.end ?? group.line + 1;
        const at = next === undefined ? last : blockStart(old, next.line);
        plan.edits.push({ from: at, to: at, lines: layoutLines(layout) });
    }
}
function applyEdits(text, edits) {
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const lines = text.split(/\r?\n/);
    const inOrder = edits
        .map((edit, index) => ({ edit, index }))
        .sort((one, other) => {
        return other.edit.from - one.edit.from || other.edit.to - one.edit.to || other.index - one.index;
    });
    for (const { edit } of inOrder) {
        lines.splice(edit.from - 1, edit.to - edit.from, ...edit.lines);
    }
    return lines.join(newline);
}
function byFamily(layouts, familyOf) {
    const groups = new Map();
    for (const layout of layouts) {
        const family = familyOf(layout);
        const before = groups.get(family);
        if (before === undefined)
            groups.set(family, [layout]);
        else
            before.push(layout);
    }
    return groups;
}
function sorted(layouts) {
    return [...layouts].sort((one, other) => (layoutKey(one) < layoutKey(other) ? -1 : 1));
}
function byFirst(one, other) {
    return one[0] < other[0] ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/gate/layouts-parse.js

const FIRST_LINE = /^# liveupdate-gate layouts ([0-9]{1,9})(?: elf(32|64)-(le|be) page-([1-9][0-9]{0,8}|\?))?[ \t]*$/;
const NAME = /^(?:[A-Za-z_$][A-Za-z0-9_$]*|\([A-Za-z_$][A-Za-z0-9_$]*\))$/;
const TYPE = /^(?:(?:[usfc](?:8|16|32|64|80|96|128|256)|bool|ptr|void|(?:struct|union|enum)(?:\{\}| \(?[A-Za-z_$][A-Za-z0-9_$]*\)?))(?:\[[0-9]{0,13}\])*)$/;
const INLINE = /^(?:struct|union|enum)\{\}/;
function parseLayouts(text, path = null) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const state = { problems: [], groups: [], keys: new Map(), layout: null, isLost: false };
    const abi = parseFirst(lines[0] ?? '', state);
    if (abi === null)
        return { ok: false, problems: state.problems };
    for (let line = 2; line <= lines.length; line++)
        parseLine(lines[line - 1] ?? '', line, path, state);
    const groups = state.groups.map(({ group }) => group);
    if (state.problems.length === 0 && groups.length === 0) {
        problem(state, 1, 1, 'the file records no group: write it with update --layouts');
    }
    if (state.problems.length > 0)
        return { ok: false, problems: state.problems };
    return { ok: true, file: { abi, groups } };
}
function problem(state, line, column, message) {
    state.problems.push({ line, column, message });
}
function parseFirst(line, state) {
    const match = FIRST_LINE.exec(line);
    if (match === null) {
        problem(state, 1, 1, 'the first line must be: # liveupdate-gate layouts 1 elf64-le page-4096');
        return null;
    }
    const [, version, bits, order, page] = match;
    if (version !== '1') {
        problem(state, 1, 27, `format ${version}: written by a newer release; update the gate`);
        return null;
    }
    if (bits === undefined) {
        problem(state, 1, line.length + 1, 'the ABI is missing: elf64-le page-4096');
        return null;
    }
    return {
        bits: bits === '64' ? 64 : 32,
        littleEndian: order === 'le',
        page: page === undefined || page === '?' ? null : Number(page),
    };
}
function parseLine(line, number, path, state) {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    const first = line[indent.length];
    if (first === undefined || first === '#')
        return;
    if (first === '[') {
        parseGroup(line, indent.length, number, state);
        return;
    }
    const words = wordsOf(line);
    if (indent === '')
        parseHead(words, number, path, state);
    else
        parseRow(words, indent, number, state);
}
function wordsOf(line) {
    const words = [];
    for (const match of line.matchAll(/\S+/g)) {
        if (match[0].startsWith('#'))
            break;
        words.push({ text: match[0], column: match.index + 1 });
    }
    return words;
}
function parseGroup(line, indent, number, state) {
    state.layout = null;
    state.isLost = false;
    const match = /^\[\s*((?:"(?:[^"\\]|\\.)*"|[^\s#[\]",:]+))\s*:\s*(.*?)\s*\]\s*(?:#.*)?$/.exec(line.slice(indent));
    const family = match === null ? null : unquote(match[1] ?? '');
    const strings = match === null ? null : parseStrings(match[2] ?? '');
    if (indent > 0 || family === null || strings === null) {
        problem(state, number, indent + 1, 'a group is written [FAMILY: STRING, STRING] or [FAMILY: -]');
        state.isLost = true;
        return;
    }
    const before = state.groups.find(({ group }) => group.family === family);
    if (before !== undefined) {
        problem(state, number, 2, `group ${family} is there already, in line ${before.group.line}`);
    }
    state.groups.push({ group: { family, strings, line: number, layouts: [] } });
}
function parseStrings(text) {
    if (text === '-')
        return [];
    const strings = [];
    let rest = text;
    for (;;) {
        const match = /^("(?:[^"\\]|\\.)*"|[^\s#[\]",:]+)\s*(,\s*|$)/.exec(rest);
        const value = match === null ? null : unquote(match[1] ?? '');
        if (match === null || value === null || strings.includes(value))
            return null;
        strings.push(value);
        rest = rest.slice(match[0].length);
        if (match[2] === '')
            return strings;
    }
}
function unquote(text) {
    if (!text.startsWith('"'))
        return text;
    try {
        const value = JSON.parse(text);
        return typeof value === 'string' && value !== '' ? value : null;
    }
    catch {
        return null;
    }
}
function parseHead(words, number, path, state) {
    state.layout = null;
    state.isLost = true;
    const [kindWord, nameWord, sizeWord, ...attributes] = words;
    const kind = LAYOUT_KINDS.find(known => known === kindWord?.text);
    if (kind === undefined) {
        problem(state, number, 1, `"${clip(kindWord?.text)}" is none of struct, union, enum`);
        return;
    }
    if (nameWord === undefined || !NAME.test(nameWord.text)) {
        problem(state, number, nameWord?.column ?? 1, `${kind} has no name: it is written ${kind} NAME SIZE`);
        return;
    }
    if (sizeWord === undefined || !/^[0-9]{1,13}$/.test(sizeWord.text)) {
        const column = sizeWord?.column ?? nameWord.column;
        problem(state, number, column, `${kind} ${nameWord.text} has no size in bytes`);
        return;
    }
    checkAttributes(attributes, number, state);
    const group = state.groups.at(-1);
    if (group === undefined) {
        problem(state, number, 1, `${kind} ${nameWord.text} stands before the first group: [FAMILY: STRINGS]`);
        return;
    }
    const layout = {
        kind,
        name: nameWord.text,
        size: Number(sizeWord.text),
        rows: [],
        file: path,
        line: number,
        end: number + 1,
        isOptional: attributes.some(({ text }) => text === 'optional'),
    };
    const before = state.keys.get(layoutKey(layout));
    if (before !== undefined) {
        problem(state, number, 1, `${layoutKey(layout)} is there already, in line ${before}`);
    }
    state.keys.set(layoutKey(layout), number);
    group.group.layouts.push(layout);
    state.layout = { layout, open: [] };
    state.isLost = false;
}
function checkAttributes(attributes, number, state) {
    attributes.forEach(({ text, column }, index) => {
        if (text !== 'optional')
            problem(state, number, column, `"${clip(text)}" is no attribute: optional is the only one`);
        else if (index > 0)
            problem(state, number, column, 'attribute optional is there twice');
    });
}
function parseRow(words, indent, number, state) {
    const { layout } = state;
    const row = rowOf(words, number);
    if (row === null) {
        const [first] = words;
        problem(state, number, first?.column ?? 1, 'a row is written OFFSET SIZE TYPE NAME, or VALUE = NAME in an enum');
        return;
    }
    if (layout === null) {
        if (!state.isLost)
            problem(state, number, indent.length + 1, 'the row belongs to no struct, union or enum');
        return;
    }
    const depth = indent.length / 2;
    const deepest = layout.open.length + 1;
    const parent = depth === 1 ? null : layout.open[depth - 2];
    if (indent.includes('\t') || !Number.isInteger(depth) || depth > deepest || parent === undefined) {
        problem(state, number, 1, `the row is indented by ${indent.length}; two spaces a level are expected`);
        return;
    }
    const isValue = row.size === '=';
    const wantsValue = parent === null ? layout.layout.kind === 'enum' : parent.row.type.startsWith('enum');
    if (isValue !== wantsValue) {
        problem(state, number, indent.length + 1, wantsValue ? 'an enum has rows VALUE = NAME' : 'only an enum has values');
        return;
    }
    (parent === null ? layout.layout.rows : parent.row.rows).push(row);
    layout.open.length = depth - 1;
    if (INLINE.test(row.type))
        layout.open.push({ row, depth });
    layout.layout.end = number + 1;
}
function rowOf(words, number) {
    const texts = words.map(word => word.text);
    const [position, size] = texts;
    const last = texts.at(-1);
    if (position === undefined || size === undefined || last === undefined)
        return null;
    const name = last === '-' ? '' : last;
    if (name !== '' && !NAME.test(name))
        return null;
    if (size === '=') {
        const isValue = texts.length === 3 && /^-?[0-9]{1,20}$/.test(position);
        return isValue ? { position, size, type: '', name, rows: [], line: number } : null;
    }
    const type = texts.slice(2, -1).join(' ');
    const areNumbers = /^[0-9]{1,13}b?$/.test(position) && /^[0-9]{1,13}b?$/.test(size);
    const sameUnit = position.endsWith('b') === size.endsWith('b');
    if (!areNumbers || !sameUnit || !TYPE.test(type))
        return null;
    return { position, size, type, name, rows: [], line: number };
}
function clip(text) {
    return (text ?? '').replace(/[^ -~]/g, '?').slice(0, 40);
}

// EXTERNAL MODULE: ./lib/judge/problem.js
var judge_problem = __webpack_require__(7315);
// EXTERNAL MODULE: ./lib/judge/text-file.js
var text_file = __webpack_require__(6036);
;// CONCATENATED MODULE: ./lib/judge/layouts.js







async function judgeLayouts(path, images, evidence, failOn, base) {
    const recorded = await loadLayouts(path);
    if (recorded === null)
        throw layouts_missing(path);
    if ('problems' in recorded)
        return { findings: [], errors: recorded.problems };
    const findings = images.flatMap(image => {
        const layouts = layoutImage(image, evidence.get(image.path));
        refuseAbi(recorded.file, layouts, path);
        return checkLayouts(recorded.file, layouts, path);
    });
    const judged = findings.map(finding => weighed(finding, failOn));
    return { findings: [...judged, ...acceptedLayouts(path, recorded.file, base, failOn)], errors: [] };
}
function acceptedLayouts(path, after, base, failOn) {
    if (base?.kind !== 'found')
        return [];
    const before = parseLayouts(base.text, base.path);
    return before.ok ? acceptedLayoutFindings({ before: before.file, after, file: path, failOn }) : [];
}
async function rewriteLayouts(path, image, evidence, options) {
    const recorded = await loadLayouts(path);
    if (recorded !== null && 'problems' in recorded)
        return { findings: [], errors: recorded.problems, written: [] };
    const layouts = layoutImage(image, evidence);
    if (recorded !== null)
        refuseAbi(recorded.file, layouts, path);
    const result = updateLayouts(recorded, layouts, path, options);
    if (result.refused.length > 0)
        return { findings: result.refused, errors: [], written: [] };
    const isNew = recorded === null || recorded.text !== result.text;
    if (isNew && !options.dryRun)
        (0,text_file/* replaceFile */.f)(path, result.text);
    return { findings: [], errors: [], written: result.written };
}
async function loadLayouts(path) {
    const text = await (0,text_file/* readTextFile */.G)(path);
    if (text === null)
        return null;
    const parsed = parseLayouts(text, path);
    if (parsed.ok)
        return { file: parsed.file, text };
    const problems = parsed.problems.map(({ line, column, message }) => ({
        code: 'layouts-syntax',
        message,
        where: `${path}:${line}:${column}`,
        remedy: 'Correct the line; docs/debug-info.md describes the format.',
        exit: 2,
    }));
    return { problems };
}
function layoutImage(image, evidence) {
    if (evidence === undefined || evidence.layouts === null)
        throw new Error(`no layouts were read of ${image.path}`);
    const listed = image.versions.map(({ compatible, family }) => ({ compatible, family }));
    const root = evidence.kho === null ? [] : [{ compatible: evidence.kho, family: (0,gate_compatible/* parseCompatible */.OD)(evidence.kho).family }];
    const { abi, layouts } = evidence.layouts;
    return {
        path: image.path,
        abi,
        layouts,
        strings: [...listed, ...root],
        unread: evidence.kho === null && !listed.some(({ family }) => family === 'kho') ? ['kho'] : [],
    };
}
function refuseAbi(recorded, image, path) {
    const problem = abiProblem(recorded, image);
    if (problem === null)
        return;
    throw new judge_problem/* RequestError */.GI('layouts-abi', {
        message: problem,
        where: path,
        remedy: `Record another file from ${image.path} with update --layouts.`,
    });
}
function weighed(finding, failOn) {
    return failOn === 'none' && finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}
function layouts_missing(path) {
    return new judge_problem/* RequestError */.GI('layouts-missing', {
        message: 'there is no layouts file: nothing was compared',
        where: path,
        remedy: 'Record one with update --layouts, and commit it; or correct the path.',
    });
}


/***/ })

};
;