import { describe, expect, it } from 'vitest';
import { decodeFile, type StoryFile } from '#lib/story/story-file.ts';
import type { Issue } from '#lib/story/issue.ts';
import { cellOf } from '#lib/story/data/table/table.ts';
import { column, read } from './read-values.ts';

describe('the separator of a table', () => {
  it.each([
    ['a;b;c\nx;-48.207,15;12,5\ny;-204;4\nz;3.475,00;6,5\n', ['a', 'b', 'c']],
    ['a\tb\nx\t1,5\ny\t2,5\n', ['a', 'b']],
    ['Land (kurz, englisch);Wert (Mio., 2023)\nDEU;84.5\nFRA;68.2\n', ['Land (kurz, englisch)', 'Wert (Mio., 2023)']],
    ['a|b\nx|1\n', ['a', 'b']],
    ['sep=;\na;b,c\nx;1\n', ['a', 'b,c']],
    ['one column\nx\ny\n', ['one column']]
  ])('of %j is that by which its lines are alike', (text, columns) => {
    const { table, issues } = read(text);
    expect(table?.columns).toEqual(columns);
    expect(issues).toEqual([]);
  });

  it('is the one that the layer says, where it says one', () => {
    const { table } = read('a;b,c\nx;1,2\n', { separator: { value: ',', offset: 0 } });
    expect(table?.columns).toEqual(['a;b', 'c']);
  });
});

describe('a table', () => {
  it('has lines, columns and offsets of its cells, quoted ones and ones of several lines too', () => {
    const { table } = read('name,"a, ""b""",n\n"x\ny", é ,1\n\nz,"q,r",2\n');
    expect(table?.columns).toEqual(['name', 'a, "b"', 'n']);
    expect(table?.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, 'x\ny', 'é', '1'],
      [5, 'z', 'q,r', '2']
    ]);
    const [, last] = table!.rows;
    const at = table!.offsetOf(last!, 'n');
    expect(table!.source.text.slice(at, at + 1)).toBe('2');
    expect(table!.source.text.slice(table!.offsetOf(last!, 'a, "b"')).startsWith('"q,r"')).toBe(true);
  });

  it('is found under titles, with its total and its notes told apart, and says which line has the names', () => {
    const { table, at } = read(
      '"Source","made up",\n\n"Country","Code","2022","2023",\n"A","DEU","8","9",\n"B","ESP","4",,\n,,,,\n"Total","","12","9",\n"Source: made up","","","",\n'
    );
    expect(table?.columns).toEqual(['Country', 'Code', '2022', '2023']);
    expect(at()).toEqual(['3:1 csv-header-below']);
    expect(table?.rows.map(({ line, isNote }) => [line, isNote])).toEqual([
      [4, false],
      [5, false],
      [7, false],
      [8, true]
    ]);
    expect(column(table, '2023')).toEqual([9, null, 9, null]);
  });

  it.each([
    ['# one\n# two\n# three\na,b,c\n1,2,3\n', ['a', 'b', 'c'], 4],
    ['a,b,c\n1,2,3,4\n', ['a', 'b', 'c'], 1],
    ['Note\nNote\nNote\nNote\na;b\nx;1\ny;2\n', ['a', 'b'], 5],
    ['ville\nParis\nLyon\nNice, Alpes\nLille\nMetz\nBrest\n', ['ville'], 1],
    [',a,b\n0,x,1\n1,y,2\n', ['a', 'b'], 1]
  ])('%j has its names on the line that is as wide as the table', (text, columns, line) => {
    const { table } = read(text);
    expect(table?.columns).toEqual(columns);
    expect(table!.source.text.split('\n')[line - 1]).toContain(columns[0]);
    expect(table!.rows[0]!.line).toBe(line + 1);
  });

  it('takes the line of names that the layer gives without a word', () => {
    const { table, issues } = read('Titre, 2023\nnote, autre\na,b\n1,2\n', { header: { value: 3, offset: 0 } });
    expect(table?.columns).toEqual(['a', 'b']);
    expect(issues).toEqual([]);
  });

  it('reads short and long rows, and says which they are', () => {
    const { table, at } = read('a,b,c\n1,2,3\n4,5\n6,7,8,9,x\n\n   \n1,2,3\n');
    expect(column(table, 'c')).toEqual([3, null, 8, 3]);
    expect(at()).toEqual(['3:1 csv-row-length', '4:7 csv-row-length']);
  });

  it('has no cell and no name with what is not seen in it', () => {
    const { table } = read('\ufeff land\u00a0, wert \nSpa\u200bin\u00a0,1\nPortu\u00adgal,2\nTu\u0308rkiye,3\n');
    expect(table?.columns).toEqual(['land', 'wert']);
    expect(table?.rows.map((row) => cellOf(table, row, 'land'))).toEqual(['Spain', 'Portugal', 'T\u00fcrkiye']);
  });

  it('of more rows than are read is refused, and none is left out in silence', () => {
    const rows = (count: number): string => `a,b\n${'x,1\n'.repeat(count)}`;
    expect(read(rows(99_998)).table?.rows.length).toBe(99_998);
    const { table, at } = read(rows(100_001));
    expect(table).toBeNull();
    expect(at()).toEqual(['100000:1 csv-too-long']);
    const wide = read(`${Array.from({ length: 1001 }, (_, i) => `c${i}`).join(',')}\n`);
    expect(wide.at()).toEqual(['1:1 csv-too-long']);
  });

  it.each([
    ['<!DOCTYPE html><html></html>', 'a web page'],
    ['<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>', 'a table in HTML'],
    ['<?xml version="1.0"?><Workbook></Workbook>', 'a workbook of Excel'],
    ['{"type":"FeatureCollection","features":[]}', 'GeoJSON'],
    ['[{"a":1}]', 'JSON'],
    ['version https://git-lfs.github.com/spec/v1\noid sha256:0\n', 'Git LFS']
  ])('that is %s is told for what it is', (text, what) => {
    const { table, issues } = read(text);
    expect(table).toBeNull();
    expect(issues[0]?.code).toBe('csv-foreign');
    expect(issues[0]?.message).toContain(what);
  });

  it.each(['error,count\nx,1\n', '404,401\nx,y\n', 'a = b,c\nx,y\n'])('that begins like %j is a table', (text) =>
    expect(read(text).issues.filter(({ code }) => code === 'csv-foreign')).toEqual([])
  );

  it('keeps formulas and HTML as texts, and says which are formulas', () => {
    const { table, at } = read(
      'a,b\n=SUM(B2:B9),<b>x</b>\n@SUM(A1),-5\n"-2+3+cmd|\' /C calc\'!A0",+33 1 22\n--,- note\n'
    );
    expect(table?.rows.map(({ cells }) => cells[0])).toEqual([
      '=SUM(B2:B9)',
      '@SUM(A1)',
      "-2+3+cmd|' /C calc'!A0",
      '--'
    ]);
    expect(at()).toEqual(['2:1 csv-formula', '3:1 csv-formula', '4:1 csv-formula']);
  });

  it('is decoded from UTF-8 and from UTF-16 that says so, and is refused at its first letter of another encoding', () => {
    const decoded = (bytes: Buffer, issues: Issue[] = []) => {
      const file: StoryFile = { size: bytes.length, bytes, kind: 'file' };
      return { text: decodeFile('story/t.csv', file, issues)?.text, issues };
    };
    const text = 'ville;n\nÉvry;1\n';
    expect(decoded(Buffer.from(text, 'utf8')).text).toBe(text);
    expect(decoded(Buffer.from(`\ufeff${text}`, 'utf8')).text).toBe(text);
    expect(decoded(Buffer.from(`\ufeff${text}`, 'utf16le')).text).toBe(text);
    expect(decoded(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()).text).toBe(text);
    const { text: none, issues } = decoded(Buffer.from(text, 'latin1'));
    expect(none).toBeUndefined();
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([['file-encoding', 2, 1]]);
  });

  it('says which cells were read in a wrong encoding before', () => {
    expect(read('ville,n\nZÃ¼rich,1\nGen�ve,2\nSÃO PAULO,3\nÂnes,4\nÉvry,5\n').at()).toEqual([
      '2:1 csv-letters',
      '3:1 csv-letters'
    ]);
  });

  it('with a quotation mark that nothing closes is refused at that mark', () => {
    const { table, at } = read('a,b\nx,1\ny,"2\nz,3\n');
    expect(table).toBeNull();
    expect(at()).toEqual(['3:3 csv-quote']);
  });
});
