import { WorkbookError } from "../model/errors.ts";
import { MissingMember } from "./office-class.ts";
import type { Answer, Argument, EventTarget, OfficeObject } from "./office-class.ts";
import { actionTypes, pathTypes } from "./protocol.ts";
import type { Action, ArgumentInfo, BatchError, BatchRequest, BatchResponse, Json, ObjectPath } from "./protocol.ts";
import { query, toCamelCase } from "./query.ts";

/** What the interpreter needs to know of the host behind it. */
export interface Roots {
  workbook(): OfficeObject;
  service(name: string): OfficeObject;
  /** An object the host gave out a _ReferenceId for. */
  reference(id: string): OfficeObject;
  subscribe(event: EventTarget): void;
  unsubscribe(event: EventTarget): void;
  /** The batch wanted a member the host does not have. */
  missing(member: string): void;
}

/** Runs one batch of office.js: in order, up to the first failure, keeping what was done before it. */
export function runBatch(request: BatchRequest, roots: Roots): BatchResponse {
  const objects = new PathResolver(request.ObjectPaths ?? {}, roots);
  const response: BatchResponse = { Results: [], TraceIds: [] };
  for (const [index, action] of (request.Actions ?? []).entries()) {
    try {
      response.Results.push({ ActionId: action.Id, Value: runAction(action, objects, roots) });
      if (action.ActionType === actionTypes.trace) response.TraceIds.push(action.Id);
    } catch (error) {
      if (error instanceof MissingMember) roots.missing(error.member);
      return { ...response, Error: batchError(error, index, objects.location(action)) };
    }
  }
  return response;
}

function runAction(action: Action, objects: PathResolver, roots: Roots): Json {
  if (action.ActionType === actionTypes.trace) return null;
  const object = objects.resolve(action.ObjectPathId);
  if (!object) return action.ActionType === actionTypes.method ? { _IsNull: true } : null;
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return object.identity();
    case actionTypes.query:
      return query(object, action.QueryInfo);
    case actionTypes.queryAsJson:
      return toCamelCase(query(object, action.QueryInfo));
    case actionTypes.method:
      return plain(callMember(object, action.Name ?? "", objects.args(action.ArgumentInfo), roots));
    case actionTypes.setProperty:
      object.set(action.Name ?? "", plain(objects.args(action.ArgumentInfo)[0]));
      return null;
    case actionTypes.update:
      update(object, action.ObjectState ?? {});
      return null;
    default:
      throw new MissingMember(`action type ${String(action.ActionType)}`);
  }
}

function callMember(object: OfficeObject, name: string, args: readonly Argument[], roots: Roots): Answer {
  const event = object.event(name);
  if (!event) return object.call(name, args);
  if (name.startsWith("_Register")) roots.subscribe(event);
  else roots.unsubscribe(event);
  return null;
}

function update(object: OfficeObject, state: { readonly [key: string]: Json }): void {
  for (const [name, value] of Object.entries(state)) {
    const child = object.resolve("navigation", name) && object.navigate(name);
    if (child && typeof value === "object" && value !== null && !Array.isArray(value)) {
      update(child, value as { readonly [key: string]: Json });
    } else object.set(name, value);
  }
}

function plain(answer: Answer): Json {
  if (answer === undefined) return null;
  return isOfficeObject(answer) ? answer.identity() : answer;
}

function isOfficeObject(value: Answer): value is OfficeObject {
  return typeof value === "object" && value !== null && "scalarNames" in value && "navigate" in value;
}

/** The objects a batch speaks of; each path is followed once, since following it can have effects (`add`). */
class PathResolver {
  readonly #paths: { readonly [id: string]: ObjectPath };
  readonly #roots: Roots;
  readonly #resolved = new Map<number, OfficeObject | null>();

  constructor(paths: { readonly [id: string]: ObjectPath }, roots: Roots) {
    this.#paths = paths;
    this.#roots = roots;
  }

  resolve(id: number): OfficeObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[String(id)];
    if (!path) throw new WorkbookError("InvalidReference", `The batch does not say what object ${String(id)} is.`);
    const object = this.#follow(path);
    this.#resolved.set(id, object);
    return object;
  }

  args(info: ArgumentInfo | null | undefined): readonly Argument[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = Array.isArray(references) ? (references as readonly Json[])[index] : undefined;
      return typeof reference === "number" && reference !== 0 ? this.resolve(reference) : value;
    });
  }

  location(action: Action): string {
    const path = this.#paths[String(action.ObjectPathId)];
    const name = action.Name ?? path?.Name ?? "";
    const owner = action.ActionType === actionTypes.instantiate ? path?.ParentObjectPathId : action.ObjectPathId;
    const className = owner === undefined ? undefined : this.#resolved.get(owner)?.className;
    return [className, name.charAt(0).toLowerCase() + name.slice(1)].filter(Boolean).join(".");
  }

  #follow(path: ObjectPath): OfficeObject | null {
    const name = path.Name ?? "";
    if (path.ObjectPathType === pathTypes.globalObject) return this.#roots.workbook();
    if (path.ObjectPathType === pathTypes.newObject) return this.#roots.service(name);
    if (path.ObjectPathType === pathTypes.referenceId) return this.#roots.reference(name);
    if (path.ObjectPathType === pathTypes.nullObject) return null;
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === pathTypes.property) return parent.navigate(name);
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === pathTypes.indexer) return parent.item(args[0] ?? null);
    const answer = parent.call(name, args);
    if (answer === undefined || answer === null) return null;
    if (!isOfficeObject(answer)) throw new MissingMember(`${parent.className}.${name} as an object`);
    return answer;
  }
}

function batchError(error: unknown, index: number, location: string): BatchError {
  const Code = error instanceof WorkbookError ? error.code : "GeneralException";
  const Message = error instanceof Error ? error.message : String(error);
  const HttpStatusCode =
    Code === "ItemNotFound" ? 404 : Code === "AccessDenied" ? 403 : Code === "GeneralException" ? 500 : 400;
  return { Code, Message, Location: location, HttpStatusCode, ActionIndex: index };
}
