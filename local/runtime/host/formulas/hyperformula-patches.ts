/** Functions of HyperFormula that differ from Google's in a detail of what they take or give. */
import { CellValueDetailedType, HyperFormula } from 'hyperformula';
import type { FunctionMetadata, FunctionPluginDefinition } from 'hyperformula';

/** A second argument that may be left out and is 1 then. */
function withOne({ parameters = [] }: FunctionMetadata): Partial<FunctionMetadata> {
  return {
    parameters: parameters.map((parameter, index) =>
      index === 1 ? { ...parameter, defaultValue: 1 } : parameter,
    ),
  };
}

const PATCHES: Record<string, (metadata: FunctionMetadata) => Partial<FunctionMetadata>> = {
  // Arrays are computed inside it without ARRAYFORMULA.
  SUMPRODUCT: () => ({ enableArrayArithmeticForArguments: true }),
  CEILING: withOne,
  FLOOR: withOne,
  // What they find may be empty; see `patched`.
  VLOOKUP: () => ({}),
  HLOOKUP: () => ({}),
  XLOOKUP: () => ({}),
  // Days that are shown as days, and plain numbers that are not.
  WORKDAY: () => ({ returnNumberType: CellValueDetailedType.NUMBER_DATE }),
  'WORKDAY.INTL': () => ({ returnNumberType: CellValueDetailedType.NUMBER_DATE }),
  DATEVALUE: () => ({ returnNumberType: CellValueDetailedType.NUMBER_RAW }),
  TIMEVALUE: () => ({ returnNumberType: CellValueDetailedType.NUMBER_RAW }),
};

/** The package's plug-ins, some of them with other details. */
export function patchedPlugins(): FunctionPluginDefinition[] {
  return HyperFormula.getAllFunctionPlugins().map((Plugin) => {
    const isMeant = Object.keys(Plugin.implementedFunctions).some((name) => PATCHES[name] !== undefined);
    return isMeant ? patched(Plugin) : Plugin;
  });
}

function patched(Plugin: FunctionPluginDefinition): FunctionPluginDefinition {
  const functions = Object.entries(Plugin.implementedFunctions).map(([name, metadata]) => {
    return [name, { ...metadata, ...PATCHES[name]?.(metadata) }] as const;
  });
  const Patched = class extends Plugin {
    static override implementedFunctions = Object.fromEntries<FunctionMetadata>(functions);
  };
  // A plug-in must have its methods itself, not from the class it extends.
  const { prototype } = Plugin as unknown as { prototype: object };
  for (const [name, method] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (name !== 'constructor') Object.defineProperty(Patched.prototype, name, method);
  }
  // Excel makes a 0 of an empty cell that was looked up, Google leaves it empty.
  Object.defineProperty(Patched.prototype, 'zeroIfEmptyResult', { value: (found: unknown) => found });
  return Patched;
}
