import { describe, expect, it } from 'vitest';
import { tellsOfFailure, tellsOfRefusal, tellsOfRequest } from '../../src/analysis/wording.js';

describe('a text tells of a failure', () => {
  it.each([
    'error',
    'Internal Error',
    'authentication failed',
    'UNAUTHORIZED',
    'access_denied',
    'accessDenied',
    'ping timeout',
    'no token: unauthorized',
    'not your turn, forbidden',
    'Exception (no details)',
    'invalid',
  ])('%s', (text) => {
    expect(tellsOfFailure(text)).toBe(true);
  });
});

describe('a text tells of no failure', () => {
  it.each([
    '',
    'done',
    'no error',
    'without any errors',
    'not a failure',
    "it isn't invalid",
    'non-fatal error',
    'error-free',
    'terror',
    'validity',
    '0 errors',
  ])('%s', (text) => {
    expect(tellsOfFailure(text)).toBe(false);
  });
});

it('a name tells of a refusal', () => {
  expect(['tokenExpired', 'isInvalid', 'rejected', 'authError'].filter((name) => !tellsOfRefusal(name))).toEqual([]);
  expect(['token', 'isValid', 'allowed'].filter(tellsOfRefusal)).toEqual([]);
});

it('a test or a reason tells of a request', () => {
  expect(
    ["error.name === 'AbortError'", 'signal.aborted', 'user logout', 'ERR_CANCELED'].filter((text) => !tellsOfRequest(text)),
  ).toEqual([]);
  expect(['error instanceof Error', 'about', 'bye'].filter(tellsOfRequest)).toEqual([]);
});
