"use strict";
exports.id = 14;
exports.ids = [14];
exports.modules = {

/***/ 90014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fittingSummary: () => (/* binding */ fittingSummary)
});

var gate_report = __webpack_require__(86326);
var cut = __webpack_require__(15167);
var report_escape = __webpack_require__(40512);
var describe = __webpack_require__(15409);
var finding = __webpack_require__(93271);
var markdown_pass = __webpack_require__(22718);
;// CONCATENATED MODULE: ./lib/report/headline.js





const LEADS = {
    removed: 'No longer understood',
    changed: 'No longer understood',
    unlisted: 'Handlers that the list does not name',
    'layout-changed': 'Another layout under the same string',
    'layout-stale': 'The recorded layouts are of other strings',
    'layout-missing': 'Recorded, but not in the debug info',
    accepted: 'This change gives up',
    moved: 'Moved between the kernel and a module',
    unhandled: 'Listed, but without a handler',
    'stale-line': 'Lines that guard nothing',
    added: 'Understood, but in no profile',
    'layout-added': 'Layouts not recorded yet',
    'layout-renamed': 'Names changed in the layouts of',
    note: 'To note',
};
function headline(report) {
    return statements(report)
        .map(line => `**${line}**`)
        .join('<br>');
}
function statements(report) {
    const { errors, findings, result } = report;
    const [first] = errors;
    const lines = first === undefined ? [] : [`No verdict: ${(0,report_escape/* escaped */.Mk)(first.message)}${more(errors.length - 1)}.`];
    const severity = result === 'warn' || result === 'skipped' ? 'warning' : 'error';
    const worst = findings.filter(one => one.severity === severity);
    if (result !== 'pass')
        lines.push(...whichPart(report, worst));
    if (result === 'skipped')
        lines.push((0,markdown_pass/* withoutDifference */.UX)(report));
    if (worst.length > 0)
        return [...lines, ...differences(report, worst)];
    if (result === 'skipped')
        return lines;
    return first === undefined ? [...lines, (0,markdown_pass/* withoutDifference */.UX)(report)] : lines;
}
function more(errors) {
    return errors > 0 ? ` (and ${(0,describe/* count */.U9)(errors, 'more error')})` : '';
}
function whichPart(report, worst) {
    const { legs, images, baseline, mode, result } = report;
    const named = (own) => own.filter(one => one.result === result).map(({ name }) => name);
    const ofImages = images.map(image => ({ name: image.path, result: image.result }));
    const profiles = baseline?.profiles ?? [];
    const concerned = new Set(worst.map(({ profile }) => profile));
    return [
        ...inPart(result, named(legs), legs.length, 'leg'),
        ...(mode === 'check' ? inPart(result, named(ofImages), images.length, 'image') : []),
        ...inPart(result, profiles.filter(name => concerned.has(name)), profiles.length, 'profile'),
    ];
}
function inPart(result, names, all, noun) {
    if (all < 2 || names.length === 0)
        return [];
    const word = `${result[0]?.toUpperCase()}${result.slice(1)}`;
    return [`${word} in ${names.length} of ${(0,describe/* count */.U9)(all, noun)}: ${(0,cut/* some */.zN)(names)}.`];
}
function differences(report, findings) {
    const byLead = new Map();
    for (const kind of finding/* FINDING_KINDS */.mH) {
        for (const finding of findings) {
            if (finding.kind !== kind)
                continue;
            const lead = leadOf(report, finding);
            const known = byLead.get(lead) ?? new Map();
            byLead.set(lead, known.set(finding.compatible, known.get(finding.compatible) || instead(finding)));
        }
    }
    return [...byLead].map(([lead, strings]) => {
        const named = [...strings].map(([compatible, now]) => `${(0,report_escape/* code */.aY)(compatible)}${now}`);
        return `${lead} ${(0,cut/* someOf */.yU)(named)}.`;
    });
}
function leadOf({ mode, images, baseline }, { kind, image }) {
    if (kind !== 'removed' && kind !== 'changed')
        return `${LEADS[kind]}:`;
    if (baseline?.image != null)
        return `${(0,report_escape/* code */.aY)(image)} does not understand`;
    return mode === 'check' && images.length === 1 ? `${(0,report_escape/* code */.aY)(image)} no longer understands` : `${LEADS[kind]}:`;
}
function instead({ kind, now }) {
    return kind === 'changed' && now.length > 0 ? ` (${(0,cut/* some */.zN)(now)} instead)` : '';
}

var icons = __webpack_require__(14289);
var enumeration = __webpack_require__(18073);
var group_by = __webpack_require__(61915);
var place = __webpack_require__(90152);
;// CONCATENATED MODULE: ./lib/report/markdown-findings.js







function effectSection({ findings }, limits) {
    const groups = grouped(findings.filter(finding => isShown(finding) && finding.effect !== 'None.'), ({ effect }) => (0,report_escape/* escaped */.Mk)(effect));
    const [only, second] = groups;
    if (only === undefined)
        return '';
    if (second === undefined)
        return `At run time: ${only.text}`;
    return `At run time:\n\n${(0,cut/* cutList */.f6)(groups.map(entry), limits)}`;
}
function findingSection(report, limits) {
    const shown = report.findings.filter(finding => isShown(finding) && finding.kind !== 'accepted');
    const quiet = report.findings.filter(finding => !isShown(finding));
    const parts = shown.length > 0
        ? ['### What is different', (0,cut/* foldLong */.GQ)('difference', shown.length, findingTable(report, shown, limits))]
        : [];
    if (quiet.length > 0) {
        const names = [...new Set(quiet.map(({ compatible, kind }) => `${(0,report_escape/* code */.aY)(compatible)} ${kind}`))];
        parts.push((0,cut/* details */.zH)(`${(0,describe/* count */.U9)(quiet.length, 'notice')}: ${(0,cut/* someOf */.yU)(names)}`, findingTable(report, quiet, limits)));
    }
    return parts.join('\n\n');
}
function acceptedSection(report, limits) {
    const own = report.findings.filter(({ kind }) => kind === 'accepted');
    if (own.length === 0)
        return '';
    const remedies = grouped(own, ({ remedy }) => (0,report_escape/* escaped */.Mk)(remedy)).map(({ text }) => text);
    return [
        '### What this change gives up',
        (0,cut/* foldLong */.GQ)('string', own.length, findingTable(report, own, limits)),
        listOrLine(remedies, limits),
    ].join('\n\n');
}
function remedyList(report, limits) {
    const shown = report.findings.filter(finding => isShown(finding) && finding.kind !== 'accepted');
    const groups = grouped(shown, ({ remedy }) => (0,report_escape/* escaped */.Mk)(withoutCommand(remedy, report)));
    return listOrLine(groups.length > 1 ? groups.map(entry) : groups.map(({ text }) => text), limits);
}
function isShown({ severity }) {
    return severity !== 'notice';
}
function listOrLine(items, limits) {
    return items.length > 1 ? (0,cut/* cutList */.f6)(items, limits) : items.join('');
}
function entry({ text, strings }) {
    return `${(0,cut/* some */.zN)(strings)}: ${text}`;
}
function grouped(findings, textOf) {
    return [...(0,group_by/* groupBy */.$)(findings, textOf)].map(([text, own]) => ({
        text,
        strings: [...new Set(own.map(({ compatible }) => compatible))],
    }));
}
function withoutCommand(remedy, { accept, patch }) {
    const ways = /^(.*): apply the patch(?:, or run: (.*))?$/s.exec(remedy);
    if (ways === null || patch === '')
        return remedy;
    const [, way = '', command] = ways;
    return command === undefined || accept.includes(command) ? `${way}.` : remedy;
}
function findingTable(report, findings, limits) {
    const shown = findings.slice(0, limits.rows);
    const withImage = report.images.length > 1 && report.mode !== 'merge';
    const rows = shown.map(finding => [
        (0,report_escape/* code */.aY)(finding.compatible),
        [whatOf(finding), ...whereOf(finding, withImage)].join('<br>'),
    ]);
    const head = (0,cut/* wideHead */.Cq)('string', shown.map(({ compatible }) => compatible));
    return (0,cut/* withNote */.dW)((0,report_escape/* table */.tp)([head, 'what'], rows), findings.length - shown.length, 'row');
}
function whatOf(finding) {
    const icon = icons/* SEVERITY_ICONS */.J[finding.severity];
    const now = finding.kind === 'changed' && finding.now.length > 0 ? ` to ${(0,cut/* some */.zN)(finding.now)}` : '';
    const rest = besidesTheLoss(finding);
    const between = rest === finding.message ? ': ' : '. ';
    return `${icon} **${finding.kind}**${now}${rest === '' ? '' : between + (0,report_escape/* escaped */.Mk)(rest)}`;
}
function besidesTheLoss({ kind, message, compatible, now, profile, file, line }) {
    const arrow = `${compatible} → ${(0,enumeration/* enumeration */.e)(now)}: `;
    const text = kind === 'changed' && message.startsWith(arrow) ? message.slice(arrow.length) : message;
    if ((kind !== 'removed' && kind !== 'changed') || profile === null || file === null)
        return text;
    const start = text.indexOf(` no longer understands ${compatible}, which `);
    const place = `${file}:${line} (profile ${profile}`;
    const at = text.indexOf(place, start);
    const end = text.indexOf(') lists.', at + place.length);
    return start < 0 || at < 0 || end < 0 ? text : text.slice(end + ') lists.'.length).trim();
}
function whereOf(finding, withImage) {
    const at = (0,place/* placeOf */.$)(finding);
    const parts = [
        ...(at === null || besidesTheLoss(finding).includes(at) ? [] : [(0,report_escape/* code */.aY)(at)]),
        ...(finding.profile === null ? [] : [`profile ${(0,report_escape/* code */.aY)(finding.profile)}`]),
        ...(withImage && finding.image !== '' ? [(0,report_escape/* code */.aY)(finding.image)] : []),
    ];
    return parts.length === 0 ? [] : [parts.join(', ')];
}

var markdown_read = __webpack_require__(73543);
;// CONCATENATED MODULE: ./lib/report/markdown-images.js




function imagesSection(report, limits) {
    const { images, mode } = report;
    if (images.length === 1)
        return images.map(markdown_read/* imageText */.f1).join('');
    const text = imageTable(report, limits);
    return mode === 'merge' ? (0,cut/* details */.zH)(`${images.length} images`, text) : text;
}
function imageTable(report, limits) {
    const isJudged = (0,markdown_read/* isCompared */.uQ)(report);
    const rows = report.images.map(image => [
        (0,report_escape/* code */.aY)(image.path),
        `${isJudged ? `${icons/* ICONS */.Z[image.result]} ${image.result}<br>` : ''}${(0,markdown_read/* stringsOf */.iw)(image)}`.replaceAll(' ', '&#160;'),
        [
            ...(image.release === null ? [] : [(0,report_escape/* code */.aY)(image.release)]),
            ...(image.buildId === null ? [] : [(0,report_escape/* code */.aY)(image.buildId)]),
        ].join('<br>'),
        (0,markdown_read/* reached */.V6)(image).join(''),
    ]);
    return (0,cut/* cutTable */.nd)(['image', 'strings', 'release, build id', 'how it was reached'], rows, limits);
}

var compatible = __webpack_require__(89430);
;// CONCATENATED MODULE: ./lib/report/markdown-legs.js







function legSection(report, limits) {
    if (report.legs.length === 0)
        return '';
    const legs = [...report.legs].sort((left, right) => gate_report/* RESULTS */.Pr.indexOf(left.result) - gate_report/* RESULTS */.Pr.indexOf(right.result) || (left.name < right.name ? -1 : 1));
    const rows = legs.map(leg => [
        (0,report_escape/* escaped */.Mk)(leg.name),
        `${icons/* ICONS */.Z[leg.result]} ${leg.result}`,
        (0,report_escape/* escaped */.Mk)((0,describe/* reasonOf */.A3)(leg)),
    ]);
    return [
        '### Legs',
        (0,cut/* cutTable */.nd)(['leg', 'verdict', 'why'], rows, limits),
        (0,cut/* details */.zH)('Which leg understands what', stringTable(report, limits)),
    ]
        .filter(part => part !== '')
        .join('\n\n');
}
function stringTable({ legs, images }, limits) {
    const lists = new Map();
    const names = new Set(legs.map(({ name }) => name));
    const byLeg = (0,group_by/* groupBy */.$)(images, ({ path }) => legOf(path, names));
    for (const { name } of legs) {
        const own = (byLeg.get(name) ?? []).map(({ versions }) => new Set(versions.map(({ compatible }) => compatible)));
        const [first, ...others] = own;
        if (first !== undefined)
            lists.set(name, new Set([...first].filter(text => others.every(other => other.has(text)))));
    }
    const strings = [...new Set([...lists.values()].flatMap(list => [...list]))].sort(compatible/* compareCompatible */.iH);
    const shown = strings.slice(0, limits.rows);
    const rows = shown.map(text => [(0,report_escape/* code */.aY)(text), understoodBy(text, lists)]);
    const text = (0,report_escape/* table */.tp)([(0,cut/* wideHead */.Cq)('string', shown), 'understood by'], rows);
    return (0,cut/* withNote */.dW)(text, strings.length - shown.length, 'row');
}
function legOf(path, names) {
    for (let end = path.lastIndexOf(': '); end > 0; end = path.lastIndexOf(': ', end - 1)) {
        const name = path.slice(0, end);
        if (names.has(name))
            return name;
    }
    return null;
}
function understoodBy(text, lists) {
    const names = [...lists.keys()];
    const having = names.filter(name => lists.get(name)?.has(text));
    const lacking = names.filter(name => !lists.get(name)?.has(text));
    if (lacking.length === 0)
        return `all ${names.length}`;
    if (lacking.length <= having.length)
        return `${having.length} of ${names.length}, not by ${(0,cut/* some */.zN)(lacking)}`;
    return `${having.length} of ${names.length}: ${(0,cut/* some */.zN)(having)}`;
}

var report_text = __webpack_require__(20884);
var visible = __webpack_require__(93597);
;// CONCATENATED MODULE: ./lib/report/markdown.js












function renderMarkdown(report, limits) {
    const sections = [
        (0,markdown_pass/* title */.DD)(report),
        headline(report),
        errorSection(report, limits),
        effectSection(report, limits),
        remarkSection(report, limits),
        legSection(report, limits),
        findingSection(report, limits),
        acceptedSection(report, limits),
        profileSection(report, limits),
        actionSection(report, limits),
        (0,markdown_read/* readSection */.GU)(report, limits, imagesSection(report, limits)),
    ];
    return (0,markdown_pass/* joined */.oR)(sections);
}
function errorSection({ errors }, limits) {
    const [only] = errors;
    if (only === undefined)
        return '';
    if (errors.length === 1)
        return `${only.where === '' ? '' : `${(0,report_escape/* code */.aY)(only.where)}: `}${(0,report_escape/* escaped */.Mk)(only.remedy)} (${(0,report_escape/* code */.aY)(only.code)})`;
    return `### It could not be judged\n\n${(0,cut/* cutList */.f6)(errors.map(errorItem), limits)}`;
}
function errorItem({ where, message, remedy, code: name }) {
    return `${where === '' ? '' : `${(0,report_escape/* code */.aY)(where)}: `}${(0,report_escape/* escaped */.Mk)(message)} (${(0,report_escape/* code */.aY)(name)})<br>${(0,report_escape/* escaped */.Mk)(remedy)}`;
}
function remarkSection({ remarks }, limits) {
    const items = remarks.map(({ severity, message, remedy }) => `${icons/* SEVERITY_ICONS */.J[severity]} ${(0,report_escape/* escaped */.Mk)(message)}. ${(0,report_escape/* escaped */.Mk)(remedy)}`);
    return items.length > 1 ? (0,cut/* cutList */.f6)(items, limits) : items.join('');
}
function actionSection(report, limits) {
    if (report.mode === 'update')
        return updateSection(report, limits);
    const remedies = remedyList(report, limits);
    const isToAccept = remedies !== '' && report.errors.length === 0;
    const change = report.patch === '' ? '' : patchText(report, limits, isToAccept);
    if (remedies === '' && report.errors.length === 0)
        return (0,cut/* details */.zH)('A change of the baseline that lists what is new', change);
    const elsewhere = report.mode === 'merge' && remedies !== ''
        ? 'The patch is in the summary and in the report of each leg.'
        : '';
    const parts = [remedies, elsewhere, change].filter(part => part !== '');
    return parts.length === 0 ? '' : ['### What to do', ...parts].join('\n\n');
}
function patchText(report, limits, isToAccept) {
    const what = isToAccept ? '**To accept it**, apply this change of the baseline' : 'Apply this';
    const run = report.accept.length > 0 ? ['Or run:', cutLines(report.accept, limits)] : [];
    return [`${what} (\`git apply\`) and commit it:`, patch(report, limits), ...run].join('\n\n');
}
function updateSection(report, limits) {
    if (report.patch === '')
        return '';
    return [
        '### The change',
        patch(report, limits),
        'A message for the commit:',
        cutLines((0,visible/* visibleLines */.gB)(report.commitMessage), limits),
    ].join('\n\n');
}
function patch(report, limits) {
    const lines = (0,visible/* visibleLines */.gB)(report.patch);
    const shown = (0,cut/* foldLong */.GQ)('line', lines.length, cutLines(lines, limits, 'diff'));
    return (0,visible/* isShownWhole */.TJ)(report.patch) ? shown : `${shown}\n\n${report_text/* PATCH_NOTE */.Sf}`;
}
function cutLines(lines, limits, language = '') {
    const shown = (0,report_escape/* preformatted */.EC)(lines.slice(0, limits.patchLines), language);
    return (0,cut/* withNote */.dW)(shown, lines.length - limits.patchLines, 'line');
}
function profileSection(report, limits) {
    const profiles = report.baseline?.profiles ?? [];
    if (report.mode !== 'check' || profiles.length < 2)
        return '';
    const findings = new Map(profiles.map((name) => [name, []]));
    for (const finding of report.findings)
        findings.get(finding.profile)?.push(finding);
    const rows = profiles.map(name => {
        const own = findings.get(name) ?? [];
        const result = (0,gate_report/* resultOf */.Bg)(own);
        return [
            (0,report_escape/* code */.aY)(name),
            `${icons/* ICONS */.Z[result]} ${result}`,
            (0,cut/* some */.zN)([...new Set(own.map(({ compatible }) => compatible))]),
        ];
    });
    return `### Profiles\n\n${(0,cut/* cutTable */.nd)(['profile', 'verdict', 'different'], rows, limits)}`;
}

;// CONCATENATED MODULE: ./lib/action/summary-text.js


const MOST_BYTES = 1 << 20;
const LIMITS = [
    { rows: 2000, patchLines: 5000 },
    { rows: 200, patchLines: 500 },
    { rows: 20, patchLines: 50 },
    { rows: 0, patchLines: 0 },
];
function fittingSummary(report) {
    for (const limits of LIMITS) {
        const text = renderMarkdown(report, limits);
        if (Buffer.byteLength(text) < MOST_BYTES)
            return text;
    }
    return tooLong(report);
}
function tooLong({ result }) {
    const all = 'All of it is in the log, and in the report (input report-file).';
    return `${(0,markdown_pass/* title */.DD)({ name: null, result })}\n\nThe report is too long for a summary. ${all}\n`;
}


/***/ }),

/***/ 18073:
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

/***/ 61915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ })

};
;