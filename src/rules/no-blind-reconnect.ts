import type { CloseHandler } from '../analysis/close-handlers.js';
import type { WebSocketSettings } from '../analysis/settings.js';
import { AGAINST_RECONNECT } from '../data/close-codes.js';
import { inRanges } from '../data/ranges.js';
import { describeCodes } from '../reference/message.js';
import { defineRule } from './rule.js';

export interface Options {
  /** Leave a handler alone that asks a flag of its own, "closed by us", before it reconnects. Default: true. */
  allowFlag?: boolean;
}

/** A close handler that opens a new connection without a look at why the last one ended. */
export default defineRule<'reconnects' | 'alwaysYes', Required<Options>>({
  name: 'no-blind-reconnect',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow reconnecting in a close handler that does not look at the close code',
      recommended: 'warn',
      strict: 'error',
    },
    messages: {
      reconnects:
        'This close handler opens a new connection whatever the close code is. That is wrong after {{codes}}. Look at {{given}} first.',
      alwaysYes: '{{name}} says yes whatever the close code is. Reconnecting is wrong after {{codes}}. Look at {{given}} first.',
    },
    options: {
      allowFlag: {
        type: 'boolean',
        description: 'Leave a handler alone that asks a flag of its own, "closed by us", before it reconnects.',
      },
    },
    defaults: { allowFlag: true },
  },
  check({ closeHandlers, settings }, context, { allowFlag }) {
    for (const handler of closeHandlers) {
      // A server does not reconnect, and who is told nothing cannot look at it.
      if (handler.role === 'server' || !handler.isGivenCode || !handler.reconnects || handler.readsCode) continue;
      if (allowFlag && !handler.decides && handler.isFlagged) continue;
      const codes = wrongAfter(handler, settings);
      context.report({
        loc: handler.head,
        messageId: handler.decides ? 'alwaysYes' : 'reconnects',
        data: {
          name: handler.name === null ? 'This function' : `${handler.name}()`,
          codes,
          given: handler.isGivenEvent ? '`code` or `wasClean` of its event' : 'the code that it is given',
        },
      });
    }
  },
});

/** The codes after which reconnecting is wrong, the project's own included, as far as the handler is told of them. */
function wrongAfter({ decides }: CloseHandler, { codes = {} }: WebSocketSettings): string {
  const own = Object.entries(codes).flatMap(([code, { name, sentBy, reconnect }]) =>
    reconnect === undefined || reconnect === 'with backoff' || sentBy === 'client'
      ? []
      : [{ code: Number(code), name, reconnect }],
  );
  const all = [...AGAINST_RECONNECT, ...own].filter(({ code }) => !inRanges(code, decides ?? []));
  const names = Object.fromEntries(own.map(({ code, name }) => [code, name]));
  const of = (policy: (typeof all)[number]['reconnect']): string =>
    describeCodes(
      all.filter(({ reconnect }) => reconnect === policy).map(({ code }) => code),
      names,
    );
  const [never, afterLogin] = [of('never'), of('after re-authentication')];
  return [...(never === '' ? [] : [never]), ...(afterLogin === '' ? [] : [`${afterLogin} without new credentials`])].join(
    ', and after ',
  );
}
