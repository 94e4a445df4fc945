import type { OfficeObject } from "../richapi/office-class.ts";
import { MissingMember } from "../richapi/office-class.ts";
import type { Json } from "../richapi/protocol.ts";
import { flag, oneOf, text } from "./arguments.ts";
import { define } from "./context.ts";
import type { Factory, OfficeContext } from "./context.ts";

export type PaneState = "Visible" | "Background" | "Inactive";

/** What office.js asks of its host beside the workbook. */
export interface HostServices {
  /** office.js is ready to be asked for custom functions. */
  functionsReady(): void;
  /** Results of custom functions: [invocation, succeeded, value or message, error code]. */
  functionResults(results: Json): void;
  paneState(state: PaneState): void;
  startupState(state: string): void;
  ribbonButton(id: string, enabled: boolean): void;
  ribbonTab(id: string, visible: boolean): void;
  /** Key combinations by action, as the add-in changed them; those of its shortcuts file otherwise. */
  shortcuts(): Readonly<Record<string, string>>;
  replaceShortcuts(shortcuts: Readonly<Record<string, string>>): void;
  readonly currentPaneState: PaneState;
}

type Services = Readonly<Record<string, Factory<HostServices>>>;

const customFunctions: Factory<HostServices> = define<HostServices>({
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (services) => {
      services.functionsReady();
    },
    // Features 1 to 4: results in slices, shorter intervals, run times once per call, intervals with a limit.
    _GetEnabledFeatures: () => [1, 2, 3, 4],
    SetInvocationArrayResults: (services, [results]) => {
      services.functionResults(plain(results));
    },
  },
});

const ribbonButton: Factory<{ readonly services: HostServices; readonly id: string }> = define({
  name: "RibbonButton",
  scalars: {
    Id: { get: ({ id }) => id },
    Enabled: {
      get: () => true,
      set: ({ services, id }, value) => {
        services.ribbonButton(id, flag(value, "enabled"));
      },
    },
  },
  methods: {
    SetEnabled: ({ services, id }, [value]) => {
      services.ribbonButton(id, flag(value, "enabled"));
    },
  },
});

const ribbonTab: Factory<{ readonly services: HostServices; readonly id: string }> = define({
  name: "RibbonTab",
  scalars: { Id: { get: ({ id }) => id } },
  methods: {
    SetVisibility: ({ services, id }, [value]) => {
      services.ribbonTab(id, flag(value, "visible"));
    },
  },
});

const services: Services = {
  "Microsoft.ExcelServices.CustomFunctions": customFunctions,
  "Microsoft.InternalService.AddinInternalService": define<HostServices>({
    name: "AddinInternalService",
    methods: { NotifyActionHandlerReady: () => null },
  }),
  "Microsoft.AppRuntime.AppRuntimeService": define<HostServices>({
    name: "AppRuntimeService",
    methods: {
      GetAppRuntimeState: ({ currentPaneState }) => currentPaneState,
      SetAppRuntimeState: (host, [state]) => {
        host.paneState(oneOf(state, ["Visible", "Background", "Inactive"] as const, "The state"));
      },
    },
  }),
  "Microsoft.AppRuntime.AppRuntimePersistenceService": define<HostServices>({
    name: "AppRuntimePersistenceService",
    methods: {
      GetAppRuntimeStartState: () => "Inactive",
      SetAppRuntimeStartState: (host, [state]) => {
        host.startupState(text(state, "The state"));
      },
    },
  }),
  "Microsoft.DynamicRibbon.DynamicRibbon": define<HostServices>({
    name: "DynamicRibbon",
    methods: {
      GetButton: (host, [id], context) => ribbonButton({ services: host, id: text(id, "The id") }, context),
      GetTab: (host, [id], context) => ribbonTab({ services: host, id: text(id, "The id") }, context),
    },
  }),
  "Microsoft.Office.ActionService": define<HostServices>({
    name: "ActionService",
    methods: {
      AreShortcutsInUse: (host, [keys]) => {
        const used = Object.values(host.shortcuts()).map((each) => each.toLowerCase());
        return Array.isArray(keys) ? keys.map((key) => used.includes(String(key).toLowerCase())) : [];
      },
      GetShortcuts: (host) => host.shortcuts(),
      ReplaceShortcuts: (host, [shortcuts]) => {
        const changes = Object.entries(typeof shortcuts === "object" && shortcuts !== null ? shortcuts : {});
        host.replaceShortcuts(Object.fromEntries(changes.map(([action, keys]) => [action, String(keys)])));
      },
    },
  }),
};

export function serviceObject(name: string, host: HostServices, context: OfficeContext): OfficeObject {
  const factory = services[name];
  if (!factory) throw new MissingMember(`the service ${name}`);
  return factory(host, context);
}

function plain(value: Json | OfficeObject | undefined): Json {
  return value === undefined || (typeof value === "object" && value !== null && "self" in value)
    ? null
    : (value as Json);
}
