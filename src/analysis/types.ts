import type { ParserServices, TSESLint } from '@typescript-eslint/utils';
import type ts from 'typescript';
import { CLOSE_EVENT_TYPE, SOCKET_TYPE } from '../data/names.js';
import type { ModelIndex } from './models.js';
import type { Origin, Verdict } from './origins.js';
import type { LibraryModel } from '../data/library-models/types.js';
import type { Node } from './syntax.js';

/** Packages that declare the platform's globals. */
const GLOBAL_DECLARATIONS = /^(?:typescript|@types\/node|@types\/web|undici-types|bun-types|@types\/bun|@types\/deno)$/;

/**
 * Evidence one: the type, where the parser brought a type checker. It is asked of few nodes, since each question
 * costs more than all other evidence together.
 */
export class Types {
  readonly #services: ParserServices & { program: ts.Program };
  readonly #checker: ts.TypeChecker;
  readonly #index: ModelIndex;
  readonly #unknownSocket: LibraryModel;
  readonly #fileName: string | undefined;

  static of(sourceCode: Readonly<TSESLint.SourceCode>, index: ModelIndex, unknownSocket: LibraryModel): Types | null {
    const services = sourceCode.parserServices;
    return services && 'program' in services && services.program
      ? new Types(services as ParserServices & { program: ts.Program }, sourceCode, index, unknownSocket)
      : null;
  }

  private constructor(
    services: ParserServices & { program: ts.Program },
    sourceCode: Readonly<TSESLint.SourceCode>,
    index: ModelIndex,
    unknownSocket: LibraryModel,
  ) {
    this.#services = services;
    this.#fileName = (services.esTreeNodeToTSNodeMap.get(sourceCode.ast) as ts.Node | undefined)?.getSourceFile().fileName;
    this.#checker = services.program.getTypeChecker();
    this.#index = index;
    this.#unknownSocket = unknownSocket;
  }

  /** What the type of an expression says; nothing where it is `any`, `unknown`, a type parameter or has no name. */
  verdict(node: Node): Verdict {
    const type = this.#typeOf(node);
    const bound = type?.isTypeParameter() ? this.#checker.getBaseConstraintOfType(type) : type;
    return bound ? this.#verdict(bound, 0) : { origins: [], other: false };
  }

  /** The numbers of a literal type or a union of them; null where other values are possible. */
  numbers(node: Node): number[] | null {
    const type = this.#typeOf(node);
    if (!type) return null;
    const members = type.isUnion() ? type.types : [type];
    const numbers = members.flatMap((member) => (member.isNumberLiteral() ? [member.value] : []));
    return numbers.length === members.length ? numbers : null;
  }

  /** Whether the type is an error's: `Error` itself, or a class or interface that extends it. */
  isError(node: Node): boolean {
    const isError = (type: ts.Type, depth: number): boolean =>
      type.getSymbol()?.getName() === 'Error' ||
      (type.isUnion() && type.types.some((each) => isError(each, depth))) ||
      (depth < 8 && baseTypes(type).some((base) => isError(base, depth + 1)));
    const type = this.#typeOf(node);
    return type !== null && isError(type, 0);
  }

  #typeOf(node: Node): ts.Type | null {
    const tsNode = this.#services.esTreeNodeToTSNodeMap.get(node as never) as ts.Node | undefined;
    return tsNode ? this.#checker.getTypeAtLocation(tsNode) : null;
  }

  #verdict(type: ts.Type, depth: number): Verdict {
    const alias = type.aliasSymbol?.getName();
    if (type.isUnionOrIntersection()) {
      const parts = type.types.map((part) => this.#verdict(part, depth));
      return { origins: parts.flatMap(({ origins }) => origins), other: parts.some(({ other }) => other) };
    }
    const symbol = type.getSymbol();
    const name = symbol?.getName();
    // Of an event's target its type says less than the flow does.
    if (!symbol || name === undefined || name.startsWith('__') || name === 'EventTarget' || type.isTypeParameter())
      return { origins: [], other: false };
    const origins: Origin[] = [];
    for (const declaration of symbol.getDeclarations() ?? []) {
      const specifier = packageOf(declaration.getSourceFile().fileName);
      for (const row of this.#index.type.get(`${specifier ?? ''}#${name}`) ?? []) {
        // A type alone tells no role.
        if (!origins.some(({ model, kind }) => model === row.model && kind === row.kind))
          origins.push({ model: row.model, kind: row.kind, role: undefined, evidence: 'type' });
      }
    }
    if (origins.length > 0) return { origins, other: false };
    for (const base of depth < 8 ? baseTypes(type) : []) {
      const inherited = this.#verdict(base, depth + 1);
      if (inherited.origins.length > 0) return inherited;
    }
    // A class that the file itself declares is judged by what it does there, not by its name.
    if (symbol.valueDeclaration?.getSourceFile().fileName === this.#fileName) return { origins: [], other: true };
    if (SOCKET_TYPE.test(name) || (alias !== undefined && SOCKET_TYPE.test(alias))) {
      return { origins: [{ model: this.#unknownSocket, kind: 'socket', role: undefined, evidence: 'type' }], other: false };
    }
    if (CLOSE_EVENT_TYPE.test(name))
      return {
        origins: [{ model: this.#unknownSocket, kind: 'closeEvent', role: undefined, evidence: 'name and code' }],
        other: false,
      };
    return { origins: [], other: true };
  }
}

function baseTypes(type: ts.Type): readonly ts.Type[] {
  const declared = 'target' in type ? (type as ts.TypeReference).target : type;
  return declared.getBaseTypes() ?? [];
}

/** The package that declares a type, by its file: null for the platform's globals, `.` for the project's own. */
function packageOf(fileName: string): string | null {
  const at = fileName.lastIndexOf('/node_modules/');
  if (at < 0) return /\/lib\.[\w.]+\.d\.ts$/.test(fileName) ? null : '.';
  const match = /^((?:@[^/]+\/)?[^/]+)/.exec(fileName.slice(at + '/node_modules/'.length));
  const name = match?.[1] ?? '.';
  if (GLOBAL_DECLARATIONS.test(name)) return null;
  return name.startsWith('@types/')
    ? name
        .slice('@types/'.length)
        .replace('__', '/')
        .replace(/^(?=[^/]+\/)/, '@')
    : name;
}
