import { WorkbookError } from "../model/errors.ts";
import type { Json } from "./protocol.ts";

/** An argument of a method: plain data, or one of the host's objects. */
export type Argument = Json | OfficeObject;
export type Answer = Json | OfficeObject | undefined;

/** Where events of an object go: Excel's number of the event and the id of the object they are about. */
export interface EventTarget {
  readonly type: number;
  readonly target: string;
}

export interface Scalar<Self, Context> {
  get(self: Self, context: Context): Json;
  set?(self: Self, value: Json, context: Context): void;
}

/** One Office class as data: every member by its name on the wire. */
export interface ClassDefinition<Self, Context> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<Self, Context>>>;
  /** Properties that office.js sets under another name than it reads them. */
  readonly setters?: Readonly<Record<string, (self: Self, value: Json, context: Context) => void>>;
  readonly navigation?: Readonly<Record<string, (self: Self, context: Context) => OfficeObject | null>>;
  readonly methods?: Readonly<Record<string, (self: Self, args: readonly Argument[], context: Context) => Answer>>;
  /** `collection.getItem(key)`. */
  readonly item?: (self: Self, key: Argument, context: Context) => OfficeObject;
  readonly items?: (self: Self, context: Context) => readonly OfficeObject[];
  /** What a client needs to find the object again: its Id or its _ReferenceId. */
  readonly identity?: (self: Self, context: Context) => Readonly<Record<string, Json>>;
  /** By the name of the register method without its "_Register". */
  readonly events?: Readonly<Record<string, (self: Self) => EventTarget>>;
}

/** One object of the host, as the interpreter sees it. */
export interface OfficeObject {
  readonly className: string;
  readonly scalarNames: readonly string[];
  readonly isCollection: boolean;
  /** The object behind, for members that take another object as an argument. */
  readonly self: unknown;
  get(name: string): Json;
  set(name: string, value: Json): void;
  navigate(name: string): OfficeObject | null;
  call(name: string, args: readonly Argument[]): Answer;
  item(key: Argument): OfficeObject;
  items(): readonly OfficeObject[];
  identity(): Readonly<Record<string, Json>>;
  /** The exact name of a member that was asked for in any case; undefined when there is none. */
  resolve(kind: "scalar" | "navigation", name: string): string | undefined;
  event(registerMethod: string): EventTarget | undefined;
}

export function officeClass<Self, Context>(
  definition: ClassDefinition<Self, Context>,
): (self: Self, context: Context) => OfficeObject {
  const scalars = byLowerCase(definition.scalars ?? {});
  const navigation = byLowerCase(definition.navigation ?? {});
  const scalarNames = Object.keys(definition.scalars ?? {});
  const names = {
    scalar: new Map(scalarNames.map((name) => [name.toLowerCase(), name])),
    navigation: new Map(Object.keys(definition.navigation ?? {}).map((name) => [name.toLowerCase(), name])),
  };
  const { name: className, setters, methods, events, item, items, identity } = definition;
  return (self, context) => ({
    className,
    scalarNames,
    isCollection: items !== undefined,
    self,
    get: (name) => member(className, name, scalars.get(name.toLowerCase())).get(self, context),
    set: (name, value) => {
      const scalar = scalars.get(name.toLowerCase());
      member(className, `${name} (set)`, setters?.[name] ?? scalar?.set?.bind(scalar))(self, value, context);
    },
    navigate: (name) => member(className, name, navigation.get(name.toLowerCase()))(self, context),
    call: (name, args) => member(className, name, methods?.[name])(self, args, context),
    item: (key) => member(className, "getItem", item)(self, key, context),
    items: () => items?.(self, context) ?? [],
    identity: () => identity?.(self, context) ?? {},
    resolve: (kind, name) => names[kind].get(name.toLowerCase()),
    event: (registerMethod) => events?.[registerMethod.replace(/^_(Unr|R)egister/, "")]?.(self),
  });
}

export class MissingMember extends WorkbookError {
  readonly member: string;

  constructor(member: string) {
    super("ApiNotImplementedInWorkbench", `The workbench does not have ${member}.`);
    this.member = member;
  }
}

function member<Member>(className: string, name: string, found: Member | undefined): Member {
  if (found === undefined) throw new MissingMember(`${className}.${name}`);
  return found;
}

function byLowerCase<Value>(record: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
}
