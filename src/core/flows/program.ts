/**
 * A program as the flow engine sees it: one text lowered from its syntax tree to plain data, whatever its language. It
 * lives only while its text is analysed, so it may hold literals; nothing of it is stored or shown but names.
 */
export interface Program {
  /** The first is the code outside any function. */
  readonly functions: readonly FunctionNode[];
  readonly imports: readonly ImportNode[];
  /** What other files see: exported name (`default` too) to the local name. Empty where everything at the top is visible. */
  readonly exports: ReadonlyMap<string, string>;
  readonly types: readonly TypeNode[];
}

/** A range of the text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FunctionNode extends Span {
  /** Empty for a lambda, and for the code outside any function. */
  readonly name: string;
  /** The class, struct, trait or module whose method it is. */
  readonly owner?: string;
  /** Is read like a field: `get name()`. */
  readonly reads?: true;
  /** Makes an object of its owner: `constructor`, `__init__`, `initialize`, `__construct`. */
  readonly constructs?: true;
  /** It is called on its first parameter, as if that had it: C#'s extension methods. */
  readonly extends?: true;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  /** Decorators, annotations and attributes, a bare one as a call without arguments: `@PostMapping("/patients")`. */
  readonly marks: readonly Call[];
  /** The declared type of what it returns, without its arguments: `Patient`, `List<Patient>` is `List`. */
  readonly type?: string;
}

export interface Parameter extends Span {
  readonly target: Target;
  /** Every plain name in the declared type, outermost first: `List<Patient>` is `['List', 'Patient']`. */
  readonly types?: readonly string[];
  readonly marks?: readonly Call[];
  /** Takes all that is left: `...args`, `*args`, `**kwargs`, `params`. */
  readonly rest?: true;
}

/** Something that is given a value. */
export type Target =
  | (Span & { readonly kind: 'name'; readonly name: string })
  | (Span & { readonly kind: 'member'; readonly object: Expression; readonly name: string | undefined })
  /** `{ a, b: { c }, ...rest }`; the rest has no key. */
  | (Span & {
      readonly kind: 'fields';
      readonly fields: readonly { readonly key: string | undefined; readonly target: Target }[];
    })
  /** `[a, , b]`, `a, b`. */
  | (Span & { readonly kind: 'items'; readonly items: readonly (Target | undefined)[] });

/** Statements that only group others (blocks, labels, `with`, `using`, `try`) are lowered to what they hold. */
export type Statement =
  | {
      readonly kind: 'assign';
      readonly target: Target;
      readonly value: Expression;
      /** Joins what the target holds: `+=`, `||=`. */
      readonly adds?: true;
      /** Declares the target here; without it an assignment goes to the nearest declaration around, if there is one. */
      readonly declares?: true;
      /** As in a parameter. */
      readonly types?: readonly string[];
    }
  | { readonly kind: 'do'; readonly value: Expression }
  | { readonly kind: 'return'; readonly value: Expression }
  | { readonly kind: 'throw'; readonly value: Expression }
  /** One of the arms runs, or none where an empty one is among them. `try` bodies with their handlers are arms as well. */
  | { readonly kind: 'branch'; readonly arms: readonly (readonly Statement[])[] }
  /** `for (target of over)`; the tests of `while` and `for` stand as `do` before it. */
  | {
      readonly kind: 'loop';
      readonly target?: Target;
      readonly over?: Expression;
      readonly body: readonly Statement[];
    };

export type Expression =
  /** `this`, `self` and `@x`, `$this` are the name `this`; names lose their sigils. */
  | (Span & { readonly kind: 'name'; readonly name: string })
  /** `a.b`, `a?.b`, `a['b']`, `a->b`, `a[:b]`, `a::b`. */
  | (Span & { readonly kind: 'member'; readonly object: Expression; readonly name: string })
  /** `a[0]`, `a[key]`, `a[1:]`. */
  | (Span & { readonly kind: 'element'; readonly object: Expression; readonly index: Expression | undefined })
  /** Holds what its parts hold: templates (with their literal pieces as `text`), concatenation, arms of a condition, casts. */
  | (Span & { readonly kind: 'parts'; readonly parts: readonly Expression[] })
  /** An object or map literal; a spread entry has no key, a computed key has none either. */
  | (Span & { readonly kind: 'object'; readonly entries: readonly Entry[] })
  /** A list, tuple or set literal, or a comprehension's element (`over` and `target` say from where). */
  | (Span & { readonly kind: 'list'; readonly items: readonly Expression[]; readonly spread?: true })
  | (Span & {
      readonly kind: 'comprehension';
      readonly loops: readonly { readonly target: Target; readonly over: Expression }[];
      readonly element: Expression;
    })
  | Call
  /** A function as a value: its index among the program's functions. */
  | (Span & { readonly kind: 'function'; readonly index: number })
  /** An assignment within an expression. */
  | (Span & { readonly kind: 'assigned'; readonly target: Target; readonly value: Expression })
  /** A literal string without anything in it, or a literal piece of a template. */
  | (Span & { readonly kind: 'text'; readonly text: string })
  /** A literal that is no text: numbers, true, null. */
  | (Span & { readonly kind: 'constant' })
  /** Tells of its operands without holding them: comparisons, `not`, `typeof`, arithmetic other than `+`. */
  | (Span & { readonly kind: 'test'; readonly operands: readonly Expression[] });

export interface Entry {
  readonly key: string | undefined;
  readonly value: Expression;
}

export interface Call extends Span {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Argument[];
  /** `new X(…)`, a composite literal `X{…}` with its fields as named arguments, or a class that is called. */
  readonly makes?: true;
  /** Plain names of its type arguments: `resource<Patient>()`, and of class literals handed in: `Patient.class`. */
  readonly types?: readonly string[];
}

export interface Argument {
  readonly value: Expression;
  /** `body=x`, `body: x` in languages with named arguments. */
  readonly name?: string;
  readonly spread?: true;
}

export interface ImportNode extends Span {
  /** The name by which this text knows it; empty if the import brings a whole namespace or nothing. */
  readonly local: string;
  /** As written: `./llm`, `..records`, `com.clinic.records`, `github.com/x/y`. */
  readonly module: string;
  /** The name in the module; `*` for the whole of it, `default` for a default export. */
  readonly name: string;
}

/** A class, struct, interface, record or type alias with fields. */
export interface TypeNode extends Span {
  readonly name: string;
  /** What it extends and implements, plain names. */
  readonly supers: readonly string[];
  readonly fields: readonly {
    readonly name: string;
    readonly types?: readonly string[];
    readonly value?: Expression;
  }[];
}
