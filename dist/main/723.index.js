"use strict";
exports.id = 723;
exports.ids = [723];
exports.modules = {

/***/ 53723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decodeBzip2: () => (/* binding */ decodeBzip2)
});

;// CONCATENATED MODULE: ./lib/compression/bits.js
function createBits(bytes, start, end, offset) {
    let next = start;
    let hold = 0;
    let have = 0;
    const need = (count) => {
        while (have < count) {
            hold = (hold << 8) | (next < end ? (bytes[next] ?? 0) : 0);
            next++;
            have += 8;
        }
    };
    const bits = {
        take(count) {
            if (count === 0)
                return 0;
            need(count);
            have -= count;
            return (hold >>> have) & ((1 << count) - 1);
        },
        peek20() {
            need(20);
            return (hold >>> (have - 20)) & 0xfffff;
        },
        drop(count) {
            have -= count;
        },
        taken: () => (next - start) * 8 - have - offset,
        isOver: () => next * 8 - have > end * 8,
    };
    bits.take(offset);
    return bits;
}

;// CONCATENATED MODULE: ./lib/compression/bzip2-block.js
const MOST_CODE_BITS = 20;
const GROUP_SYMBOLS = 50;
const MOST_SYMBOLS = 258;
function decodeBlock(bits, rows) {
    if (bits.take(1) === 1)
        return 'it is of the randomised kind, which no bzip2 since 0.9.5 writes';
    const origin = bits.take(24);
    const used = readUsedBytes(bits);
    if (used.length === 0)
        return 'it uses no byte';
    const tables = bits.take(3);
    const selectorCount = bits.take(15);
    if (tables < 2 || tables > 6 || selectorCount === 0)
        return 'its number of code tables is impossible';
    const selectors = readSelectors(bits, tables, selectorCount);
    if (selectors === undefined)
        return 'a selector names no code table';
    const codes = [];
    for (let table = 0; table < tables; table++) {
        const code = readCode(bits, used.length + 2);
        if (code === undefined)
            return 'a code has an impossible length';
        codes.push(code);
    }
    const count = readSymbols(bits, codes, selectors, used, rows);
    if (count === undefined)
        return 'its symbols cannot be decoded, or are more than a block may hold';
    if (origin >= count)
        return 'its first row is not one of its rows';
    linkRows(rows, count);
    return { rows, count, origin };
}
function readUsedBytes(bits) {
    const used = [];
    const ranges = bits.take(16);
    for (let range = 0; range < 16; range++) {
        if ((ranges & (0x8000 >> range)) === 0)
            continue;
        const bytes = bits.take(16);
        for (let byte = 0; byte < 16; byte++)
            if ((bytes & (0x8000 >> byte)) !== 0)
                used.push(range * 16 + byte);
    }
    return Uint8Array.from(used);
}
function readSelectors(bits, tables, count) {
    const order = [0, 1, 2, 3, 4, 5];
    const selectors = new Uint8Array(count);
    for (let index = 0; index < count; index++) {
        let place = 0;
        while (bits.take(1) === 1)
            if (++place >= tables)
                return undefined;
        const [table = 0] = order.splice(place, 1);
        order.unshift(table);
        selectors[index] = table;
    }
    return selectors;
}
function readCode(bits, symbolCount) {
    const lengths = new Uint8Array(symbolCount);
    let length = bits.take(5);
    for (let symbol = 0; symbol < symbolCount; symbol++) {
        for (;;) {
            if (length < 1 || length > MOST_CODE_BITS)
                return undefined;
            if (bits.take(1) === 0)
                break;
            length += bits.take(1) === 0 ? 1 : -1;
        }
        lengths[symbol] = length;
    }
    return makeCode(lengths);
}
function makeCode(lengths) {
    const limits = new Int32Array(MOST_CODE_BITS + 2).fill(-1);
    const bases = new Int32Array(MOST_CODE_BITS + 2);
    const symbols = new Uint16Array(MOST_SYMBOLS);
    let shortest = MOST_CODE_BITS;
    let code = 0;
    let filled = 0;
    for (let bits = 1; bits <= MOST_CODE_BITS; bits++) {
        const before = filled;
        bases[bits] = filled - code;
        for (let symbol = 0; symbol < lengths.length; symbol++)
            if (lengths[symbol] === bits)
                symbols[filled++] = symbol;
        code += filled - before;
        if (filled > before) {
            limits[bits] = code - 1;
            shortest = Math.min(shortest, bits);
        }
        code <<= 1;
    }
    return { limits, bases, symbols, shortest };
}
const LONG_MOVE = 32;
function readSymbols(bits, codes, selectors, used, rows) {
    const front = used.slice();
    const most = rows.length;
    const end = used.length + 1;
    let count = 0;
    let run = 0;
    let runBit = 1;
    for (const selector of selectors) {
        const code = codes[selector];
        if (code === undefined || bits.isOver())
            return undefined;
        for (let index = 0; index < GROUP_SYMBOLS; index++) {
            const symbol = readSymbol(bits, code);
            if (symbol < 0 || symbol > end)
                return undefined;
            if (symbol <= 1) {
                run += runBit << symbol;
                runBit <<= 1;
                if (run > most)
                    return undefined;
                continue;
            }
            if (run > 0) {
                if (count + run > most)
                    return undefined;
                rows.fill(front[0] ?? 0, count, count + run);
                count += run;
                run = 0;
                runBit = 1;
            }
            if (symbol === end)
                return count;
            if (count === most)
                return undefined;
            const byte = front[symbol - 1] ?? 0;
            if (symbol > LONG_MOVE)
                front.copyWithin(1, 0, symbol - 1);
            else
                for (let place = symbol - 1; place > 0; place--)
                    front[place] = front[place - 1] ?? 0;
            front[0] = byte;
            rows[count++] = byte;
        }
    }
    return undefined;
}
function readSymbol(bits, { limits, bases, symbols, shortest }) {
    const ahead = bits.peek20();
    for (let length = shortest; length <= MOST_CODE_BITS; length++) {
        const code = ahead >>> (MOST_CODE_BITS - length);
        if (code > (limits[length] ?? -1))
            continue;
        bits.drop(length);
        return symbols[(bases[length] ?? 0) + code] ?? -1;
    }
    return -1;
}
function linkRows(rows, count) {
    const starts = new Uint32Array(256);
    for (let row = 0; row < count; row++)
        starts[(rows[row] ?? 0) & 0xff] = (starts[(rows[row] ?? 0) & 0xff] ?? 0) + 1;
    let sum = 0;
    for (let byte = 0; byte < 256; byte++) {
        const size = starts[byte] ?? 0;
        starts[byte] = sum;
        sum += size;
    }
    for (let row = 0; row < count; row++) {
        const byte = (rows[row] ?? 0) & 0xff;
        const place = starts[byte] ?? 0;
        starts[byte] = place + 1;
        rows[place] = ((rows[place] ?? 0) | (row << 8)) >>> 0;
    }
}

;// CONCATENATED MODULE: ./lib/compression/bzip2-runs.js
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index << 24;
    for (let bit = 0; bit < 8; bit++)
        value = (value << 1) ^ (0x04c11db7 & (value >> 31));
    return value >>> 0;
});
function createRuns({ rows, count, origin }) {
    let row = (rows[origin] ?? 0) >>> 8;
    let left = count;
    let equal = 0;
    let previous = -1;
    let repeats = 0;
    let crc = ~0;
    return {
        write(out) {
            const most = out.length;
            let to = 0;
            while (to < most && (repeats > 0 || left > 0)) {
                if (repeats > 0) {
                    const end = Math.min(to + repeats, most);
                    out.fill(previous, to, end);
                    repeats -= end - to;
                    to = end;
                    continue;
                }
                const entry = rows[row] ?? 0;
                row = entry >>> 8;
                left--;
                const byte = entry & 0xff;
                if (equal === 4) {
                    repeats = byte;
                    equal = 0;
                    continue;
                }
                equal = byte === previous ? equal + 1 : 1;
                previous = byte;
                out[to++] = byte;
            }
            crc = update(crc, out, to);
            return to;
        },
        crc: () => ~crc >>> 0,
    };
}
function update(before, bytes, end) {
    let crc = before;
    for (let at = 0; at < end; at++)
        crc = (crc << 8) ^ (TABLE[(crc >>> 24) ^ (bytes[at] ?? 0)] ?? 0);
    return crc;
}

var damage = __webpack_require__(1076);
;// CONCATENATED MODULE: ./lib/compression/bzip2.js




const BLOCK_MAGIC = [0x314159, 0x265359];
const END_MAGIC = [0x177245, 0x385090];
const MOST_BLOCK_BYTES = 2_400_000;
const PIECE_BYTES = 1 << 20;
const LEAST_PIECE_BYTES = 1 << 10;
async function* decodeBzip2(input) {
    const start = input.position();
    let rows = new Uint32Array(0);
    while (await input.fill(1)) {
        await input.fill(4);
        const [b, z, h, level = 0] = input.bytes.subarray(input.start, Math.min(input.start + 4, input.end));
        const isStart = b === 0x42 && z === 0x5a && h === 0x68 && level >= 0x31 && level <= 0x39;
        if (!isStart && input.position() > start)
            throw (0,damage/* trailing */.ZY)('bzip2', input.where(), input.left());
        if (!isStart)
            throw (0,damage/* damaged */.qM)('bzip2', input.where(), 'it does not start like bzip2');
        input.start += 4;
        const most = (level - 0x30) * 100_000;
        if (rows.length < most)
            rows = new Uint32Array(most);
        yield* decodeStream(input, rows.subarray(0, most));
    }
}
async function* decodeStream(input, rows) {
    let offset = 0;
    let streamCrc = 0;
    for (;;) {
        await input.fill(MOST_BLOCK_BYTES);
        const bits = createBits(input.bytes, input.start, input.end, offset);
        const [high, low] = [bits.take(24), bits.take(24)];
        const crc = ((bits.take(16) << 16) | bits.take(16)) >>> 0;
        if (bits.isOver())
            throw (0,damage/* cut */.Jj)('bzip2', input.where(), 'a block header');
        if (high === END_MAGIC[0] && low === END_MAGIC[1]) {
            if (crc !== streamCrc)
                throw (0,damage/* badChecksum */.Bb)('bzip2', input.where(), 'CRC-32 of the stream');
            if (advance(input, bits, offset) > 0)
                input.start++;
            return;
        }
        if (high !== BLOCK_MAGIC[0] || low !== BLOCK_MAGIC[1]) {
            throw (0,damage/* damaged */.qM)('bzip2', input.where(), 'no block starts here');
        }
        yield* writeBlock(input, bits, rows, crc);
        streamCrc = (((streamCrc << 1) | (streamCrc >>> 31)) ^ crc) >>> 0;
        offset = advance(input, bits, offset);
    }
}
async function* writeBlock(input, bits, rows, crc) {
    const block = decodeBlock(bits, rows);
    if (bits.isOver())
        throw (0,damage/* cut */.Jj)('bzip2', input.where(), 'a block');
    if (typeof block === 'string') {
        throw (0,damage/* damaged */.qM)('bzip2', input.where(), `a block cannot be decoded: ${block}`);
    }
    const runs = createRuns(block);
    for (;;) {
        const out = Buffer.allocUnsafeSlow(Math.min(block.count + LEAST_PIECE_BYTES, PIECE_BYTES));
        const count = runs.write(out);
        if (count === 0)
            break;
        yield out.subarray(0, count);
    }
    if (runs.crc() !== crc)
        throw (0,damage/* badChecksum */.Bb)('bzip2', input.where(), 'CRC-32 of a block');
}
function advance(input, bits, offset) {
    const total = offset + bits.taken();
    input.start += Math.floor(total / 8);
    return total % 8;
}


/***/ })

};
;