/** A fact that was read: how sure its reader was, and whether it is annotated. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Facts of about the same confidence. */
export interface ReliabilityBin {
  /** Confidence from (inclusive) and to (exclusive, but for the last). */
  readonly from: number;
  readonly to: number;
  readonly facts: number;
  /** Means, 0 to 1. */
  readonly confidence: number;
  readonly right: number;
}

const BIN = 0.1;
const LOWEST = 0.3;

/** How often facts of each confidence are right: bins of a tenth, empty ones left out. */
export function reliability(judged: readonly Judged[]): ReliabilityBin[] {
  const starts = Array.from({ length: Math.round((1 - LOWEST) / BIN) }, (_, i) => LOWEST + i * BIN);
  return starts.flatMap((start, i): ReliabilityBin[] => {
    const isLast = i === starts.length - 1;
    const inside = judged.filter(
      ({ confidence }) =>
        (confidence >= start - 1e-9 || i === 0) && (confidence < start + BIN - 1e-9 || isLast),
    );
    if (inside.length === 0) return [];
    const mean = (value: (fact: Judged) => number) =>
      inside.reduce((total, fact) => total + value(fact), 0) / inside.length;
    return [
      {
        from: Math.round(start * 100) / 100,
        to: Math.round((start + BIN) * 100) / 100,
        facts: inside.length,
        confidence: mean(({ confidence }) => confidence),
        right: mean(({ right }) => (right ? 1 : 0)),
      },
    ];
  });
}

/** Mean distance of confidence and share right over all facts, 0 to 1 (expected calibration error, Naeini et al., 2015). */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((total, { facts }) => total + facts, 0);
  const off = bins.reduce((total, bin) => total + bin.facts * Math.abs(bin.confidence - bin.right), 0);
  return all === 0 ? 0 : off / all;
}
