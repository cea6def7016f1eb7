import { describe, expect, it } from 'vitest';
import { classLabels } from '#lib/render/key-numbers.ts';
import type { ClassScale } from '#lib/story/scale/color-scale.ts';
import { brief, scene, validate } from '../../known.ts';

const written = (color: string, numbers: readonly number[]): string => `---
title: T
standfirst: S
lang: en
date: 2022-10-03
layers:
  - id: a
    kind: circle
    name: N
    source: S
    color: ${color}
    shapes:
${numbers.map((n, i) => `      - { point: [${48 + i / 10}, 40], n: ${n} }`).join('\n')}
---
${scene('view: [Azerbaijan]\nlayers: [a]')}`;
const scaleOf = (color: string, numbers: readonly number[]): ClassScale =>
  validate(written(color, numbers)).stories[0]!.layers[0]!.color as ClassScale;

describe('classes of as few numbers as there are', () => {
  it('are each of one number, and are told by it', () => {
    const scale = scaleOf('{ by: n, classes: 5 }', [1, 2, 3, 1]);
    expect(scale.single).toBe(true);
    expect(classLabels(scale, 'en')).toEqual(['1', '2', '3']);
  });

  it('are ranges about a middle where a side has more numbers than classes', () => {
    const numbers = [-5, -4, -3, -2, 1];
    const scale = scaleOf('{ by: n, classes: 5, around: 0 }', numbers);
    const labels = classLabels(scale, 'en');
    // Two numbers of one class are both in what is said of it.
    expect(labels.length).toBeLessThan(numbers.length);
    expect(scale.single).toBe(false);
    for (const label of labels) expect(label).toMatch(/–|to/);
  });
});

describe('a limit or a middle', () => {
  it.each([
    ['classes: [.nan, 5, 10]', '11:31 classes-invalid'],
    ['classes: [0, .nan, 10]', '11:34 classes-invalid'],
    ['classes: [0, 5, .inf]', '11:37 classes-invalid'],
    ['classes: [-.inf, 5, 10]', '11:31 classes-invalid'],
    ['classes: 2, around: .nan', '11:41 field-type'],
    ['classes: 2, around: .inf', '11:41 field-type']
  ])('that is no number is told: %s', (fields, issue) => {
    expect(validate(written(`{ by: n, ${fields} }`, [1, 5, 9])).issues.map(brief)).toEqual([issue]);
  });
});
