import { describe, expect, test } from 'vitest';

import { SERVICES, type Service, type ServiceId } from '../../src/data/services.js';
import { serviceCodes, type ServiceCodeFact } from '../facts/index.js';

const ids = Object.keys(SERVICES) as ServiceId[];
/** The same order on both sides. */
const pairs = ids.flatMap((id, index) => {
  const fact = serviceCodes.services[index];
  return fact ? [{ id, fact }] : [];
});
const byName = new Map(serviceCodes.services.map((fact) => [fact.service, ids[serviceCodes.services.indexOf(fact)]]));

/** A name as a library writes it: `(none)` and an empty one are none, brackets say that it is not official. */
function nameOf({ name }: ServiceCodeFact): string | null {
  return name === '' || name === '(none)' ? null : name.replaceAll(/^\(|\)$/g, '');
}

/** Whether the service itself says what to do; its note names the exceptions, in either direction. */
function isInferred({ retry_note = '' }: { readonly retry_note?: string }, code: number): boolean {
  const named = (retry_note.match(/\b\d{4}\b/g) ?? []).map(Number);
  if (/^inferred except|rest inferred|others are inferred/.test(retry_note)) return !named.includes(code);
  return retry_note.startsWith('inferred');
}

test('there are 40 services with 216 codes', () => {
  expect(ids).toHaveLength(40);
  expect(ids.flatMap((id) => Object.keys(SERVICES[id].codes))).toHaveLength(216);
  expect(serviceCodes.services).toHaveLength(40);
});

describe.each(pairs)('$id', ({ id, fact }) => {
  const service: Service = SERVICES[id];

  test('is called what it is called', () => {
    // Without what is explained in brackets.
    expect(fact.service.startsWith(service.name.split(' ')[0] ?? '')).toBe(true);
    expect(service.packages).toEqual(fact.npm);
    expect(service.hosts).toEqual(fact.hosts);
  });

  test('has its codes, with their names', () => {
    const ours = Object.entries(service.codes).map(([code, { name }]) => [Number(code), name]);
    expect(ours).toEqual(fact.codes.map((each) => [each.code, nameOf(each)]).sort(([a], [b]) => Number(a) - Number(b)));
  });

  test('says about a retry what the service says', () => {
    for (const each of fact.codes) {
      const row = service.codes[each.code];
      expect(row?.retry, `${each.code}`).toBe(each.retry === 'after re-auth' ? 'after re-authentication' : each.retry);
      expect(row?.inferred ?? false, `${each.code}`).toBe(isInferred(fact, each.code));
    }
  });

  test('says who sends them', () => {
    for (const each of fact.codes) {
      expect(service.codes[each.code]?.sentBy ?? 'server', `${each.code}`).toBe(each.sender ?? fact.default_sender);
    }
  });

  test('names its sources', () => {
    expect(service.sources.length).toBeGreaterThan(0);
    for (const source of service.sources) expect(fact.source.some((known) => known.startsWith(source))).toBe(true);
  });
});

test('who shares a number shares it here too', () => {
  for (const [code, services] of Object.entries(serviceCodes.collisions)) {
    const ours = ids.filter((id) => Number(code) in SERVICES[id].codes);
    expect(new Set(ours), code).toEqual(new Set(services.map((name) => byName.get(name))));
  }
});
