import type { Code } from '#lib/story/codes.ts';
import type { Report } from '#lib/story/report.ts';

/** A file of 100 000 vertices can be wrong 100 000 times; nobody reads that far. */
const MOST = 20;

/** A report that lists so many issues of each code, and then says that there are more. */
export function cappedReport(report: Report): Report {
  const counts = new Map<Code, number>();
  return (code, offset, message, hint) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= MOST) report(code, offset, message, hint);
    else if (count === MOST + 1) {
      report(code, offset, `${message} Others like it follow, and are not listed.`, hint);
    }
  };
}
