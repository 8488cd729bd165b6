// SPDX-License-Identifier: GPL-3.0-or-later
// The sums of the checks, reckoned again in exact decimals when a figure is corrected. Nothing here touches the page.

/** A decimal: `units` x 10^-`scale`, exact. */
const decimal = (units, scale) => ({ units, scale });
const zero = decimal(0n, 0);

/** The text without blanks, its dashes alike. */
const plainText = (text) => text.normalize('NFKC').replace(/\s/gu, '').replace(/[−－–—―]/gu, '-');
/** Whether the text says that there is no figure: blank, dashes, … or 无. */
const isBlank = (text) => /^(?:-*|\.{3,}|\/|无)$/u.test(plainText(text));

/** Printed text as a decimal; zero where it is blank, null for what is no figure (1,23.4 is none). */
function readFigure(text) {
  if (isBlank(text)) return zero;
  const match = /^(\(?)([-+△▲]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(\)?)%?$/u.exec(plainText(text));
  if (!match || (match[1] === '') !== (match[5] === '')) return null;
  const units = BigInt(match[3].replaceAll(',', '') + (match[4] ?? ''));
  const isNegative = match[1] !== '' || (match[2] !== '' && match[2] !== '+');
  return decimal(isNegative ? -units : units, (match[4] ?? '').length);
}

/** `-1204.50` of a check as a decimal. */
function parseDecimal(text) {
  const [whole, part = ''] = text.split('.');
  return decimal(BigInt(whole + part), part.length);
}

const unitsAt = ({ units, scale }, wanted) => units * 10n ** BigInt(wanted - scale);

function add(a, b, sign = 1n) {
  const scale = Math.max(a.scale, b.scale);
  return decimal(unitsAt(a, scale) + sign * unitsAt(b, scale), scale);
}

/** `a` x 10^`power`. */
function shift({ units, scale }, power) {
  return power <= scale ? decimal(units, scale - power) : decimal(units * 10n ** BigInt(power - scale), 0);
}

const magnitude = ({ units, scale }) => decimal(units < 0n ? -units : units, scale);
const isAtMost = (a, b) => add(b, a, -1n).units >= 0n;

function decimalText({ units, scale }) {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`;
}

/** The power of ten between a unit of money and 元; undefined for other units. */
const powersOfUnits = { 元: 0, 百元: 2, 千元: 3, 万元: 4, 百万元: 6, 千万元: 7, 亿元: 8 };

/**
 * The checks that can be reckoned again: sums of cells. `checks` and `tables` are those of the page's facts.
 * `textOf(cell)` is what stands in a cell now. A figure that was changed moves the difference of each check that it stands in; a
 * check holds where the difference is no larger than what rounding of its parts allows, or what was allowed when all checks were run.
 */
class Sums {
  constructor(checks, tables, textOf) {
    this.textOf = textOf;
    const powers = new Map(tables.map(({ id, unit }) => [id, powersOfUnits[unit]]));
    this.sums = checks.map((check) => this.read(check, powers)).filter((sum) => sum !== null);
    this.changes = new Map();
  }

  read(check, powers) {
    const isSum = check.relation === undefined && check.paragraphs.length === 0 && check.difference !== undefined;
    if (!isSum || (check.status !== 'holds' && check.status !== 'fails')) return null;
    const isOfOne = check.cells.every(([table]) => table === check.cells[0][0]);
    const operands = check.cells.map(([table, row, column], i) => ({
      cell: `${table}-${row}-${column}`,
      isLeft: i < check.left_cells,
      sign: i < check.left_cells ? 1n : BigInt(check.right_signs?.[i - check.left_cells] ?? 1),
      power: isOfOne ? 0 : powers.get(table),  // Figures of several tables are compared in 元.
    }));
    if (operands.some(({ power }) => power === undefined)) return null;
    const difference = parseDecimal(check.difference);
    const sum = { check, operands, difference, allowed: check.status === 'holds' ? magnitude(difference) : zero };
    // A sum that fails by less than rounding would allow was not allowed it.
    sum.mayBeRounded = check.status === 'holds' || !isAtMost(magnitude(difference), this.rounding(sum));
    return sum;
  }

  figure(cell) {
    return readFigure(this.textOf(cell)) ?? zero;
  }

  /** Half a last digit of each figure that was added; of every figure where tables are compared. */
  rounding({ check, operands }) {
    const isOfOne = check.cells.every(([table]) => table === check.cells[0][0]);
    const scale = Math.max(...operands.map(({ cell }) => this.figure(cell).scale));
    let half = zero;
    for (const { cell, isLeft, power } of operands) {
      const figure = this.figure(cell);
      if (isOfOne && (isLeft || figure.units === 0n)) continue;
      half = add(half, shift(decimal(5n, (isOfOne ? scale : figure.scale) + 1), power));
    }
    return half;
  }

  /** How many parts are not zero: two or more that hold prove all figures of the sum, one is a repeat. */
  partCount({ operands }) {
    return operands.filter(({ cell, isLeft }) => !isLeft && this.figure(cell).units !== 0n).length;
  }

  /** Whether nothing is left to compare: the total is blank, or no part says anything of it. */
  isUnfolded(sum) {
    const lefts = sum.operands.filter(({ isLeft }) => isLeft);
    return lefts.some(({ cell }) => isBlank(this.textOf(cell))) ||
      (this.partCount(sum) === 0 && lefts.some(({ cell }) => this.figure(cell).units !== 0n));
  }

  /** Says that the figure of `cell` is now `by` more than it was read; null where that cannot be told. */
  change(cell, by) {
    if (by !== null && by.units === 0n) this.changes.delete(cell);
    else this.changes.set(cell, by);
  }

  /** What a check says now: {status, left, right, difference}, or null where nothing in it was changed. */
  now(sum) {
    const { check, operands, difference } = sum;
    let left = zero;
    let right = zero;
    let isChanged = false;
    for (const { cell, isLeft, sign, power } of operands) {
      if (!this.changes.has(cell)) continue;
      const by = this.changes.get(cell);
      if (by === null) return { status: 'not-checkable' };
      isChanged = true;
      if (isLeft) left = add(left, shift(by, power), sign);
      else right = add(right, shift(by, power), sign);
    }
    if (!isChanged) return null;
    if (this.isUnfolded(sum)) return { status: 'not-checkable' };
    const rounding = sum.mayBeRounded ? this.rounding(sum) : zero;
    const allowed = isAtMost(rounding, sum.allowed) ? sum.allowed : rounding;
    const off = add(add(difference, left), right, -1n);
    return {
      status: isAtMost(magnitude(off), allowed) ? 'holds' : 'fails',
      left: decimalText(add(parseDecimal(check.left), left)),
      right: decimalText(add(parseDecimal(check.right), right)),
      difference: decimalText(off),
    };
  }
}
