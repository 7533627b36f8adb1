/** An exact decimal number: `digits` times ten to the power of `exponent`. Never a float, so that nothing is rounded. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** The number that is written as digits with at most one point among them: `1234.50`. Keeps the zeros at its end. */
export function decimal(written: string): Decimal {
  const point = written.indexOf('.');
  if (point < 0) return { digits: BigInt(written), exponent: 0 };
  return { digits: BigInt(written.slice(0, point) + written.slice(point + 1)), exponent: point + 1 - written.length };
}

export function whole(digits: bigint | number): Decimal {
  return { digits: BigInt(digits), exponent: 0 };
}

/** As people write it, without an exponent and without zeros at the end of a fraction: `-0.5`, `36000000`. */
export function plain({ digits, exponent }: Decimal): string {
  if (exponent >= 0) return `${digits * 10n ** BigInt(exponent)}`;
  const sign = digits < 0n ? '-' : '';
  const all = `${digits < 0n ? -digits : digits}`.padStart(1 - exponent, '0');
  let end = all.length;
  while (end > all.length + exponent && all.endsWith('0', end)) end -= 1;
  const fraction = all.slice(exponent, end);
  return `${sign}${all.slice(0, exponent)}${fraction && `.${fraction}`}`;
}

/** The number times ten to the power of `by`. */
export function shifted({ digits, exponent }: Decimal, by: number): Decimal {
  return { digits, exponent: exponent + by };
}

export function negated({ digits, exponent }: Decimal): Decimal {
  return { digits: -digits, exponent };
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}

export function sum(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { digits: digitsAt(a, exponent) + digitsAt(b, exponent), exponent };
}

/** Below 0 where `a` is the smaller, above where it is the greater. */
export function compare(a: Decimal, b: Decimal): number {
  const { digits } = sum(a, negated(b));
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

/** The one place where something is cut: a fraction such as a third has no last digit, and gets sixteen. */
export function quotient(numerator: bigint, denominator: bigint): Decimal {
  return { digits: (numerator * 10n ** 16n) / denominator, exponent: -16 };
}

/** `a` divided by `b`, with sixteen digits behind the point; nothing where `b` is 0. */
export function divided(a: Decimal, b: Decimal): Decimal | undefined {
  const exponent = Math.min(a.exponent, b.exponent);
  const [above, below] = [digitsAt(a, exponent), digitsAt(b, exponent)];
  return below === 0n ? undefined : quotient(above, below);
}

function digitsAt({ digits, exponent }: Decimal, at: number): bigint {
  return digits * 10n ** BigInt(exponent - at);
}
