import { readFileSync } from 'node:fs';
import { CODES, type Code } from '#lib/story/codes.ts';
import type { Issue } from '#lib/story/issue.ts';
import { docsOf, readIssueDocs } from './issue-docs.ts';
import { endFinder } from './issue-end.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Environment of a workflow of GitHub's, by which the docs have an address. */
type Env = Readonly<Record<string, string | undefined>>;

/** The issues as SARIF 2.1.0, which code scanning takes: each code a rule with its paragraph of docs/issues.md. */
export function sarif(issues: readonly Issue[], env: Env): string {
  const docs = readIssueDocs();
  const codes = Object.keys(CODES) as Code[];
  const rules = codes.map((code) => {
    const { title, severity } = CODES[code];
    const markdown = docs.get(code) ?? title;
    return {
      id: code,
      shortDescription: { text: title },
      fullDescription: { text: `${title}.` },
      help: { text: plain(markdown), markdown },
      defaultConfiguration: { level: severity },
      ...helpAddress(code, env)
    };
  });
  const end = endFinder();
  const results = issues.map((issue) => {
    const { file, line, column, severity, code, message, hint } = issue;
    const ends = end(issue);
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code as Code),
      level: severity,
      message: { text: `${message} ${hint}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
            region: { startLine: line, startColumn: column, ...ends }
          }
        }
      ]
    };
  });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const driver = { name: 'lieudit', semanticVersion: version, rules };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2);
}

function helpAddress(code: string, env: Env): { helpUri?: string } {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  return server && repository && commit ? { helpUri: `${server}/${repository}/blob/${commit}/${docsOf(code)}` } : {};
}

const plain = (markdown: string): string => markdown.replace(/\*\*|\*\((warning)\)\*\s*|`|^> /gm, '').trim();
